package vn.motcua.desk.domain.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;

/**
 * What a day brings, learned from the last eight weeks: a Monday to come is like the Mondays that were, a day off like the days off.
 * A weekday that was seen too seldom is like any working day.
 */
public final class Arrivals {
    private static final int WINDOW = 56;
    private static final int LEAST_OF_A_WEEKDAY = 6;

    private final Predicate<LocalDate> working;
    private final Map<DayOfWeek, List<Measure>> weekdays = new EnumMap<>(DayOfWeek.class);
    private final List<Measure> workingDays = new ArrayList<>();
    private final List<Measure> daysOff = new ArrayList<>();

    private Arrivals(Predicate<LocalDate> working) {
        this.working = working;
    }

    /**
     * Learns from the days before today; today is not over.
     *
     * @param series  days without a case may be left out once there was a first one
     * @param working whether the office is open on a day
     */
    public static Arrivals before(LocalDate today, List<Daily> series, Predicate<LocalDate> working) {
        var arrivals = new Arrivals(working);
        var byDay = new HashMap<LocalDate, Measure>();
        series.forEach(day -> byDay.merge(day.day(), day.measure(), Measure::plus));
        var first = byDay.keySet().stream().min(LocalDate::compareTo).orElse(today);
        for (var day = first.isBefore(today.minusDays(WINDOW)) ? today.minusDays(WINDOW) : first; day.isBefore(today); day = day.plusDays(1)) {
            arrivals.learn(day, byDay.getOrDefault(day, Measure.NONE));
        }
        return arrivals;
    }

    /** Working days from which was learned. */
    public int days() {
        return workingDays.size();
    }

    /** Dossiers from which was learned. */
    long cases() {
        return Stream.concat(workingDays.stream(), daysOff.stream()).mapToLong(Measure::denominator).sum();
    }

    /** Dossiers to expect from tomorrow until the last day. */
    public double expected(LocalDate today, LocalDate until) {
        double expected = 0;
        for (var day = today.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            expected += like(day).stream().mapToLong(Measure::denominator).average().orElse(0);
        }
        return expected;
    }

    /** The days that were as this one will be; empty when there was none. */
    List<Measure> like(LocalDate day) {
        if (!working.test(day)) return daysOff;
        var same = weekdays.getOrDefault(day.getDayOfWeek(), List.of());
        return same.size() < LEAST_OF_A_WEEKDAY ? workingDays : same;
    }

    private void learn(LocalDate day, Measure measure) {
        if (!working.test(day)) {
            daysOff.add(measure);
            return;
        }
        workingDays.add(measure);
        weekdays.computeIfAbsent(day.getDayOfWeek(), _ -> new ArrayList<>()).add(measure);
    }
}
