package vn.motcua.desk.ui.register;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The periods for which a register is usually kept. */
enum Period {
    THIS_MONTH, LAST_MONTH, THIS_QUARTER, THIS_YEAR;

    LocalDate from(LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case THIS_QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1);
            case THIS_YEAR -> today.withDayOfYear(1);
        };
    }

    /** The last day; what is to come is not in a book. */
    LocalDate until(LocalDate today) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
    }
}
