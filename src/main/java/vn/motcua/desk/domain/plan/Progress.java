package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far a target has come.
 *
 * @param tally what was counted; nothing for a value entered by hand
 * @param value in the unit of the bound; empty while there is none
 * @param trend empty while one of the two weeks has no case
 */
public record Progress(Tally tally, Optional<BigDecimal> value, Verdict verdict, Optional<Trend> trend) {
    /** Below so many cases a share is not judged while cases still come. */
    public static final int FEW = 10;

    private static final int WEEK = 7;

    /**
     * Of an indicator whose days can be added up.
     *
     * @param series may begin before the target does
     * @param today  counts, as far as it has come
     */
    public static Progress of(Target target, List<DailyMeasure> series, LocalDate today) {
        return of(target, soFar(target, series, today), Tally.of(series, lastWeek(today)), Tally.of(series, weekBefore(today)), today);
    }

    /**
     * Of any indicator, also one that counts each procedure once however many dossiers it has.
     *
     * @param soFar      over the target's days until today
     * @param lastWeek   over {@link #lastWeek}
     * @param weekBefore over {@link #weekBefore}
     */
    public static Progress of(Target target, Tally soFar, Tally lastWeek, Tally weekBefore, LocalDate today) {
        var unit = target.bound().unit();
        boolean few = Math.min(lastWeek.denominator(), weekBefore.denominator()) < FEW;
        var trend = weekBefore.in(unit).flatMap(before -> lastWeek.in(unit).map(now -> new Trend(before, now, few)));
        return new Progress(soFar, soFar.in(unit), verdict(target, soFar, today), trend);
    }

    /** Of a value entered by hand. */
    public static Progress of(Target target, HandEntered entered, LocalDate today) {
        var current = entered.current(target, today).map(HandValue::value);
        var trend = entered.before(target, today).flatMap(before -> current.map(now -> new Trend(before.value(), now, false)));
        var begun = begun(target, today);
        return new Progress(Tally.NOTHING, current, begun.orElseGet(() -> current.map(value -> judged(target, target.bound().reachedBy(value), today))
                .orElse(Verdict.NOTHING_YET)), trend);
    }

    /** What is counted over the target's days until today. */
    public static Tally soFar(Target target, List<DailyMeasure> series, LocalDate today) {
        var until = target.period().until().isBefore(today) ? target.period().until() : today;
        return Tally.of(series, new Period(target.period().from(), until));
    }

    /** The seven days that end today. */
    public static Period lastWeek(LocalDate today) {
        return new Period(today.minusDays(WEEK - 1), today);
    }

    /** The seven days before those. */
    public static Period weekBefore(LocalDate today) {
        return new Period(today.minusDays(2 * WEEK - 1), today.minusDays(WEEK));
    }

    private static Verdict verdict(Target target, Tally soFar, LocalDate today) {
        var begun = begun(target, today);
        if (begun.isPresent()) return begun.get();
        if (soFar.denominator() == 0) return Verdict.NOTHING_YET;
        if (soFar.denominator() < FEW && !isOver(target, today)) return Verdict.TOO_EARLY;
        return judged(target, target.bound().reachedBy(soFar), today);
    }

    private static Optional<Verdict> begun(Target target, LocalDate today) {
        return today.isBefore(target.period().from()) ? Optional.of(Verdict.NOT_BEGUN) : Optional.empty();
    }

    private static Verdict judged(Target target, boolean reached, LocalDate today) {
        if (reached) return Verdict.REACHED;
        return isOver(target, today) ? Verdict.MISSED : Verdict.BEHIND;
    }

    private static boolean isOver(Target target, LocalDate today) {
        return today.isAfter(target.period().until());
    }
}
