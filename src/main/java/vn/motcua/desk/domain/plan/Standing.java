package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Shortfall;

/**
 * One figure as a manager reads it: a target of a plan, or an indicator for which nothing is asked.
 *
 * @param target    with the period in which it is judged
 * @param indicator empty for what is entered by hand
 * @param verdict   empty where there is no target
 * @param gap       empty where it is not a share, and where nothing came and nothing will
 * @param forecast  empty where it cannot be foretold, and where the period is over
 * @param curve     the value as it was on the evening of each day of the period until today; days before the first case are left out
 * @param missed    how many are not counted, by the reason
 */
public record Standing(Optional<Target> target, Optional<Indicator> indicator, Period period, Measure measure, Optional<BigDecimal> value,
                       Optional<Attainment> verdict, Optional<Trend> trend, Optional<Gap> gap, Optional<Forecast> forecast, List<Point> curve,
                       Map<Shortfall, Long> missed, Optional<Arrivals> arrivals) {
    /** The value on the evening of a day, in the unit of the figure. */
    public record Point(LocalDate day, BigDecimal value) { }

    /**
     * What was counted for one figure.
     *
     * @param soFar      over the days of the period until today
     * @param daily      day by day of the same; for what cannot be added up, the figure until each day
     * @param learned    the days before today from which coming ones are foretold
     * @param lastWeek   the last seven days of the period until today
     * @param weekBefore the seven days before those
     */
    public record Counted(Measure soFar, List<Daily> daily, List<Daily> learned, Measure lastWeek, Measure weekBefore, Map<Shortfall, Long> missed) {
        public Counted {
            daily = List.copyOf(daily);
            learned = List.copyOf(learned);
            missed = Map.copyOf(missed);
        }
    }

    public Standing {
        curve = List.copyOf(curve);
        missed = Map.copyOf(missed);
    }

    /** Of a target, judged in its own period. @param working whether the office is open on a day */
    public static Standing of(Target target, Indicator indicator, Counted counted, LocalDate today, Predicate<LocalDate> working) {
        var progress = Progress.of(target, counted.soFar(), counted.lastWeek(), counted.weekBefore(), today);
        boolean isShare = indicator.form() == Indicator.Form.SHARE;
        var arrivals = Optional.of(Arrivals.before(today, counted.learned(), working)).filter(_ -> indicator.form().isSum() && !isOver(target, today));
        long coming = arrivals.map(one -> Math.round(one.expected(today, target.period().to()))).orElse(0L);
        var gap = isShare || indicator.form() == Indicator.Form.PROCEDURES ? Gap.of(target.bound(), counted.soFar(), mendable(indicator, counted), coming)
                : Optional.<Gap>empty();
        var forecast = arrivals.flatMap(one -> Forecast.of(target, counted.soFar(), one, today));
        return new Standing(Optional.of(target), Optional.of(indicator), target.period(), counted.soFar(), progress.value(), Optional.of(progress.verdict()),
                progress.trend(), gap, forecast, curve(indicator, target.bound().unit(), counted.daily()), counted.missed(), arrivals);
    }

    /** Of an indicator for which nothing is asked. */
    public static Standing of(Indicator indicator, Period period, Counted counted) {
        var unit = Bound.Unit.of(indicator);
        return new Standing(Optional.empty(), Optional.of(indicator), period, counted.soFar(), unit.value(counted.soFar()), Optional.empty(),
                Trend.of(unit, counted.lastWeek(), counted.weekBefore()), Optional.empty(), Optional.empty(), curve(indicator, unit, counted.daily()), counted.missed(),
                Optional.empty());
    }

    /** Of a target whose values are entered by hand. */
    public static Standing of(Target target, HandEntered entered, LocalDate today) {
        var progress = Progress.of(target, entered, today);
        var curve = entered.history(target).reversed().stream().filter(value -> target.period().contains(value.day()) && !value.day().isAfter(today))
                .map(value -> new Point(value.day(), value.value())).toList();
        return new Standing(Optional.of(target), Optional.empty(), target.period(), Measure.NONE, progress.value(), Optional.of(progress.verdict()),
                progress.trend(), Optional.empty(), Optional.empty(), curve, Map.of(), Optional.empty());
    }

    public Bound.Unit unit() {
        return target.map(one -> one.bound().unit()).or(() -> indicator.map(Bound.Unit::of)).orElse(Bound.Unit.PERCENT);
    }

    /** Whether dossiers stand behind it that can be supposed to count. */
    public boolean isShare() {
        return indicator.filter(one -> one.form() == Indicator.Form.SHARE).isPresent();
    }

    /** How many that are not counted can still be mended. */
    public long mendable() {
        return missed.entrySet().stream().filter(entry -> entry.getKey().canBeMended()).mapToLong(Map.Entry::getValue).sum();
    }

    /** What it would be. Of shares only. */
    public Supposed suppose(WhatIf whatIf, LocalDate today) {
        var bound = target.map(Target::bound);
        var measure = bound.map(one -> whatIf.applied(one, this.measure)).orElseGet(() -> new Measure(Math.min(this.measure.denominator(),
                this.measure.numerator() + whatIf.mended()) + whatIf.good(), this.measure.denominator() + whatIf.good() + whatIf.bad()));
        var forecast = target.flatMap(one -> arrivals.flatMap(coming -> Forecast.of(one, measure, coming, today)));
        return new Supposed(measure, unit().value(measure), bound.filter(_ -> measure.denominator() > 0).map(one -> one.reachedBy(measure)), forecast);
    }

    /** @param reached empty where there is no target, or no dossier */
    public record Supposed(Measure measure, Optional<BigDecimal> value, Optional<Boolean> reached, Optional<Forecast> forecast) { }

    /** Of procedures every one that has no online dossier yet can still get one. */
    private static long mendable(Indicator indicator, Counted counted) {
        if (indicator.form() == Indicator.Form.PROCEDURES) return counted.soFar().missed();
        return counted.missed().entrySet().stream().filter(entry -> entry.getKey().canBeMended()).mapToLong(Map.Entry::getValue).sum();
    }

    private static boolean isOver(Target target, LocalDate today) {
        return today.isAfter(target.period().to());
    }

    private static List<Point> curve(Indicator indicator, Bound.Unit unit, List<Daily> daily) {
        var points = new ArrayList<Point>();
        var until = Measure.NONE;
        for (var day : daily) {
            until = indicator.form().isSum() ? until.plus(day.measure()) : day.measure();
            unit.value(until).ifPresent(value -> points.add(new Point(day.day(), value)));
        }
        return points;
    }
}
