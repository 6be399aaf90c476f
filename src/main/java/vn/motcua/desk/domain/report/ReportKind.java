package vn.motcua.desk.domain.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.Period;

/** What a report is of. The first six tell in words and tables, the others are one table each, as the provinces ask for it under QĐ 766/QĐ-TTg. */
public enum ReportKind {
    /** A week of a plan, compared with the weeks that the plan names. */
    CAMPAIGN_WEEK, DAY, MONTH, QUARTER, HALF_YEAR, YEAR,
    DIGITIZATION, ONLINE_SERVICES, PAYMENT_TARGETS, PAYMENT_WAYS, FEES, PROGRESS, IN_DAY;

    /** As it is named on the command line: {@code campaign-week}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether it is one table and nothing else. */
    public boolean isTable() {
        return ordinal() >= DIGITIZATION.ordinal();
    }

    /** The whole period in which a day lies; of a table and of a week without plan, its month. */
    public Period around(LocalDate day) {
        return calendar().around(day);
    }

    /** Of what periods there is one. */
    public CalendarPeriod calendar() {
        return switch (this) {
            case DAY, IN_DAY -> CalendarPeriod.DAY;
            case CAMPAIGN_WEEK, MONTH, DIGITIZATION, ONLINE_SERVICES, PAYMENT_TARGETS, PAYMENT_WAYS, FEES, PROGRESS -> CalendarPeriod.MONTH;
            case QUARTER -> CalendarPeriod.QUARTER;
            case HALF_YEAR -> CalendarPeriod.HALF_YEAR;
            case YEAR -> CalendarPeriod.YEAR;
        };
    }

    /** The period with which another of this kind is compared: the one before it. */
    public Period before(Period period) {
        if (around(period.from()).equals(period) && this != CAMPAIGN_WEEK) return around(period.from().minusDays(1));
        return new Period(period.from().minusDays(period.days()), period.from().minusDays(1));
    }
}
