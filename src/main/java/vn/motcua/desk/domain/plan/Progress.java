package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;

/**
 * How far a target has come.
 *
 * @param measure what was counted; nothing for a value entered by hand
 * @param value in the unit of the bound; empty while there is none
 * @param trend empty while one of the two weeks has no case
 */
public record Progress(Measure measure, Optional<BigDecimal> value, Attainment verdict, Optional<Trend> trend) {
    /** Below so many cases a share is not judged while cases still come. */
    public static final int FEW = 10;

    private static final int WEEK = 7;

    /**
     * Of an indicator whose days can be added up.
     *
     * @param series may begin before the target does
     * @param today  counts, as far as it has come
     */
    public static Progress of(Target target, List<Daily> series, LocalDate today) {
        return of(target, soFar(target, series, today), Daily.sum(series, lastWeek(today)), Daily.sum(series, weekBefore(today)), today);
    }

    /**
     * Of any indicator, also one that counts each procedure once however many dossiers it has.
     *
     * @param soFar      over the target's days until today
     * @param lastWeek   over {@link #lastWeek}
     * @param weekBefore over {@link #weekBefore}
     */
    public static Progress of(Target target, Measure soFar, Measure lastWeek, Measure weekBefore, LocalDate today) {
        var unit = target.bound().unit();
        return new Progress(soFar, unit.value(soFar), verdict(target, soFar, today), Trend.of(unit, lastWeek, weekBefore));
    }

    /** Of a value entered by hand. */
    public static Progress of(Target target, HandEntered entered, LocalDate today) {
        var current = entered.current(target, today).map(HandValue::value);
        var trend = entered.before(target, today).flatMap(before -> current.map(now -> new Trend(before.value(), now, false)));
        var begun = begun(target, today);
        return new Progress(Measure.NONE, current, begun.orElseGet(() -> current.map(value -> judged(target, target.bound().reachedBy(value), today))
                .orElse(Attainment.NOTHING_YET)), trend);
    }

    /** What is counted over the target's days until today. */
    public static Measure soFar(Target target, List<Daily> series, LocalDate today) {
        var until = target.period().to().isBefore(today) ? target.period().to() : today;
        return Daily.sum(series, new Period(target.period().from(), until));
    }

    /** The seven days that end today. */
    public static Period lastWeek(LocalDate today) {
        return new Period(today.minusDays(WEEK - 1), today);
    }

    /** The seven days before those. */
    public static Period weekBefore(LocalDate today) {
        return new Period(today.minusDays(2 * WEEK - 1), today.minusDays(WEEK));
    }

    private static Attainment verdict(Target target, Measure soFar, LocalDate today) {
        var begun = begun(target, today);
        if (begun.isPresent()) return begun.get();
        if (soFar.denominator() == 0) return Attainment.NOTHING_YET;
        if (soFar.denominator() < FEW && !isOver(target, today)) return Attainment.TOO_EARLY;
        return judged(target, target.bound().reachedBy(soFar), today);
    }

    private static Optional<Attainment> begun(Target target, LocalDate today) {
        return today.isBefore(target.period().from()) ? Optional.of(Attainment.NOT_BEGUN) : Optional.empty();
    }

    private static Attainment judged(Target target, boolean reached, LocalDate today) {
        if (reached) return Attainment.REACHED;
        return isOver(target, today) ? Attainment.MISSED : Attainment.BEHIND;
    }

    private static boolean isOver(Target target, LocalDate today) {
        return today.isAfter(target.period().to());
    }
}
