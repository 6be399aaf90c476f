package vn.motcua.desk.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.report.Merits;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.domain.report.Span;
import vn.motcua.desk.domain.report.TargetFigure;
import vn.motcua.desk.domain.report.UnitFigures;

/** Everything that a report needs, counted: its days and those with which it compares, the plan's targets, every field, every clerk. */
final class ReportCounting {
    private final Figures figures;
    private final Rulebook rules;
    private final PlanShelf plans;
    private final Closing closing;

    /** Dossiers of one kind on some days, counted once for all targets that look at them. */
    private record Asked(Scope scope, Period period) { }

    ReportCounting(Figures figures, Rulebook rules, PlanShelf plans, Closing closing) {
        this.figures = figures;
        this.rules = rules;
        this.plans = plans;
        this.closing = closing;
    }

    LocalDate today() {
        return figures.now().toLocalDate();
    }

    ReportFigures figures(ReportOrder order) {
        var plan = order.plan().flatMap(plans::find).map(PlanShelf.Shelved::plan);
        var week = plan.flatMap(one -> order.week().flatMap(number -> one.weeks().stream().filter(each -> each.number() == number).findFirst()));
        var tallies = new HashMap<Asked, Tally>();
        var spans = spans(order, plan, week, tallies);
        var targets = plan.map(one -> one.targets().stream().map(target -> target(one, target, spans, order.period(), tallies)).toList()).orElse(List.of());
        var whole = new UnitFigures();
        var fields = new HashMap<String, UnitFigures>();
        var end = order.period().to().atTime(LocalTime.MAX);
        var asOf = figures.now().isBefore(end) ? figures.now() : end;
        figures.behind(order.period(), facts -> {
            whole.add(facts, order.period(), asOf);
            fields.computeIfAbsent(facts.origin().field(), _ -> new UnitFigures()).add(facts, order.period(), asOf);
        });
        return new ReportFigures(order.kind(), plan, week, spans, targets, whole, sorted(fields), Merits.of(tally(new Asked(Scope.everything(), order.period()), tallies)), closing(order.period()),
                feeProcedures());
    }

    /** The days of the report are the last. */
    private List<Span> spans(ReportOrder order, Optional<Plan> plan, Optional<Plan.Week> week, Map<Asked, Tally> tallies) {
        var spans = new ArrayList<Span>();
        if (week.isPresent()) {
            for (int number : week.get().comparedWith()) {
                plan.get().weeks().stream().filter(one -> one.number() == number).forEach(one -> spans.add(span(OptionalInt.of(number), one.period(), tallies)));
            }
        } else if (!order.kind().isTable()) {
            spans.add(span(OptionalInt.empty(), order.kind().before(order.period()), tallies));
        }
        spans.add(span(week.map(one -> OptionalInt.of(one.number())).orElse(OptionalInt.empty()), order.period(), tallies));
        return spans;
    }

    private Span span(OptionalInt week, Period period, Map<Asked, Tally> tallies) {
        return Span.of(week, tally(new Asked(Scope.everything(), period), tallies));
    }

    private TargetFigure target(Plan plan, Target target, List<Span> spans, Period period, Map<Asked, Tally> tallies) {
        return switch (target.measured()) {
            case Target.Measured.ByHand() -> TargetFigure.byHand(target, Progress.of(target, plans.handEntered(plan.id()), period.to()), spans.size());
            case Target.Measured.Computed(var id, var scope) -> {
                var indicator = Indicator.find(id).orElseThrow(() -> new IllegalStateException("no indicator " + id));
                var last = target.period().to().isBefore(period.to()) ? target.period().to() : period.to();
                var soFar = last.isBefore(target.period().from()) ? Measure.NONE
                        : tally(new Asked(scope, new Period(target.period().from(), last)), tallies).measure(indicator);
                yield TargetFigure.counted(target, spans.stream().map(span -> tally(new Asked(scope, span.period()), tallies).measure(indicator)).toList(), soFar, period.to());
            }
        };
    }

    private Tally tally(Asked asked, Map<Asked, Tally> tallies) {
        return tallies.computeIfAbsent(asked, _ -> figures.of(asked.period(), figures.now(), key -> asked.scope().takes(key.channel(), key.origin().field())));
    }

    private Optional<ReportFigures.Closing> closing(Period period) {
        return closing.find(period).map(closed -> new ReportFigures.Closing(closed, closing.corrections(closed)));
    }

    private int feeProcedures() {
        return (int) rules.catalogue().procedures().stream().filter(procedure -> procedure.fees().stream().anyMatch(fee -> !fee.cap()
                && fee.amount().map(amount -> amount > 0).orElse(true))).count();
    }

    private static Map<String, UnitFigures> sorted(Map<String, UnitFigures> fields) {
        var sorted = new LinkedHashMap<String, UnitFigures>();
        fields.entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, UnitFigures> one) -> one.getValue().count(Item.RECEIVED)).reversed()
                .thenComparing(Map.Entry::getKey)).forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }
}
