package vn.motcua.desk.domain.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;

/**
 * What some days came to, of which a report speaks or with which it compares.
 *
 * @param week     number of the plan's week; empty: another stretch of days
 * @param received dossiers received
 * @param finished dossiers settled or ended
 * @param lost     of the dossiers received, how many lose points by each cause
 */
public record Span(OptionalInt week, Period period, long received, long finished, Map<Indicator, Measure> measures, Map<Cause, Long> lost) {
    /** Below so many dossiers a share is not compared. */
    public static final int FEW = 10;

    public Span {
        measures = Map.copyOf(measures);
        lost = Map.copyOf(lost);
    }

    public static Span of(OptionalInt week, Tally tally) {
        var all = tally.all();
        var measures = new EnumMap<Indicator, Measure>(Indicator.class);
        for (var indicator : Indicator.values()) measures.put(indicator, all.measure(indicator));
        return new Span(week, tally.period(), all.received(), all.finished(), measures, all.lost());
    }

    public Measure measure(Indicator indicator) {
        return measures.getOrDefault(indicator, Measure.NONE);
    }

    public long lost(Cause cause) {
        return lost.getOrDefault(cause, 0L);
    }

    /** All causes, the one by which most dossiers lose first. */
    public List<Cause> causes() {
        return Arrays.stream(Cause.values()).sorted(Comparator.comparingLong((Cause cause) -> lost(cause)).reversed()).toList();
    }
}
