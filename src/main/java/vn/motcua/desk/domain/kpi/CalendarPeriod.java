package vn.motcua.desk.domain.kpi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;

/** The periods in which offices count. Weeks begin on Monday; the half years in January and July. */
public enum CalendarPeriod {
    DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR;

    private static final int HALF = 6;

    /** The whole one in which a day lies. */
    public Period around(LocalDate day) {
        return switch (this) {
            case DAY -> new Period(day, day);
            case WEEK -> lasting(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 0, 7);
            case MONTH -> lasting(day.withDayOfMonth(1), 1, 0);
            case QUARTER -> lasting(day.with(IsoFields.DAY_OF_QUARTER, 1), 3, 0);
            case HALF_YEAR -> lasting(day.withDayOfYear(1).plusMonths(day.getMonthValue() > HALF ? HALF : 0), HALF, 0);
            case YEAR -> lasting(day.withDayOfYear(1), 12, 0);
        };
    }

    /** The one in which the last day lies and those before it until the one in which the first day lies, the latest first. @param most so many of them */
    public List<Period> backFrom(LocalDate last, LocalDate first, int most) {
        return Stream.iterate(around(last), period -> !period.to().isBefore(first), period -> around(period.from().minusDays(1))).limit(most).toList();
    }

    private static Period lasting(LocalDate first, int months, int days) {
        return new Period(first, first.plusMonths(months).plusDays(days - 1L));
    }
}
