package vn.motcua.desk.domain.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted. The last may lie before the first in what was only typed; {@link PlanReview} says so. */
public record Period(LocalDate from, LocalDate until) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.until);
    }

    public boolean isInOrder() {
        return !until.isBefore(from);
    }

    /** Both ends counted; none when the ends are in the wrong order. */
    public long days() {
        return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }
}
