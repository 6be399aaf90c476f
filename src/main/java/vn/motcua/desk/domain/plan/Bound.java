package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;

/**
 * What a value has to reach.
 *
 * @param threshold in the unit: 80 is 80 %
 * @param aim       the better end where a plan names a range ("97–100 %"): the threshold is then the least that counts as reached
 */
public record Bound(Direction direction, BigDecimal threshold, Optional<BigDecimal> aim, Unit unit) {
    /** Which side of the threshold is the good one. */
    public enum Direction { AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN }

    /** In what a value is said. */
    public enum Unit {
        PERCENT(100, 1), COUNT(1, 1), MINUTES(1, 60), WORKING_DAYS(1, 1);

        /** Digits kept behind the point. */
        private static final int SCALE = 4;

        private final int times;
        private final int parts;

        /** @param times so many times the quotient of a measure @param parts divided by so many */
        Unit(int times, int parts) {
            this.times = times;
            this.parts = parts;
        }

        /** The unit in which an indicator's value is said; its means are of seconds. */
        public static Unit of(Indicator indicator) {
            return switch (indicator.form()) {
                case SHARE, PROCEDURES, COMPARISON -> PERCENT;
                case MEAN -> MINUTES;
            };
        }

        /** Rounded half up to four digits; empty without a case. */
        public Optional<BigDecimal> value(Measure measure) {
            if (measure.denominator() == 0) return Optional.empty();
            return Optional.of(numerator(measure).divide(denominator(measure), SCALE, RoundingMode.HALF_UP));
        }

        BigDecimal whole() {
            return BigDecimal.valueOf(times);
        }

        BigDecimal numerator(Measure measure) {
            return BigDecimal.valueOf(measure.numerator()).multiply(BigDecimal.valueOf(times));
        }

        BigDecimal denominator(Measure measure) {
            return BigDecimal.valueOf(measure.denominator()).multiply(BigDecimal.valueOf(parts));
        }
    }

    public boolean reachedBy(BigDecimal value) {
        return holds(value.compareTo(threshold));
    }

    /** Exact, without dividing. @param measure with at least one case */
    public boolean reachedBy(Measure measure) {
        return holds(unit.numerator(measure).compareTo(threshold.multiply(unit.denominator(measure))));
    }

    public boolean isMoreBetter() {
        return direction == Direction.AT_LEAST || direction == Direction.MORE_THAN;
    }

    /** The same of the share that is left over: at most 5 % late is at least 95 % not late. Percent only. */
    Bound ofTheRest() {
        var rest = switch (direction) {
            case AT_LEAST -> Direction.AT_MOST;
            case MORE_THAN -> Direction.LESS_THAN;
            case AT_MOST -> Direction.AT_LEAST;
            case LESS_THAN -> Direction.MORE_THAN;
        };
        return new Bound(rest, unit.whole().subtract(threshold), Optional.empty(), unit);
    }

    private boolean holds(int comparison) {
        return switch (direction) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
        };
    }
}
