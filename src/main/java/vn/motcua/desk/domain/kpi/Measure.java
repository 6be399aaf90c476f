package vn.motcua.desk.domain.kpi;

import java.util.OptionalDouble;

/**
 * A figure as its two parts, never as a quotient alone.
 *
 * @param numerator   what is counted; a sum of seconds where the indicator is a mean
 * @param denominator of how many; 0 when there is nothing to measure
 */
public record Measure(long numerator, long denominator) {
    public static final Measure NONE = new Measure(0, 0);

    public Measure plus(Measure other) {
        return new Measure(numerator + other.numerator, denominator + other.denominator);
    }

    /** 0.8 for 80 %; empty where there is nothing to measure. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /** How many are asked for and not counted. */
    public long missed() {
        return denominator - numerator;
    }

    /**
     * By what share of the second mean the first one is shorter; negative when it is longer. Empty while either is missing.
     *
     * @param shorter a mean @param other a mean of the same unit
     */
    static Measure faster(Measure shorter, Measure other) {
        if (shorter.denominator == 0 || other.numerator == 0) return NONE;
        long whole = Math.multiplyExact(other.numerator, shorter.denominator);
        return new Measure(whole - Math.multiplyExact(shorter.numerator, other.denominator), whole);
    }
}
