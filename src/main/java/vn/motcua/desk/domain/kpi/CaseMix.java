package vn.motcua.desk.domain.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Shares told apart without blaming anybody for what came to them. A share is compared with what the same procedures have elsewhere:
 * each dossier is expected to count as often as the dossiers of its procedure do that are not in the group. A procedure that is nowhere else
 * says nothing and is left out of the comparison. A difference counts as one only where chance would seldom make it.
 */
public final class CaseMix {
    /** With fewer dossiers that can be compared nothing is said of a group. */
    public static final int FEW = 20;

    /** So many standard deviations chance seldom makes: one time in twenty. */
    private static final double SELDOM = 2;

    /** How a group stands to what was expected of its dossiers. */
    public enum Standing {
        /** Too few, or nothing to compare with. */
        UNCOMPARED,
        BELOW, AS_EXPECTED, ABOVE
    }

    /**
     * @param name       of the group
     * @param measure    all its dossiers
     * @param comparable how many of them have their procedure elsewhere too
     * @param expected   share that was to be expected of those, 0 to 1; empty while there is none
     */
    public record Group(String name, Measure measure, Measure comparable, OptionalDouble expected, Standing standing) { }

    private CaseMix() { }

    /** Those that are compared first, the furthest below what was expected at the top; then the others, the largest first. */
    public static List<Group> of(Tally tally, Dimension dimension, Indicator indicator) {
        if (indicator.form() != Indicator.Form.SHARE) return plain(tally, dimension, indicator);
        record Cell(String group, String procedure) { }
        var cells = tally.by(key -> new Cell(dimension.of(key), key.origin().procedure()));
        var groups = new LinkedHashMap<String, Map<String, Measure>>();
        var whole = new HashMap<String, Measure>();
        cells.forEach((cell, counts) -> {
            var measure = counts.measure(indicator);
            if (measure.denominator() == 0) return;
            groups.computeIfAbsent(cell.group(), _ -> new HashMap<>()).put(cell.procedure(), measure);
            whole.merge(cell.procedure(), measure, Measure::plus);
        });
        var all = new ArrayList<Group>();
        groups.forEach((name, procedures) -> all.add(group(name, procedures, whole)));
        all.sort(Comparator.comparing((Group one) -> one.standing() == Standing.UNCOMPARED).thenComparingDouble(CaseMix::difference)
                .thenComparing(Comparator.comparingLong((Group one) -> one.measure().denominator()).reversed()).thenComparing(Group::name));
        return List.copyOf(all);
    }

    /** What is no share of dossiers is not compared. */
    private static List<Group> plain(Tally tally, Dimension dimension, Indicator indicator) {
        return tally.by(dimension::of).entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue().measure(indicator), Measure.NONE,
                OptionalDouble.empty(), Standing.UNCOMPARED)).filter(one -> one.measure().denominator() > 0)
                .sorted(Comparator.comparingLong((Group one) -> one.measure().denominator()).reversed().thenComparing(Group::name)).toList();
    }

    private static double difference(Group group) {
        return group.standing() == Standing.UNCOMPARED ? 0 : group.comparable().value().orElse(0) - group.expected().orElse(0);
    }

    private static Group group(String name, Map<String, Measure> procedures, Map<String, Measure> whole) {
        var all = Measure.NONE;
        var comparable = Measure.NONE;
        double expected = 0;
        double variance = 0;
        for (var entry : procedures.entrySet()) {
            var own = entry.getValue();
            all = all.plus(own);
            var of = whole.get(entry.getKey());
            var elsewhere = new Measure(of.numerator() - own.numerator(), of.denominator() - own.denominator());
            if (elsewhere.denominator() == 0) continue;
            comparable = comparable.plus(own);
            double share = elsewhere.value().orElseThrow();
            expected += own.denominator() * share;
            // what is seen elsewhere is a sample too
            double smoothed = (elsewhere.numerator() + 1.0) / (elsewhere.denominator() + 2.0);
            variance += own.denominator() * smoothed * (1 - smoothed) * (1 + (double) own.denominator() / elsewhere.denominator());
        }
        if (comparable.denominator() == 0) return new Group(name, all, comparable, OptionalDouble.empty(), Standing.UNCOMPARED);
        return new Group(name, all, comparable, OptionalDouble.of(expected / comparable.denominator()),
                standing(comparable, comparable.numerator() - expected, Math.sqrt(variance)));
    }

    private static Standing standing(Measure comparable, double difference, double deviation) {
        if (comparable.denominator() < FEW) return Standing.UNCOMPARED;
        if (Math.abs(difference) <= SELDOM * deviation) return Standing.AS_EXPECTED;
        return difference < 0 ? Standing.BELOW : Standing.ABOVE;
    }
}
