package vn.motcua.desk.domain.plan;

import vn.motcua.desk.domain.kpi.Measure;

/**
 * A supposition about a share of dossiers.
 *
 * @param mended dossiers counted so far that would be mended
 * @param good   coming dossiers that would count
 * @param bad    coming dossiers that would not
 */
public record WhatIf(long mended, long good, long bad) {
    public WhatIf {
        if (mended < 0 || good < 0 || bad < 0) throw new IllegalArgumentException("fewer than no dossiers: " + mended + ", " + good + ", " + bad);
    }

    public static WhatIf mended(long dossiers) {
        return new WhatIf(dossiers, 0, 0);
    }

    /** What would be counted. More than what is missing cannot be mended. */
    public Measure applied(Bound bound, Measure now) {
        long denominator = now.denominator() + good + bad;
        if (bound.isMoreBetter()) {
            return new Measure(now.numerator() + Math.min(mended, now.denominator() - now.numerator()) + good, denominator);
        }
        return new Measure(now.numerator() - Math.min(mended, now.numerator()) + bad, denominator);
    }
}
