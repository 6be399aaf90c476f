package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;

/** Days from the first to the last, both counted. What was only typed may end before it begins; then no day is in it. */
public record Period(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean isInOrder() {
        return !to.isBefore(from);
    }

    /** Whether all its days lie before this one. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !to.isBefore(other.from) && !other.to.isBefore(from);
    }

    public int days() {
        return Math.toIntExact(Math.max(0, to.toEpochDay() - from.toEpochDay() + 1));
    }
}
