package vn.motcua.desk.work;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.KeptFigures;
import vn.motcua.desk.domain.report.Merits;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.domain.report.Reported;
import vn.motcua.desk.domain.report.Span;
import vn.motcua.desk.domain.report.TargetFigure;
import vn.motcua.desk.domain.report.UnitCounting;
import vn.motcua.desk.domain.report.UnitFigures;

/**
 * Everything that a report needs, counted: its days and those with which it compares, the plan's targets, every field, every clerk.
 * What was closed is taken as it was reported, and counted beside it by the same moment.
 */
final class ReportCounting {
    private final Figures figures;
    private final Rulebook rules;
    private final PlanShelf plans;

    /** Dossiers of one kind on some days by some moment, counted once for all targets that look at them. */
    private record Asked(Scope scope, Period period, LocalDateTime asOf) { }

    /** Of the whole unit and by field. */
    private record Units(UnitFigures whole, Map<String, UnitFigures> fields) { }

    ReportCounting(Figures figures, Rulebook rules, PlanShelf plans) {
        this.figures = figures;
        this.rules = rules;
        this.plans = plans;
    }

    LocalDate today() {
        return figures.now().toLocalDate();
    }

    /** @param closed what was kept of a period, where it was closed */
    ReportFigures figures(ReportOrder order, Function<Period, Optional<KeptFigures>> closed) {
        var count = new Count(order, closed);
        var now = count.figures(false);
        return count.anyClosed ? count.figures(true).closedAs(new ReportFigures.Closed(closed.apply(order.period()), now)) : now;
    }

    /** What is kept when a period is closed, beside its indicators; also for the targets of every plan that has days in it. */
    Reported reported(Period period, LocalDateTime asOf) {
        var tallies = new HashMap<Asked, Tally>();
        var whole = tally(new Asked(Scope.everything(), period, asOf), tallies);
        var counted = new LinkedHashSet<Reported.Counted>();
        for (var shelved : plans.all()) {
            for (var target : shelved.plan().targets()) {
                if (!(target.measured() instanceof Target.Measured.Computed(var id, var scope)) || !target.period().overlaps(period)) continue;
                for (var days : List.of(period, soFar(target, period))) {
                    counted.add(new Reported.Counted(id, scope, days, tally(new Asked(scope, days, asOf), tallies).measure(indicator(id))));
                }
            }
        }
        var units = units(period, asOf);
        var all = whole.all();
        return new Reported(all.received(), all.finished(), all.lost(), units.whole(), units.fields(), Merits.of(whole), feeProcedures(), List.copyOf(counted));
    }

    /** One report. */
    private final class Count {
        private final ReportOrder order;
        private final Optional<Plan> plan;
        private final Optional<Plan.Week> week;
        private final Map<Period, Optional<KeptFigures>> kept = new HashMap<>();
        private final Function<Period, Optional<KeptFigures>> closed;
        private final Map<Asked, Tally> tallies = new HashMap<>();
        private boolean anyClosed;

        private Count(ReportOrder order, Function<Period, Optional<KeptFigures>> closed) {
            this.order = order;
            this.closed = closed;
            plan = order.plan().flatMap(plans::find).map(PlanShelf.Shelved::plan);
            week = plan.flatMap(one -> order.week().flatMap(number -> one.weeks().stream().filter(each -> each.number() == number).findFirst()));
        }

        private ReportFigures figures(boolean asReported) {
            var spans = spans(asReported);
            var own = kept(order.period());
            var reported = own.flatMap(KeptFigures::report).filter(_ -> asReported);
            var targets = plan.map(one -> one.targets().stream().map(target -> target(one, target, spans, asReported)).toList()).orElse(List.of());
            var units = reported.map(one -> new Units(one.whole(), one.fields())).orElseGet(() -> units(order.period(), asOf(own)));
            var merits = reported.map(Reported::merits).orElseGet(() -> Merits.of(tally(new Asked(Scope.everything(), order.period(), asOf(own)), tallies)));
            return new ReportFigures(order.kind(), plan, week, spans, targets, units.whole(), units.fields(), merits, Optional.empty(),
                    reported.map(Reported::feeProcedures).orElseGet(ReportCounting.this::feeProcedures));
        }

        private Optional<KeptFigures> kept(Period period) {
            var found = kept.computeIfAbsent(period, closed);
            anyClosed |= found.isPresent();
            return found;
        }

