package vn.motcua.desk.domain.life;

import java.time.LocalDateTime;
import java.time.LocalTime;

import vn.motcua.desk.domain.calendar.WorkCalendar;

/**
 * The moments by which the lists of the day are told apart.
 *
 * @param endOfDay first moment after today
 * @param soon     first moment after the second working day from now
 */
public record Today(LocalDateTime now, LocalDateTime endOfDay, LocalDateTime soon) {
    /** Source of the two days: what desks ask for. */
    private static final int NEAR = 2;

    public static Today at(LocalDateTime now, WorkCalendar calendar) {
        return new Today(now, now.toLocalDate().plusDays(1).atTime(LocalTime.MIN), calendar.due(now.toLocalDate(), NEAR).plusDays(1).atTime(LocalTime.MIN));
    }
}
