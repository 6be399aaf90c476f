package vn.motcua.desk.domain.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * When the desk is open on a working day.
 *
 * @param shifts        in order of the day, not overlapping; at least one
 * @param sameDayUntil  what comes later than this is due the next working day when the law says "the same day".
 *                      Source: 15:00 in NĐ 23/2015/NĐ-CP, art. 7 (certification); the same hour for civil status
 */
public record OfficeHours(List<Shift> shifts, LocalTime sameDayUntil) {
    /** One opening of the doors. */
    public record Shift(LocalTime opens, LocalTime closes) {
        public Shift {
            if (!opens.isBefore(closes)) throw new IllegalArgumentException("a shift must open before it closes: " + opens + "–" + closes);
        }

        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    public OfficeHours {
        shifts = List.copyOf(shifts);
        if (shifts.isEmpty()) throw new IllegalArgumentException("an office without hours");
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).opens().isBefore(shifts.get(i - 1).closes())) throw new IllegalArgumentException("shifts overlap: " + shifts);
        }
    }

    /** 7:00–11:30 and 13:30–17:00, eight hours; the default of one provincial system, to be changed per office. */
    public static OfficeHours usual() {
        return new OfficeHours(List.of(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 30)),
                new Shift(LocalTime.of(13, 30), LocalTime.of(17, 0))), LocalTime.of(15, 0));
    }

    public LocalTime opens() {
        return shifts.getFirst().opens();
    }

    public LocalTime closes() {
        return shifts.getLast().closes();
    }

    /** End of the first half of the day: when a half day is over. */
    public LocalTime middayClose() {
        return shifts.getFirst().closes();
    }
}
