package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.PeriodState;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.KeptFigures;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.store.Store;

/** As reported, and as now known: closes periods, and says what became another figure since. Off the window's thread. */
public final class Closing {
    /** In a list; two months of days, and more years than any program has run. */
    private static final int MOST = 62;

    private final Store store;
    private final SettingsBook settings;
    private final Clock clock;
    private final Figures figures;
    private final PlanShelf plans;
    private final ReportCounting counting;

    /**
     * A period that is closed or can be.
     *
     * @param week        of the plan whose week it is; empty for a period of the calendar and for one that was closed otherwise
     * @param corrections figures that are others now; none while it is not closed
     */
    public record Listed(Period period, Optional<WeekOf> week, PeriodState state, List<ClosedPeriod.Compared> corrections) {
        public Listed {
            corrections = List.copyOf(corrections);
        }
    }

    public record WeekOf(Plan plan, int number) { }

    /** Every figure of a closed period, as reported and as now known. @param received dossiers, as now known @param finished the same */
    public record Comparison(KeptFigures kept, long received, long finished, List<ClosedPeriod.Compared> figures) {
        public Comparison {
            figures = List.copyOf(figures);
        }
    }

    public Closing(Store store, SettingsBook settings, Clock clock, Figures figures, Rulebook rules, PlanShelf plans) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.figures = figures;
        this.plans = plans;
        this.counting = new ReportCounting(figures, rules, plans);
    }

    /**
     * Keeps the figures of the period and all that reports of it say as they are known now, under the name of who is at the desk. A period may be closed
     * again; what was reported before stays too. One whose days are not over may not.
     */
    public ClosedPeriod close(Period period) {
        if (!period.isOver(today())) throw new IllegalArgumentException("not over: " + period);
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        // counted while nobody else writes, so that all of it is of one moment
        return store.write(tx -> tx.closedPeriods().close(period, now, settings.current().clerk().id(), counting.reported(period, now)));
    }

    /** The one closed last first. */
    public List<ClosedPeriod> all() {
        return store.read(tx -> tx.closedPeriods().all());
    }

    /** As it was closed last. */
    public Optional<ClosedPeriod> find(Period period) {
        return store.read(tx -> tx.closedPeriods().find(period));
    }

    /** As it was closed last, with all that reports of it say. */
    public Optional<KeptFigures> kept(Period period) {
        return store.read(tx -> tx.closedPeriods().kept(period));
    }

    /** The periods of which there are reports of a kind, the latest first: from today back to the first dossier. With the weeks, what was closed and is of no other kind. */
    public List<Listed> periods(ReportKind kind) {
        var closed = all();
        if (kind == ReportKind.CAMPAIGN_WEEK) return weeks(closed);
        var first = figures.firstDay().orElseGet(this::today);
        return kind.calendar().backFrom(today(), first, MOST).stream().map(period -> listed(period, Optional.empty(), closed)).toList();
    }

    private List<Listed> weeks(List<ClosedPeriod> closed) {
        var weeks = new ArrayList<Listed>();
        for (var plan : plans.running()) {
            plan.weeks().stream().filter(week -> !week.period().from().isAfter(today()))
                    .forEach(week -> weeks.add(listed(week.period(), Optional.of(new WeekOf(plan, week.number())), closed)));
        }
        closed.stream().map(ClosedPeriod::period).distinct().filter(period -> !isOfCalendar(period) && weeks.stream().noneMatch(week -> week.period().equals(period)))
                .forEach(period -> weeks.add(listed(period, Optional.empty(), closed)));
        weeks.sort(Comparator.comparing((Listed one) -> one.period().to()).reversed());
        return weeks.subList(0, Math.min(MOST, weeks.size()));
    }

    private static boolean isOfCalendar(Period period) {
        for (var kind : CalendarPeriod.values()) if (kind != CalendarPeriod.WEEK && kind.around(period.from()).equals(period)) return true;
        return false;
    }

    private Listed listed(Period period, Optional<WeekOf> week, List<ClosedPeriod> closed) {
        var state = PeriodState.of(period, closed, today());
        return new Listed(period, week, state, state instanceof PeriodState.Closed(var last, _) ? corrections(last) : List.of());
    }

    /** The figures that are others now, of the same dossiers' days and as of the same moment. */
    public List<ClosedPeriod.Compared> corrections(ClosedPeriod closed) {
        return closed.corrections(figures.of(closed.period(), closed.asOf(), _ -> true));
    }

    /** Every figure of a period as it was closed last; empty where it was not. */
    public Optional<Comparison> compare(Period period) {
        return kept(period).map(kept -> {
            var now = figures.of(period, kept.closed().asOf(), _ -> true);
            var all = now.all();
            return new Comparison(kept, all.received(), all.finished(), kept.closed().compared(now));
        });
    }

    /** The dossiers that make the difference, newest first. */
    public List<RestatedDossier> restated(ClosedPeriod closed, Indicator indicator, int offset, int limit) {
        return store.read(tx -> tx.closedPeriods().restated(closed, indicator, offset, limit));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
