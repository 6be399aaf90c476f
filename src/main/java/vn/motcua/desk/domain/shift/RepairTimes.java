package vn.motcua.desk.domain.shift;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How long repairs take, as dated data.
 *
 * @param from      first day on which these figures are used
 * @param estimated nobody has measured them yet
 * @param minutes   above zero, of each kind; of papers and documents for each one
 */
public record RepairTimes(LocalDate from, boolean estimated, Map<RepairKind, BigDecimal> minutes) {
    public RepairTimes {
        minutes = Map.copyOf(minutes);
        for (var kind : RepairKind.values()) {
            if (!minutes.containsKey(kind) || minutes.get(kind).signum() <= 0) throw new IllegalArgumentException("no minutes for " + kind);
        }
    }

    public BigDecimal minutes(RepairKind kind, int count) {
        return minutes.get(kind).multiply(BigDecimal.valueOf(count));
    }

    /** Those of a day: the latest that have begun, before all of them the first. @param all at least one */
    public static RepairTimes inForce(List<RepairTimes> all, LocalDate day) {
        var byDay = Comparator.comparing(RepairTimes::from);
        return all.stream().filter(times -> !times.from().isAfter(day)).max(byDay).or(() -> all.stream().min(byDay))
                .orElseThrow(() -> new IllegalArgumentException("no repair times"));
    }
}
