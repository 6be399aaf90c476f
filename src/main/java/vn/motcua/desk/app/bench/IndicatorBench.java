package vn.motcua.desk.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Slice;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.work.Figures;
import vn.motcua.desk.work.Targets;

/** Figures of one open desk: of everything there is, and of the last year. */
final class IndicatorBench {
    private static final Budget BUDGET = Budget.of(Budget.Statistic.P95, 300);
    private static final int ROUNDS = 12;
    private static final int WARM_UP = 2;
    private static final int PAGE = 50;

    private final Figures figures;
    private final Targets targets;
    private final Plan plan;
    private final Optional<Integer> dossiers;
    private final Period whole;
    private final Period year;

    IndicatorBench(Desk desk, int dossiers) {
        this.figures = desk.figures();
        this.targets = desk.targets();
        this.plan = desk.planShelf().all().getFirst().plan();
        this.dossiers = Optional.of(dossiers);
        var today = LocalDate.now(desk.parts().clock());
        this.whole = new Period(figures.firstDay().orElse(today), today);
        this.year = new Period(today.minusYears(1).plusDays(1), today);
    }

    List<Result> measure() {
        var one = new ArrayList<Double>();
        for (var indicator : Indicator.values()) one.addAll(times(2, () -> figures.of(whole).measure(indicator)));
        return List.of(Result.of("any indicator over all dossiers", dossiers, one, "ms", BUDGET),
                Result.of("whole dashboard over all dossiers", dossiers, times(ROUNDS, () -> dashboard(whole)), "ms", BUDGET),
                Result.of("whole dashboard over the last year", dossiers, times(ROUNDS, () -> dashboard(year)), "ms", BUDGET),
                Result.of("targets of a plan over all dossiers, with forecasts and reasons", dossiers, times(ROUNDS, () -> board(whole)), "ms", Budget.none()),
                Result.of("targets of a plan over the last year, with forecasts and reasons", dossiers, times(ROUNDS, () -> board(year)), "ms", BUDGET),
                Result.of("first page of the dossiers behind a figure", dossiers, times(ROUNDS, () -> missed(0)), "ms", BUDGET),
                Result.of("every fact of the last year", dossiers, times(ROUNDS, () -> figures.received(year, _ -> { })), "ms", Budget.none()));
    }

    /** Every indicator as a whole, by day, and by each of what it is broken down by; losses by cause. */
    private long dashboard(Period period) {
        var tally = figures.of(period);
        var all = tally.all();
        long sum = all.lost().values().stream().mapToLong(Long::longValue).sum();
        for (var indicator : Indicator.values()) {
            sum += all.measure(indicator).denominator() + tally.daily(indicator).size();
        }
        for (var counts : List.of(by(tally, key -> key.origin().procedure()), by(tally, key -> key.origin().field()), by(tally, Key::channel),
                by(tally, key -> key.origin().desk()), by(tally, key -> key.origin().clerk()))) sum += counts;
        return sum;
    }

    private void board(Period period) {
        targets.board(new Targets.Question(Optional.of(plan), new Targets.Span.Days(period), Slice.WHOLE));
    }

    private static long by(Tally tally, java.util.function.Function<Key, ?> name) {
        return tally.by(name).values().stream().mapToLong(counts -> {
            long sum = 0;
            for (var indicator : Indicator.values()) sum += counts.measure(indicator).numerator();
            return sum;
        }).sum();
    }

    private void missed(int offset) {
        for (var indicator : List.of(Indicator.IDENTITY, Indicator.DIGITIZED, Indicator.SATISFACTION_DELICATE)) {
            figures.behind(indicator, whole, Figures.Side.MISSED, offset, PAGE);
        }
    }

    private static List<Double> times(int rounds, Runnable deed) {
        for (int i = 0; i < WARM_UP; i++) deed.run();
        var times = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            deed.run();
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times;
    }
}
