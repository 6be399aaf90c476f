package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a value has to reach.
 *
 * @param threshold in the unit: 80 is 80 %
 * @param aim       the better end where a plan names a range ("97–100 %"): the threshold is then the least that counts as reached
 */
public record Bound(Direction direction, BigDecimal threshold, Optional<BigDecimal> aim, Unit unit) {
    /** Which side of the threshold is the good one. */
    public enum Direction { AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN }

    /** What is counted. */
    public enum Unit {
        PERCENT, COUNT, MINUTES, WORKING_DAYS;

        /** The value of one case in this unit. */
        int perCase() {
            return this == PERCENT ? 100 : 1;
        }
    }

    public boolean reachedBy(BigDecimal value) {
        return holds(value.compareTo(threshold));
    }

    /** Exact, without dividing. @param tally with at least one case */
    public boolean reachedBy(Tally tally) {
        return holds(BigDecimal.valueOf(tally.numerator()).multiply(BigDecimal.valueOf(unit.perCase()))
                .compareTo(threshold.multiply(BigDecimal.valueOf(tally.denominator()))));
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
        return new Bound(rest, BigDecimal.valueOf(unit.perCase()).subtract(threshold), Optional.empty(), unit);
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
