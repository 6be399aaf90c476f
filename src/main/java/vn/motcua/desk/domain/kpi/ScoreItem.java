package vn.motcua.desk.domain.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One item of the national index.
 *
 * @param name     in Vietnamese, as the office says it
 * @param english  the same for those who read English
 * @param group    code of its group
 * @param most     points of the whole
 * @param measured what it is computed from; empty: a desk cannot know it, it is entered by hand
 * @param full     from how many percent on it gives all its points
 * @param disputed whether sources disagree on that: by others the points grow evenly until 100 %
 */
public record ScoreItem(String code, String name, String english, String group, BigDecimal most, Optional<Measured> measured, int full, boolean disputed) {
    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param procedures whether procedures are counted of which at least one dossier counts, instead of dossiers */
    public record Measured(Indicator indicator, boolean procedures) { }

    /** How disputed thresholds are read. */
    public enum Reading {
        /** All points from the threshold on. */
        THRESHOLD,
        /** Evenly until 100 %. */
        LINEAR
    }

    /** From how many percent on it gives all its points. */
    public int full(Reading reading) {
        return disputed && reading == Reading.LINEAR ? 100 : full;
    }

    /** Points, to the hundredth. @param percent 0 to 100 */
    public BigDecimal points(BigDecimal percent, Reading reading) {
        var share = percent.min(BigDecimal.valueOf(full(reading)));
        return most.multiply(share).divide(BigDecimal.valueOf(full(reading)), SCALE, RoundingMode.HALF_UP);
    }

    /** Points; exact until they are rounded to the hundredth. Empty where nothing was measured. */
    public Optional<BigDecimal> points(Measure measure, Reading reading) {
        if (measure.denominator() == 0) return Optional.empty();
        var all = most.multiply(HUNDRED).multiply(BigDecimal.valueOf(measure.numerator()))
                .divide(BigDecimal.valueOf(measure.denominator()).multiply(BigDecimal.valueOf(full(reading))), SCALE, RoundingMode.HALF_UP);
        return Optional.of(all.min(most.setScale(SCALE, RoundingMode.HALF_UP)));
    }
}
