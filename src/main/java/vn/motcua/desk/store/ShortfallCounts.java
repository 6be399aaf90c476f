package vn.motcua.desk.store;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Traits;
import vn.motcua.desk.domain.kpi.Verdict;

/** Counts the reasons for which dossiers are not counted. The same traits are judged once; {@link JudgedTraits} gives equal ones as the same. */
final class ShortfallCounts {
    private static final int REASONS = Shortfall.values().length;
    private static final int NONE = -1;

    private final List<Indicator> indicators;
    private final long[] counts;
    private final Map<Traits, int[]> before = new IdentityHashMap<>();
    private final Map<Traits, int[]> after = new IdentityHashMap<>();

    ShortfallCounts(Set<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
        this.counts = new long[indicators.size() * REASONS];
    }

    /** @param at the dossier in the records */
    void add(Traits traits, boolean duePassed, FactRecords records, int at, Period period) {
        var reasons = (duePassed ? after : before).computeIfAbsent(traits, one -> reasons(one, duePassed));
        for (int i = 0; i < reasons.length; i++) {
            if (reasons[i] != NONE && isIn(period, indicators.get(i).basis(), records, at)) counts[i * REASONS + reasons[i]]++;
        }
    }

    Map<Indicator, Map<Shortfall, Long>> counts() {
        var all = new EnumMap<Indicator, Map<Shortfall, Long>>(Indicator.class);
        for (int i = 0; i < indicators.size(); i++) {
            var of = new EnumMap<Shortfall, Long>(Shortfall.class);
            for (var reason : Shortfall.values()) {
                long count = counts[i * REASONS + reason.ordinal()];
                if (count > 0) of.put(reason, count);
            }
            all.put(indicators.get(i), of);
        }
        return all;
    }

    private int[] reasons(Traits traits, boolean duePassed) {
        return indicators.stream().mapToInt(one -> one.judge(traits, duePassed) instanceof Verdict.Missed(var why) ? why.ordinal() : NONE).toArray();
    }

    private static boolean isIn(Period period, Indicator.Basis basis, FactRecords records, int at) {
        long day = switch (basis) {
            case RECEIVED -> records.day().toEpochDay();
            case FINISHED -> records.finished(at);
            case ANSWERED -> records.answered(at);
            case PAID -> records.paid(at);
        };
        return day >= period.from().toEpochDay() && day <= period.to().toEpochDay();
    }
}
