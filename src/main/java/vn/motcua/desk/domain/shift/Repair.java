package vn.motcua.desk.domain.shift;

import java.math.BigDecimal;
import java.math.RoundingMode;

import vn.motcua.desk.domain.dossier.Dossier;

/**
 * Something to mend on one dossier.
 *
 * @param count   how many papers; 1 where only one thing is to be done
 * @param points  that come back with it, once what stands before it on the same dossier is mended
 * @param excused it was passed over with a reason or waits for a confirmation
 */
public record Repair(Dossier dossier, RepairKind kind, int count, BigDecimal points, BigDecimal minutes, boolean excused) {
    private static final int DIGITS = 4;

    /** Points a minute. */
    public BigDecimal perMinute() {
        return points.divide(minutes, DIGITS, RoundingMode.HALF_UP);
    }
}
