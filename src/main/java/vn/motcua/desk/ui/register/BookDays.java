package vn.motcua.desk.ui.register;

import java.time.LocalDate;

import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.Period;

/** The days for which a register is usually kept. */
enum BookDays {
    THIS_MONTH, LAST_MONTH, THIS_QUARTER, THIS_YEAR;

    /** What is to come is not in a book. */
    Period until(LocalDate today) {
        var whole = switch (this) {
            case THIS_MONTH -> CalendarPeriod.MONTH.around(today);
            case LAST_MONTH -> CalendarPeriod.MONTH.around(today.minusMonths(1));
            case THIS_QUARTER -> CalendarPeriod.QUARTER.around(today);
            case THIS_YEAR -> CalendarPeriod.YEAR.around(today);
        };
        return whole.isOver(today) ? whole : new Period(whole.from(), today);
    }
}
