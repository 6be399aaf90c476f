package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;

/**
 * One target (chỉ tiêu) of a plan.
 *
 * @param id       stable name within the plan
 * @param name     in the plan's words, short
 * @param measured where its value comes from
 * @param bound    what it has to reach
 * @param baseline the figure from which the plan starts, where it names one
 * @param period   in which it counts; within the plan
 * @param formula  numerator and denominator in the plan's own words, where it gives them
 * @param source   where in the document it stands
 */
public record Target(String id, String name, Measured measured, Bound bound, Optional<Baseline> baseline, Period period, Optional<String> formula,
                     Optional<String> source) {

    /** Where the value of a target comes from. */
    public sealed interface Measured {
        /** Counted from dossiers. @param indicator id of the indicator @param scope the dossiers that this plan looks at */
        record Computed(String indicator, Scope scope) implements Measured { }

        /** Not known to a desk: entered with its day by a person, and marked so. */
        record ByHand() implements Measured { }
    }

    /** @param when in words, {@code "năm 2024"} */
    public record Baseline(String when, BigDecimal value) { }

    /** Empty for a value that is entered by hand. */
    public Optional<Indicator> indicator() {
        return switch (measured) {
            case Measured.Computed(var id, _) -> Indicator.find(id);
            case Measured.ByHand() -> Optional.empty();
        };
    }

    public boolean isByHand() {
        return measured instanceof Measured.ByHand;
    }

    public Target during(Period value) {
        return new Target(id, name, measured, bound, baseline, value, formula, source);
    }

    public Target bounded(Bound value) {
        return new Target(id, name, measured, value, baseline, period, formula, source);
    }
}
