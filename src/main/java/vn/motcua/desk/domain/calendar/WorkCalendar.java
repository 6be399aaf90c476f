package vn.motcua.desk.domain.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** Which days and hours count, and when a result is due. */
public final class WorkCalendar {
    private final OfficeHours hours;
    private final Map<LocalDate, Holidays.Day> special;

    public WorkCalendar(OfficeHours hours, Holidays holidays) {
        this.hours = hours;
        this.special = holidays.byDate();
    }

    public OfficeHours hours() {
        return hours;
    }

    public boolean isWorkingDay(LocalDate date) {
        var day = special.get(date);
        if (day != null) return day.kind() == Holidays.Kind.MAKE_UP_WORK;
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The first working day after {@code date}. */
    public LocalDate nextWorkingDay(LocalDate date) {
        var next = date.plusDays(1);
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    /**
     * The last day on which a result is on time. The day of reception is not counted.
     *
     * @param workingDays whole working days; 0 means the same day
     */
    public LocalDate due(LocalDate received, int workingDays) {
        var due = received;
        for (int i = 0; i < workingDays; i++) due = nextWorkingDay(due);
        return due;
    }

    /** The moment that counts as reception: what arrives outside office hours counts from the next opening. */
    public LocalDateTime effective(LocalDateTime received) {
        if (!isWorkingDay(received.toLocalDate()) || !received.toLocalTime().isBefore(hours.closes())) {
            return nextWorkingDay(received.toLocalDate()).atTime(hours.opens());
        }
        for (var shift : hours.shifts()) {
            if (received.toLocalTime().isBefore(shift.opens())) return received.toLocalDate().atTime(shift.opens());
            if (received.toLocalTime().isBefore(shift.closes())) return received;
        }
        throw new IllegalStateException("no shift after " + received);
    }

    /** When the result is promised; empty when the published time says nothing and the clerk must be asked. */
    public Optional<LocalDateTime> appointment(LocalDateTime received, ProcessingTime time) {
        var from = effective(received);
        return switch (time) {
            case ProcessingTime.WorkingDays(int halfDays) -> Optional.of(afterHalfDays(from.toLocalDate(), halfDays));
            case ProcessingTime.CalendarDays(int days) -> Optional.of(workingDayFrom(from.toLocalDate().plusDays(days)).atTime(hours.closes()));
            case ProcessingTime.WorkingHours(int count) -> Optional.of(afterHours(from, Duration.ofHours(count)));
            case ProcessingTime.SameDay() -> Optional.of(sameDay(from));
            case ProcessingTime.Unstated _ -> Optional.empty();
        };
    }

    /** How much of the time between the two lies within office hours; nothing when the second is not later. */
    public Duration workingTime(LocalDateTime from, LocalDateTime to) {
        var time = Duration.ZERO;
        for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (!isWorkingDay(day)) continue;
            for (var shift : hours.shifts()) {
                var begin = later(from, day.atTime(shift.opens()));
                var end = day.atTime(shift.closes()).isBefore(to) ? day.atTime(shift.closes()) : to;
                if (begin.isBefore(end)) time = time.plus(Duration.between(begin, end));
            }
        }
        return time;
    }

    /** That much working time later; a moment at which doors close rather than one at which they open. */
    public LocalDateTime after(LocalDateTime moment, Duration workingTime) {
        return workingTime.isZero() ? moment : afterHours(effective(moment), workingTime);
    }

    /** True when a day whose status is only estimated lies between the two, so that the appointment may still move. */
    public boolean restsOnEstimate(LocalDate from, LocalDate to) {
        return special.values().stream().anyMatch(day -> day.estimate() && day.date().isAfter(from) && !day.date().isAfter(to));
    }

    private LocalDateTime afterHalfDays(LocalDate received, int halfDays) {
        var whole = due(received, halfDays / 2);
        return halfDays % 2 == 0 ? whole.atTime(hours.closes()) : nextWorkingDay(whole).atTime(hours.middayClose());
    }

    private LocalDateTime sameDay(LocalDateTime from) {
        var day = from.toLocalTime().isAfter(hours.sameDayUntil()) ? nextWorkingDay(from.toLocalDate()) : from.toLocalDate();
        return day.atTime(hours.closes());
    }

    private LocalDateTime afterHours(LocalDateTime from, Duration left) {
        var at = from;
        while (true) {
            for (var shift : hours.shifts()) {
                var opens = at.toLocalDate().atTime(shift.opens());
                var closes = at.toLocalDate().atTime(shift.closes());
                if (!at.isBefore(closes)) continue;
                var start = at.isBefore(opens) ? opens : at;
                var room = Duration.between(start, closes);
                if (left.compareTo(room) <= 0) return start.plus(left);
                left = left.minus(room);
                at = closes;
            }
            at = nextWorkingDay(at.toLocalDate()).atTime(hours.opens());
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate workingDayFrom(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }
}
