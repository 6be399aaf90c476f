package vn.motcua.desk.domain.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;

/**
 * Points of the national index (QĐ 766/QĐ-TTg) as dated data: which items exist, how many points each can give,
 * and which of them each cause puts at risk.
 *
 * @param version   name shown beside every figure
 * @param confirmed false while no official text was seen
 * @param points    maximum points by item code
 * @param atRisk    item codes that a dossier stops counting for, by cause
 */
public record ScoreFormula(String version, LocalDate from, boolean confirmed, Map<String, BigDecimal> points,
                           Map<Cause, List<String>> atRisk) {
    public ScoreFormula {
        points = Map.copyOf(points);
        atRisk = Map.copyOf(atRisk);
        for (var items : atRisk.values()) {
            for (var item : items) if (!points.containsKey(item)) throw new IllegalArgumentException("no points for " + item);
        }
    }

    /** Points of the items that this cause puts at risk. */
    public BigDecimal atRisk(Cause cause) {
        return sum(Set.copyOf(atRisk.getOrDefault(cause, List.of())));
    }

    /** Points of the items that these causes put at risk together; an item counts once. */
    public BigDecimal atRisk(Set<Cause> causes) {
        var items = new java.util.TreeSet<String>();
        for (var cause : causes) items.addAll(atRisk.getOrDefault(cause, List.of()));
        return sum(items);
    }

    /**
     * The formula in force on a day: the latest that has begun. Before all of them the first, since a clock that was set back must not
     * close the desk; that it is behind is a finding of its own.
     *
     * @param formulas at least one
     */
    public static ScoreFormula inForce(List<ScoreFormula> formulas, LocalDate day) {
        return formulas.stream().filter(formula -> !formula.from().isAfter(day)).max(Comparator.comparing(ScoreFormula::from))
                .or(() -> formulas.stream().min(Comparator.comparing(ScoreFormula::from)))
                .orElseThrow(() -> new IllegalArgumentException("no score formula"));
    }

    private BigDecimal sum(Set<String> items) {
        return items.stream().map(points::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