        /** The days of the report are the last. */
        private List<Span> spans(boolean asReported) {
            var spans = new ArrayList<Span>();
            if (week.isPresent()) {
                for (int number : week.get().comparedWith()) {
                    plan.get().weeks().stream().filter(one -> one.number() == number).forEach(one -> spans.add(span(OptionalInt.of(number), one.period(), asReported)));
                }
            } else if (!order.kind().isTable()) {
                spans.add(span(OptionalInt.empty(), order.kind().before(order.period()), asReported));
            }
            spans.add(span(week.map(one -> OptionalInt.of(one.number())).orElse(OptionalInt.empty()), order.period(), asReported));
            return spans;
        }

        private Span span(OptionalInt number, Period period, boolean asReported) {
            var before = kept(period);
            var now = Span.of(number, tally(new Asked(Scope.everything(), period, asOf(before)), tallies));
            return before.filter(_ -> asReported).map(one -> one.span(now)).orElse(now);
        }

        private TargetFigure target(Plan of, Target target, List<Span> spans, boolean asReported) {
            return switch (target.measured()) {
                case Target.Measured.ByHand() -> {
                    var entered = plans.handEntered(of.id());
                    var known = kept(order.period()).filter(_ -> asReported).map(one -> entered.knownAt(one.closed().closedAt())).orElse(entered);
                    yield TargetFigure.byHand(target, Progress.of(target, known, order.period().to()), spans.size());
                }
                case Target.Measured.Computed(var id, var scope) -> {
                    var indicator = indicator(id);
                    var days = soFar(target, order.period());
                    var soFar = days.isInOrder() ? measure(indicator, scope, days, kept(order.period()), asReported) : Measure.NONE;
                    yield TargetFigure.counted(target, spans.stream().map(span -> measure(indicator, scope, span.period(), kept(span.period()), asReported)).toList(), soFar,
                            order.period().to());
                }
            };
        }

        /** @param by the closed period by whose moment is judged, and which may have kept the figure */
        private Measure measure(Indicator indicator, Scope scope, Period days, Optional<KeptFigures> by, boolean asReported) {
            return by.filter(_ -> asReported).flatMap(one -> one.measure(indicator, scope, days))
                    .orElseGet(() -> tally(new Asked(scope, days, asOf(by)), tallies).measure(indicator));
        }

        private LocalDateTime asOf(Optional<KeptFigures> of) {
            return of.map(one -> one.closed().asOf()).orElseGet(figures::now);
        }
    }

    /** The days of a target until the end of a period. */
    private static Period soFar(Target target, Period period) {
        return new Period(target.period().from(), target.period().to().isBefore(period.to()) ? target.period().to() : period.to());
    }

    private static Indicator indicator(String id) {
        return Indicator.find(id).orElseThrow(() -> new IllegalStateException("no indicator " + id));
    }

    private Tally tally(Asked asked, Map<Asked, Tally> tallies) {
        return tallies.computeIfAbsent(asked, _ -> figures.of(asked.period(), asked.asOf(), key -> asked.scope().takes(key.channel(), key.origin().field())));
    }

    /** @param moment by which what is open is judged; the end of the period where that comes before */
    private Units units(Period period, LocalDateTime moment) {
        var whole = new UnitCounting();
        var fields = new HashMap<String, UnitCounting>();
        var end = period.to().atTime(LocalTime.MAX);
        var asOf = moment.isBefore(end) ? moment : end;
        figures.behind(period, facts -> {
            whole.add(facts, period, asOf);
            fields.computeIfAbsent(facts.origin().field(), _ -> new UnitCounting()).add(facts, period, asOf);
        });
        var sorted = new LinkedHashMap<String, UnitFigures>();
        fields.entrySet().stream().map(one -> Map.entry(one.getKey(), one.getValue().figures())).sorted(Comparator.comparingLong(
                (Map.Entry<String, UnitFigures> one) -> one.getValue().count(Item.RECEIVED)).reversed().thenComparing(Map.Entry::getKey))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return new Units(whole.figures(), sorted);
    }

    private int feeProcedures() {
        return (int) rules.catalogue().procedures().stream().filter(procedure -> procedure.fees().stream().anyMatch(fee -> !fee.cap()
                && fee.amount().map(amount -> amount > 0).orElse(true))).count();
    }
}
