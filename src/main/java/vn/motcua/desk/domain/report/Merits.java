package vn.motcua.desk.domain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

import vn.motcua.desk.domain.kpi.CaseMix;
import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Tally;

/**
 * Who may be commended: whose dossiers stand above what the same procedures have elsewhere in something that a clerk has in hand, and below in nothing.
 *
 * @param merits     those who stand out in most first
 * @param comparable whether there were dossiers of several people to compare at all
 */
public record Merits(List<Merit> merits, boolean comparable) {
    private static final List<Indicator> IN_HAND = List.of(Indicator.COMPONENTS_DIGITIZED, Indicator.RESULTS_DIGITIZED, Indicator.IDENTITY, Indicator.REUSE, Indicator.ON_TIME);

    /** @param clerk id */
    public record Merit(String clerk, List<Above> above) {
        public Merit {
            above = List.copyOf(above);
        }
    }

    /** @param expected share of the same procedures elsewhere, 0 to 1 */
    public record Above(Indicator indicator, Measure measure, double expected) { }

    public Merits {
        merits = List.copyOf(merits);
    }

    public static Merits none() {
        return new Merits(List.of(), false);
    }

    public static Merits of(Tally tally) {
        var above = new LinkedHashMap<String, List<Above>>();
        var below = new LinkedHashSet<String>();
        boolean comparable = false;
        for (var indicator : IN_HAND) {
            for (var group : CaseMix.of(tally, Dimension.CLERK, indicator)) {
                comparable |= group.standing() != CaseMix.Standing.UNCOMPARED;
                switch (group.standing()) {
                    case ABOVE -> above.computeIfAbsent(group.name(), _ -> new ArrayList<>()).add(new Above(indicator, group.comparable(), group.expected().orElseThrow()));
                    case BELOW -> below.add(group.name());
                    case UNCOMPARED, AS_EXPECTED -> { }
                }
            }
        }
        return new Merits(above.entrySet().stream().filter(one -> !below.contains(one.getKey())).map(one -> new Merit(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt((Merit one) -> one.above().size()).reversed().thenComparing(Merit::clerk)).toList(), comparable);
    }
}
