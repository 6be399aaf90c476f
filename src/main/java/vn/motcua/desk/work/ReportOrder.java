package vn.motcua.desk.work;

import java.util.Optional;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.ReportKind;

/**
 * Which report is wanted.
 *
 * @param plan     id of the plan of which it reports; empty: of none
 * @param week     of that plan, for {@link ReportKind#CAMPAIGN_WEEK}
 * @param language {@code vi} or {@code en}
 */
public record ReportOrder(ReportKind kind, Period period, Optional<String> plan, Optional<Integer> week, String language) {
    public ReportOrder {
        if (kind == ReportKind.CAMPAIGN_WEEK && (plan.isEmpty() || week.isEmpty())) throw new IllegalArgumentException("a week of no plan");
    }

    /** Of the days between two, whatever they are. */
    public static ReportOrder of(ReportKind kind, Period period, Optional<String> plan, String language) {
        return new ReportOrder(kind, period, plan, Optional.empty(), language);
    }

    public static ReportOrder of(Plan plan, Plan.Week week, String language) {
        return new ReportOrder(ReportKind.CAMPAIGN_WEEK, week.period(), Optional.of(plan.id()), Optional.of(week.number()), language);
    }

    /** Tells this report from every other; nothing personal. */
    public String key() {
        return kind.id() + '/' + period.from() + '/' + period.to() + plan.map(id -> '/' + id).orElse("") + '/' + language;
    }

    /** Of its files, without their ending. */
    public String fileName() {
        return "bao-cao-" + kind.id() + '-' + period.from() + '-' + period.to() + plan.map(id -> '-' + id).orElse("");
    }
}
