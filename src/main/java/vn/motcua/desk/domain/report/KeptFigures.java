package vn.motcua.desk.domain.report;

import java.util.EnumMap;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Scope;

/** A closed period with all that was reported of it. @param report empty where it was closed by a program that kept the indicators alone */
public record KeptFigures(ClosedPeriod closed, Optional<Reported> report) {
    /** The days as they were reported; what was not kept stands as it is known now. */
    public Span span(Span now) {
        var measures = new EnumMap<Indicator, Measure>(Indicator.class);
        for (var indicator : Indicator.values()) measures.put(indicator, closed.reported(indicator).orElseGet(() -> now.measure(indicator)));
        return new Span(now.week(), now.period(), report.map(Reported::received).orElse(now.received()), report.map(Reported::finished).orElse(now.finished()), measures,
                report.map(Reported::lost).orElse(now.lost()));
    }

    /** What was counted for a target; empty where nobody asked for it then. */
    public Optional<Measure> measure(Indicator indicator, Scope scope, Period days) {
        if (scope.isEverything() && days.equals(closed.period())) return closed.reported(indicator);
        return report.flatMap(one -> one.counted(indicator, scope, days));
    }
}
