package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;

/** The days of which a figure speaks, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Period {
        if (to.isBefore(from)) throw new IllegalArgumentException("a period from " + from + " to " + to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }
}
