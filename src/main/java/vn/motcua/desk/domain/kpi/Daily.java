package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What one day adds to a figure. Days on which nothing happened may be left out.
 *
 * @param day of the basis; of a procedure count, figures up to and including that day
 */
public record Daily(LocalDate day, Measure measure) {
    /** Of figures that may be added up. */
    public static Measure sum(Collection<Daily> days) {
        return days.stream().map(Daily::measure).reduce(Measure.NONE, Measure::plus);
    }

    public static Measure sum(Collection<Daily> days, Period period) {
        return days.stream().filter(one -> period.contains(one.day())).map(Daily::measure).reduce(Measure.NONE, Measure::plus);
    }
}
