package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import vn.motcua.desk.domain.kpi.Measure;

/**
 * What the value will be at the end of the target if days go on as they went. A thousand times the days that are left are drawn from days
 * like them; the middle of what comes out is likely, and eight of ten outcomes lie within the range. Each time the days that are drawn from are
 * drawn anew as well, so that little experience makes a wide range. The same figures always give the same forecast.
 *
 * @param likely   in the unit
 * @param low      one outcome in ten is below
 * @param high     one outcome in ten is above
 * @param chance   share of the outcomes that reach the bound, 0 to 1
 * @param arrivals dossiers expected from tomorrow on
 * @param days     working days from which was learned
 */
public record Forecast(BigDecimal likely, BigDecimal low, BigDecimal high, double chance, long arrivals, int days) {
    /** With fewer working days nothing is foretold. */
    public static final int LEAST_DAYS = 5;

    private static final int RUNS = 1_000;
    private static final double TAIL = 0.1;
    private static final long SEED = 20_251_231;
    private static final int SCALE = 2;

    /**
     * Empty while too few days or dossiers were seen.
     *
     * @param soFar what is counted until today, or what would be ({@link WhatIf})
     */
    public static Optional<Forecast> of(Target target, Measure soFar, Arrivals arrivals, LocalDate today) {
        long expected = Math.round(arrivals.expected(today, target.period().to()));
        boolean over = !today.isBefore(target.period().to());
        if (!over && arrivals.cases() < Progress.FEW && soFar.denominator() < Progress.FEW) return Optional.empty();
        if (over || expected == 0 && soFar.denominator() > 0) {
            int days = arrivals.days();
            return target.bound().unit().value(soFar).map(Forecast::rounded).map(value -> new Forecast(value, value, value,
                    target.bound().reachedBy(soFar) ? 1 : 0, 0, days));
        }
        if (arrivals.days() < LEAST_DAYS) return Optional.empty();
        return drawn(target, soFar, arrivals, today, expected);
    }

    private static Optional<Forecast> drawn(Target target, Measure soFar, Arrivals arrivals, LocalDate today, long expected) {
        var unit = target.bound().unit();
        var left = left(arrivals, today, target.period().to());
        var random = new SplittableRandom(SEED);
        var values = new double[RUNS];
        int some = 0;
        int reached = 0;
        for (int run = 0; run < RUNS; run++) {
            var end = end(soFar, left, random);
            if (end.denominator() == 0) continue;
            values[some++] = unit.numerator(end).doubleValue() / unit.denominator(end).doubleValue();
            if (target.bound().reachedBy(end)) reached++;
        }
        if (some == 0) return Optional.empty();
        var outcomes = Arrays.copyOf(values, some);
        Arrays.sort(outcomes);
        double likely = outcomes[some / 2];
        // days drawn from few days vary less than days do
        int fewest = left.stream().filter(Group::brings).mapToInt(group -> group.like().size()).filter(size -> size > 1).min()
                .orElse(arrivals.days());
        double wider = Math.sqrt((double) fewest / (fewest - 1));
        double most = unit == Bound.Unit.PERCENT ? unit.whole().doubleValue() : Double.MAX_VALUE;
        double low = likely - (likely - outcomes[(int) (some * TAIL)]) * wider;
        double high = likely + (outcomes[(int) (some * (1 - TAIL))] - likely) * wider;
        return Optional.of(new Forecast(rounded(likely), rounded(Math.max(0, low)), rounded(Math.min(most, high)), (double) reached / some, expected,
                arrivals.days()));
    }

    /** One course of the days that are left. */
    private static Measure end(Measure soFar, List<Group> left, SplittableRandom random) {
        long numerator = soFar.numerator();
        long denominator = soFar.denominator();
        for (var group : left) {
            int size = group.like().size();
            var experience = new int[size];
            for (int i = 0; i < size; i++) experience[i] = random.nextInt(size);
            for (int i = 0; i < group.days(); i++) {
                var drawn = group.like().get(experience[random.nextInt(size)]);
                numerator += drawn.numerator();
                denominator += drawn.denominator();
            }
        }
        return new Measure(numerator, denominator);
    }

    private static List<Group> left(Arrivals arrivals, LocalDate today, LocalDate until) {
        var groups = new ArrayList<Group>();
        for (var day = today.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            var like = arrivals.like(day);
            if (like.isEmpty()) continue;
            int at = 0;
            while (at < groups.size() && groups.get(at).like() != like) at++;
            if (at < groups.size()) groups.set(at, new Group(like, groups.get(at).days() + 1));
            else groups.add(new Group(like, 1));
        }
        return groups;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(double value) {
        return rounded(BigDecimal.valueOf(value));
    }

    /** Days that are left, and the days that were like them. */
    private record Group(List<Measure> like, int days) {
        boolean brings() {
            return like.stream().anyMatch(day -> day.denominator() > 0);
        }
    }
}
