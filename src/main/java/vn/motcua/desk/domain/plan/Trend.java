package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Measure;

/**
 * How a value moved: of the last seven days against the seven before, or of what was entered last against what stood before.
 *
 * @param few whether one of the two rests on so few cases that chance alone may have moved it
 */
public record Trend(BigDecimal before, BigDecimal now, boolean few) {
    /** Empty while one of the two has no case. */
    static Optional<Trend> of(Bound.Unit unit, Measure lastWeek, Measure weekBefore) {
        boolean few = Math.min(lastWeek.denominator(), weekBefore.denominator()) < Progress.FEW;
        return unit.value(weekBefore).flatMap(before -> unit.value(lastWeek).map(now -> new Trend(before, now, few)));
    }

    public BigDecimal change() {
        return now.subtract(before);
    }

    /** Whether it moved towards what the bound asks for; a value that stood still did not. */
    public boolean isTowards(Bound bound) {
        return bound.isMoreBetter() ? change().signum() > 0 : change().signum() < 0;
    }
}
