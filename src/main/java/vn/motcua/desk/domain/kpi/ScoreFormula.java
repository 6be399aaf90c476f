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
 * @param groups    in the order of the decision
 * @param items     in the order of the decision; what gives the points
 */
public record ScoreFormula(String version, LocalDate from, boolean confirmed, Map<String, BigDecimal> points,
                           Map<Cause, List<String>> atRisk, List<Group> groups, List<ScoreItem> items) {
    /** @param name in Vietnamese @param english the same for those who read English */
    public record Group(String code, String name, String english) { }

    /** Of which only the points at risk are wanted. */
    public ScoreFormula(String version, LocalDate from, boolean confirmed, Map<String, BigDecimal> points, Map<Cause, List<String>> atRisk) {
        this(version, from, confirmed, points, atRisk, List.of(), List.of());
    }

    public ScoreFormula {
        points = Map.copyOf(points);
        atRisk = Map.copyOf(atRisk);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        for (var risked : atRisk.values()) {
            for (var item : risked) if (!points.containsKey(item)) throw new IllegalArgumentException("no points for " + item);
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
