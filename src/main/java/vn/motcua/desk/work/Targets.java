package vn.motcua.desk.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.kpi.CalendarPeriod;
import vn.motcua.desk.domain.kpi.CaseMix;
import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.JudgedDossier;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Score;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Slice;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.store.FactQueries;

/** What a manager asks for: how the targets of a plan stand, or every indicator, over some days and of some dossiers. Off the window's thread. */
public final class Targets {
    /** Days before today from which is learned what a day brings. */
    private static final int LEARNED = 56;

    /** Over which days. */
    public sealed interface Span {
        /** The days of the plan itself, of each target its own; without a plan the month of today. */
        record OfPlan() implements Span { }

        /** @param day one that lies in the period that is meant */
        record Calendar(CalendarPeriod kind, LocalDate day) implements Span { }

        record Days(Period period) implements Span { }
    }

    /** @param plan empty: every indicator, for which nothing is asked */
    public record Question(Optional<Plan> plan, Span span, Slice slice) { }

    /**
     * @param period    in which is counted; of the plan's own days the whole plan
     * @param tally     of all dossiers of the slice in the period until today
     * @param score     points of the national index, of the same dossiers
     * @param standings of the plan's targets in its order, or of every indicator
     */
    public record Board(Question question, Period period, LocalDate today, List<Standing> standings, Tally tally, Score score) {
        public Board {
            standings = List.copyOf(standings);
        }
    }

    private final Figures figures;
    private final PlanShelf plans;
    private final Scoring scoring;
    private final Rulebook rules;
    private final Clock clock;

