package vn.motcua.desk.domain.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.plan.Plan;

/**
 * Everything from which a report is drafted.
 *
 * @param spans         the days of which it speaks are the last; those with which it compares stand before, oldest first
 * @param week          of the plan, for a report of one
 * @param whole         of the whole unit
 * @param fields        by field (lĩnh vực), those with most dossiers first
 * @param closing       where the period was closed
 * @param feeProcedures procedures of the catalogue that have a fee
 */
public record ReportFigures(ReportKind kind, Optional<Plan> plan, Optional<Plan.Week> week, List<Span> spans, List<TargetFigure> targets, UnitFigures whole,
                            Map<String, UnitFigures> fields, Merits merits, Optional<Closing> closing,
                            int feeProcedures) {
    /** As reported, and what became another figure since. */
    public record Closing(ClosedPeriod closed, List<ClosedPeriod.Correction> corrections) {
        public Closing {
            corrections = List.copyOf(corrections);
        }
    }

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

    /** Whether it closes a plan. */
    public boolean sumsUp() {
        return week.map(Plan.Week::sumsUp).orElse(false);
    }
}
