package vn.motcua.desk.domain.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.plan.Plan;

/**
 * Everything from which a report is drafted.
 *
 * @param spans         the days of which it speaks are the last; those with which it compares stand before, oldest first
 * @param week          of the plan, for a report of one
 * @param whole         of the whole unit
 * @param fields        by field (lĩnh vực), those with most dossiers first
 * @param closed        where its own days or some with which it compares were closed: then all figures are those that were reported
 * @param feeProcedures procedures of the catalogue that have a fee
 */
public record ReportFigures(ReportKind kind, Optional<Plan> plan, Optional<Plan.Week> week, List<Span> spans, List<TargetFigure> targets, UnitFigures whole,
                            Map<String, UnitFigures> fields, Merits merits, Optional<Closed> closed, int feeProcedures) {
    /** @param kept of its own days, where those were closed @param now the same figures as they are known now, by the moments of closing */
    public record Closed(Optional<KeptFigures> kept, ReportFigures now) { }

    public ReportFigures {
        spans = List.copyOf(spans);
        targets = List.copyOf(targets);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        if (spans.isEmpty()) throw new IllegalArgumentException("a report of no days");
    }

    /** The days of which the report speaks. */
    public Span now() {
        return spans.getLast();
    }

    /** The days with which it compares. */
    public List<Span> compared() {
        return spans.subList(0, spans.size() - 1);
    }

    /** The same, as figures that were reported. */
    public ReportFigures closedAs(Closed as) {
        return new ReportFigures(kind, plan, week, spans, targets, whole, fields, merits, Optional.of(as), feeProcedures);
    }

    /** What was kept when its own days were closed. */
    public Optional<KeptFigures> kept() {
        return closed.flatMap(Closed::kept);
    }

    /** Whether it closes a plan. */
    public boolean sumsUp() {
        return week.map(Plan.Week::sumsUp).orElse(false);
    }
}