    public Targets(Figures figures, PlanShelf plans, Scoring scoring, Rulebook rules, Clock clock) {
        this.figures = figures;
        this.plans = plans;
        this.scoring = scoring;
        this.rules = rules;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The plans that run. */
    public List<Plan> plans() {
        return plans.running();
    }

    public Board board(Question question) {
        var today = today();
        var period = period(question, today);
        var asked = question.plan().map(plan -> targets(plan, question.span(), period)).orElseGet(() -> indicators(period));
        var passes = new Passes(question.slice(), today);
        asked.forEach(passes::add);
        var answers = passes.ask(period);
        var entered = question.plan().map(plan -> plans.handEntered(plan.id()));
        var standings = asked.stream().map(one -> one.indicator().map(indicator -> {
            var counted = answers.counted(one, indicator);
            return one.target().map(target -> Standing.of(target, indicator, counted, today, rules.calendar()::isWorkingDay))
                    .orElseGet(() -> Standing.of(indicator, one.period(), counted));
        }).orElseGet(() -> Standing.of(one.target().orElseThrow(), entered.orElseThrow(), today))).toList();
        return new Board(question, period, today, standings, answers.whole(), scoring.of(answers.whole()));
    }

    /** A figure told apart by what its dossiers have of a dimension. */
    public List<CaseMix.Group> breakdown(Standing standing, Slice slice, Dimension dimension) {
        return standing.indicator().map(indicator -> CaseMix.of(figures.of(counted(standing.period()), figures.now(), dossiers(standing.target(), slice)), dimension, indicator))
                .orElse(List.of());
    }

    /** The dossiers behind a figure, newest first. */
    public List<JudgedDossier> behind(Standing standing, Slice slice, Figures.Side side, int offset, int limit) {
        return standing.indicator().map(indicator -> figures.behind(indicator, counted(standing.period()), figures.now(), side, dossiers(standing.target(), slice), offset, limit))
                .orElse(List.of());
    }

    /** The dossiers received in the period that lose points by this cause, newest first. */
    public List<DossierRow> losing(Cause cause, Period period, Slice slice, int offset, int limit) {
        return figures.losing(cause, counted(period), slice, offset, limit);
    }

    /** How disputed thresholds of the national index are read from now on. */
    public void read(ScoreItem.Reading reading) {
        scoring.read(reading);
    }

    /** What a desk cannot know. @param percent 0 to 100; empty: it is open again */
    public void enter(ScoreItem item, Optional<BigDecimal> percent) {
        percent.ifPresentOrElse(value -> scoring.enter(item, value), () -> scoring.forget(item));
    }

    /** As the catalogue has it; the code itself where it is not in there any more. */
    public String procedureName(String code) {
        return rules.catalogue().find(code).map(Procedure::name).orElse(code);
    }

    /** What is to come is not counted yet; a period that has not begun has no day. */
    private Period counted(Period period) {
        return period.to().isBefore(today()) ? period : new Period(period.from(), today());
    }

    /** What can be chosen to look at, by dimension: what was ever received. */
    public Map<Dimension, Set<String>> choices() {
        var today = today();
        var first = figures.firstDay().filter(day -> !day.isAfter(today)).orElse(today);
        var keys = figures.of(new Period(first, today)).by(key -> key).keySet();
        var choices = new LinkedHashMap<Dimension, Set<String>>();
        for (var dimension : Dimension.values()) {
            var names = new TreeSet<String>();
            keys.forEach(key -> names.add(dimension.of(key)));
            choices.put(dimension, names);
        }
        return choices;
    }

    /** The dossiers that a figure looks at: the target's own, and of them those of the slice. */
    public static Predicate<Key> dossiers(Optional<Target> target, Slice slice) {
        return of(target.map(Targets::scope).orElse(Scope.everything()), slice);
    }

    private static Scope scope(Target target) {
        return switch (target.measured()) {
            case Target.Measured.Computed(_, var only) -> only;
            case Target.Measured.ByHand() -> Scope.everything();
        };
    }

    private static Predicate<Key> of(Scope scope, Slice slice) {
        return key -> scope.takes(key.channel(), key.origin().field()) && slice.test(key);
    }

    private static Period period(Question question, LocalDate today) {
        return switch (question.span()) {
            case Span.OfPlan() -> question.plan().map(Plan::period).orElseGet(() -> CalendarPeriod.MONTH.around(today));
            case Span.Calendar(var kind, var day) -> kind.around(day);
            case Span.Days(var period) -> period;
        };
    }

    private static List<Asked> targets(Plan plan, Span span, Period period) {
        return plan.targets().stream().map(target -> span instanceof Span.OfPlan ? target : target.during(period))
                .map(target -> new Asked(Optional.of(target), target.indicator(), target.period())).toList();
    }

    private static List<Asked> indicators(Period period) {
        return Arrays.stream(Indicator.values()).map(one -> new Asked(Optional.empty(), Optional.of(one), period)).toList();
    }

    private record Asked(Optional<Target> target, Optional<Indicator> indicator, Period period) {
        Scope scope() {
            return target.map(Targets::scope).orElse(Scope.everything());
        }
    }

    /** What dossiers, over what days. */
    private record Pass(Scope scope, Period period) { }

    /** Puts together what several figures need, so that the dossiers are gone through once. */
    private final class Passes {
        private final Slice slice;
        private final LocalDate today;
        private final Set<Pass> passes = new LinkedHashSet<>();
        private final Set<Pass> reasons = new LinkedHashSet<>();
        private final Set<Indicator> indicators = EnumSet.noneOf(Indicator.class);

        Passes(Slice slice, LocalDate today) {
            this.slice = slice;
            this.today = today;
        }

        void add(Asked asked) {
            if (asked.indicator().isEmpty()) return;
            indicators.add(asked.indicator().get());
            var until = until(asked.period());
            reasons.add(new Pass(asked.scope(), until));
            for (var period : List.of(until, Progress.lastWeek(until.to()), Progress.weekBefore(until.to()), learned())) passes.add(new Pass(asked.scope(), period));
        }

        Answers ask(Period period) {
            var whole = new Pass(Scope.everything(), until(period));
            passes.add(whole);
            var tallies = new LinkedHashMap<Pass, Tally>();
            var asked = List.copyOf(passes);
            var counted = figures.of(wanted(asked));
            for (int i = 0; i < asked.size(); i++) tallies.put(asked.get(i), counted.get(i));
            var missed = new LinkedHashMap<Pass, Map<Indicator, Map<Shortfall, Long>>>();
            var why = List.copyOf(reasons);
            var reasonsOf = figures.shortfalls(indicators, wanted(why));
            for (int i = 0; i < why.size(); i++) missed.put(why.get(i), reasonsOf.get(i));
            return new Answers(this, tallies, missed, tallies.get(whole), figures.firstDay());
        }

        private List<FactQueries.Wanted> wanted(List<Pass> these) {
            return these.stream().map(one -> new FactQueries.Wanted(one.period(), of(one.scope(), slice))).toList();
        }

        private Period until(Period period) {
            return Targets.this.counted(period);
        }

        private Period learned() {
            return new Period(today.minusDays(LEARNED), today.minusDays(1));
        }
    }

    private record Answers(Passes passes, Map<Pass, Tally> tallies, Map<Pass, Map<Indicator, Map<Shortfall, Long>>> missed, Tally whole, Optional<LocalDate> first) {
        Standing.Counted counted(Asked asked, Indicator indicator) {
            var until = passes.until(asked.period());
            var soFar = tally(asked, until);
            // before the first dossier nobody could come
            var learned = indicator.form().isSum() ? tally(asked, passes.learned()).daily(indicator).stream()
                    .filter(day -> first.filter(begun -> !day.day().isBefore(begun)).isPresent()).toList() : List.<Daily>of();
            var daily = indicator.form() == Indicator.Form.COMPARISON ? List.<Daily>of() : soFar.daily(indicator);
            return new Standing.Counted(soFar.measure(indicator), daily, learned, measure(asked, Progress.lastWeek(until.to()), indicator),
                    measure(asked, Progress.weekBefore(until.to()), indicator), missed.get(new Pass(asked.scope(), until)).get(indicator));
        }

        private Measure measure(Asked asked, Period period, Indicator indicator) {
            return tally(asked, period).measure(indicator);
        }

        private Tally tally(Asked asked, Period period) {
            return tallies.get(new Pass(asked.scope(), period));
        }
    }
}
