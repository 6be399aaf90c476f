package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

/** Targets and days made up for tests. */
final class Series {
    private Series() { }

    static Bound atLeast(String percent) {
        return bound(Bound.Direction.AT_LEAST, percent);
    }

    static Bound bound(Bound.Direction direction, String percent) {
        return new Bound(direction, new BigDecimal(percent), Optional.empty(), Bound.Unit.PERCENT);
    }

    static Target target(Bound bound, LocalDate from, LocalDate until) {
        return new Target("so-hoa", "Số hóa", new Target.Measured.Computed("digitized", Scope.everything()), bound, Optional.empty(), new Period(from, until),
                Optional.empty(), Optional.empty());
    }

    static Target byHand(Bound bound, LocalDate from, LocalDate until) {
        return new Target("dan", "Người dân", new Target.Measured.ByHand(), bound, Optional.empty(), new Period(from, until), Optional.empty(),
                Optional.empty());
    }

    /** The same figures every day from the first to the last. */
    static List<Daily> days(LocalDate from, LocalDate until, long numerator, long denominator) {
        var days = new ArrayList<Daily>();
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) days.add(new Daily(day, new Measure(numerator, denominator)));
        return days;
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
