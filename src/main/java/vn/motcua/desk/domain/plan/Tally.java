package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * What was counted over some days.
 *
 * @param numerator   cases that count, or for a mean the sum (minutes)
 * @param denominator cases in all
 */
public record Tally(long numerator, long denominator) {
    /** Digits kept behind the point. */
    private static final int SCALE = 4;

    public static final Tally NOTHING = new Tally(0, 0);

    public Tally {
        if (denominator < 0) throw new IllegalArgumentException("fewer than no cases: " + denominator);
    }

    public static Tally of(Collection<DailyMeasure> days) {
        return days.stream().map(DailyMeasure::tally).reduce(NOTHING, Tally::plus);
    }

    public static Tally of(Collection<DailyMeasure> days, Period period) {
        return days.stream().filter(day -> period.contains(day.day())).map(DailyMeasure::tally).reduce(NOTHING, Tally::plus);
    }

    public Tally plus(Tally other) {
        return new Tally(numerator + other.numerator, denominator + other.denominator);
    }

    /** In the unit, rounded half up to four digits; empty without a case. */
    public Optional<BigDecimal> in(Bound.Unit unit) {
        if (denominator == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(unit.perCase()))
                .divide(BigDecimal.valueOf(denominator), SCALE, RoundingMode.HALF_UP));
    }
}
