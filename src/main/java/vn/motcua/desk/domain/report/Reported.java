package vn.motcua.desk.domain.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Scope;

/**
 * What reports of a period say beside the indicators of all its dossiers, as it was when the period was closed.
 *
 * @param received      dossiers received
 * @param finished      dossiers settled or ended
 * @param lost          of the dossiers received, how many lose points by each cause
 * @param fields        by field, those with most dossiers first
 * @param feeProcedures procedures of the catalogue that had a fee
 * @param counted       for the targets of the plans of that time
 */
public record Reported(long received, long finished, Map<Cause, Long> lost, UnitFigures whole, Map<String, UnitFigures> fields, Merits merits, int feeProcedures,
                       List<Counted> counted) {
    /** @param indicator id @param scope of which dossiers @param period on which days */
    public record Counted(String indicator, Scope scope, Period period, Measure measure) { }

    public Reported {
        lost = Map.copyOf(lost);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        counted = List.copyOf(counted);
    }

    /** Empty where no plan asked for it. */
    public Optional<Measure> counted(Indicator indicator, Scope scope, Period period) {
        return counted.stream().filter(one -> one.indicator().equals(indicator.id()) && one.scope().equals(scope) && one.period().equals(period)).map(Counted::measure).findFirst();
    }
}
