package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.kpi.Measure;

/**
 * How far a share is from its bound, in dossiers. Each figure is the smallest that suffices; one less does not.
 *
 * @param mending  of the dossiers counted so far, so many mended and the bound is reached today; empty where all that can be mended is not enough
 * @param inARow   so many coming dossiers, if every one of them counts; empty where no number is enough
 * @param ofComing of the dossiers expected until the end, so many have to count if nothing is mended; empty where all are not enough
 * @param inAll    mended and coming ones together by which the bound is reached at the end; empty where all are not enough
 * @param mendable how many of the dossiers counted so far can still be mended
 * @param coming   how many dossiers are expected until the end
 */
public record Gap(OptionalLong mending, OptionalLong inARow, OptionalLong ofComing, OptionalLong inAll, long mendable, long coming) {
    /**
     * Empty for what is not a share of dossiers, and where there is no dossier and none is expected.
     *
     * @param mendable dossiers that are in the denominator, do not count and still can
     * @param coming   expected until the target ends, 0 or more
     */
    public static Optional<Gap> of(Bound bound, Measure now, long mendable, long coming) {
        if (bound.unit() != Bound.Unit.PERCENT || now.denominator() + coming == 0) return Optional.empty();
        // of a bound from above the good ones are those that are not in the numerator
        if (!bound.isMoreBetter()) return of(bound.ofTheRest(), new Measure(now.denominator() - now.numerator(), now.denominator()), mendable, coming);
        long most = Math.min(mendable, now.denominator() - now.numerator());
        long end = now.denominator() + coming;
        return Optional.of(new Gap(atMost(most, missing(bound, now.numerator(), now.denominator())), inARow(bound, now),
                atMost(coming, missing(bound, now.numerator(), end)), atMost(most + coming, missing(bound, now.numerator(), end)), mendable, coming));
    }

    /** Smallest k from 0 with (n + k) / d on the good side. */
    private static long missing(Bound bound, long n, long d) {
        var needed = bound.threshold().multiply(BigDecimal.valueOf(d)).movePointLeft(2).subtract(BigDecimal.valueOf(n));
        return Math.max(0, isStrict(bound) ? needed.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : needed.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** Smallest k from 0 with (n + k) / (d + k) on the good side. */
    private static OptionalLong inARow(Bound bound, Measure now) {
        if (now.denominator() > 0 && bound.reachedBy(now)) return OptionalLong.of(0);
        var hundred = BigDecimal.valueOf(100);
        var left = hundred.subtract(bound.threshold());
        var short100 = bound.threshold().multiply(BigDecimal.valueOf(now.denominator())).subtract(hundred.multiply(BigDecimal.valueOf(now.numerator())));
        if (left.signum() == 0) return isStrict(bound) || short100.signum() > 0 ? OptionalLong.empty() : OptionalLong.of(1);
        var exact = short100.divideToIntegralValue(left);
        long whole = exact.longValueExact();
        boolean even = exact.multiply(left).compareTo(short100) == 0;
        return OptionalLong.of(Math.max(1, even && !isStrict(bound) ? whole : whole + 1));
    }

    private static boolean isStrict(Bound bound) {
        return bound.direction() == Bound.Direction.MORE_THAN || bound.direction() == Bound.Direction.LESS_THAN;
    }

    private static OptionalLong atMost(long most, long needed) {
        return needed <= most ? OptionalLong.of(needed) : OptionalLong.empty();
    }
}
