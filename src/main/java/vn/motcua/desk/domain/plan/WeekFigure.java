package vn.motcua.desk.domain.plan;

import java.time.LocalDate;
import java.util.List;

import vn.motcua.desk.domain.kpi.Daily;
import vn.motcua.desk.domain.kpi.Measure;

/** What one target came to in one week of its plan, for the report that compares the weeks. */
public record WeekFigure(Plan.Week week, Measure measure) {
    /** One figure for every week that has begun, in the order of the plan. */
    public static List<WeekFigure> of(Plan plan, List<Daily> series, LocalDate today) {
        return plan.weeks().stream().filter(week -> !week.period().from().isAfter(today))
                .map(week -> new WeekFigure(week, Daily.sum(series, week.period()))).toList();
    }

    /** The weeks with which this one is compared, of those that are given. */
    public List<WeekFigure> comparedWith(List<WeekFigure> all) {
        return all.stream().filter(other -> week.comparedWith().contains(other.week.number())).toList();
    }
}
