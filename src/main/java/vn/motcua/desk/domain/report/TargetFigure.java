package vn.motcua.desk.domain.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.plan.Gap;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Target;

/**
 * A target of the plan in a report.
 *
 * @param bySpan  what it came to in each span of the report; nothing where it is entered by hand
 * @param soFar   since the target began
 * @param value   in the unit of the bound; empty while there is none
 * @param missing dossiers that have to count more for the bound to be reached; empty where it is no share of dossiers
 */
public record TargetFigure(Target target, List<Optional<BigDecimal>> bySpan, Measure soFar, Optional<BigDecimal> value, Attainment verdict, OptionalLong missing) {
    public TargetFigure {
        bySpan = List.copyOf(bySpan);
    }

    /** @param spans what was counted in each span @param soFar since the target began @param last day of the report */
    public static TargetFigure counted(Target target, List<Measure> spans, Measure soFar, LocalDate last) {
        var unit = target.bound().unit();
        var verdict = Progress.of(target, soFar, Measure.NONE, Measure.NONE, last).verdict();
        var missing = Gap.of(target.bound(), soFar, soFar.missed(), 0).map(Gap::mending).orElse(OptionalLong.empty());
        return new TargetFigure(target, spans.stream().map(unit::value).toList(), soFar, unit.value(soFar), verdict, missing);
    }

    public static TargetFigure byHand(Target target, Progress progress, int spans) {
        return new TargetFigure(target, Collections.nCopies(spans, Optional.empty()), Measure.NONE, progress.value(), progress.verdict(), OptionalLong.empty());
    }
}
