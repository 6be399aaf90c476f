package vn.motcua.desk.domain.plan;

import java.time.LocalDate;

/** What one day adds to an indicator. Days without a case may be left out. */
public record DailyMeasure(LocalDate day, long numerator, long denominator) {
    public Tally tally() {
        return new Tally(numerator, denominator);
    }
}
