package vn.motcua.desk.hub.leaders;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Gap;
import vn.motcua.desk.hub.totals.Counters;

/** How an indicator stands against what is aimed at. */
record Standing(Indicator indicator, Measure measure, Optional<Aim> aim) {
    enum State { REACHED, SHORT, NO_AIM, NO_CASES }

    /** Those whose figure of a longer time and of a larger area is the sum of its parts. */
    static List<Indicator> shown() {
        return Arrays.stream(Indicator.values()).filter(indicator -> indicator.form().isSum()).toList();
    }

    static Standing of(Indicator indicator, Counters counters, Optional<Aim> aim) {
        return new Standing(indicator, new Measure(counters.of(indicator.id() + ".n"), counters.of(indicator.id() + ".d")), aim);
    }

    /** Percent; for a mean of seconds, minutes. Empty without a case. */
    Optional<BigDecimal> value() {
        return Bound.Unit.of(indicator).value(measure);
    }

    State state() {
        if (measure.denominator() == 0) return State.NO_CASES;
        if (aim.isEmpty()) return State.NO_AIM;
        return aim.get().bound().reachedBy(measure) ? State.REACHED : State.SHORT;
    }

    /** How many dossiers more would have had to count; empty where there is nothing to reach. */
    OptionalLong missing() {
        if (state() != State.SHORT) return OptionalLong.empty();
        return Gap.of(aim.orElseThrow().bound(), measure, measure.denominator(), 0).map(Gap::mending).orElse(OptionalLong.empty());
    }
}
