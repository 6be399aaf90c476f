package vn.motcua.desk.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days that differ from the ordinary week. Data that an office edits every year, because swap days are decreed late.
 * Source of the legal set: Bộ luật Lao động 2019, art. 112; Nghị quyết 28/2026/QH16 for 24 November.
 */
public record Holidays(List<Day> days) {
    /** What a day is instead of what its weekday says. */
    public enum Kind { OFF, MAKE_UP_WORK }

    /** @param estimate not yet decreed; shown as such and asked about when an appointment depends on it */
    public record Day(LocalDate date, Kind kind, String name, boolean estimate) { }

    public Holidays {
        days = days.stream().sorted(java.util.Comparator.comparing(Day::date)).toList();
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).date().equals(days.get(i - 1).date())) throw new IllegalArgumentException("two entries for " + days.get(i).date());
        }
    }

    public Optional<Day> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }

    Map<LocalDate, Day> byDate() {
        var map = new TreeMap<LocalDate, Day>();
        for (var day : days) map.put(day.date(), day);
        return map;
    }
}
