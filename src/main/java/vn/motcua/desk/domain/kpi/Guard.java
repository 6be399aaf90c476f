package vn.motcua.desk.domain.kpi;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierState;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Loss;

/**
 * What the dossier would lose as it stands: one light per cause and the points at stake.
 *
 * @param lights one entry for every cause
 * @param atStake points of the items that this dossier would not count for
 */
public record Guard(Map<Cause, Light> lights, BigDecimal atStake, ScoreFormula formula) {
    /** The state of one cause. */
    public enum Light {
        /** Nothing to do. */
        GOOD,
        /** Costs points, but is recorded with its reason or waits for a confirmation. */
        NOTED,
        /** Costs points as it stands. */
        AT_STAKE,
        /** Arises only when the dossier ends. */
        LATER
    }

    public Guard {
        lights = Map.copyOf(lights);
    }

    public static Guard of(Draft draft, List<Finding> findings, ScoreFormula formula) {
        var lights = new EnumMap<Cause, Light>(Cause.class);
        var losing = EnumSet.noneOf(Cause.class);
        for (var cause : Cause.values()) lights.put(cause, Light.GOOD);
        lights.put(Cause.NO_RESULT_FILE, Light.LATER);
        lights.put(Cause.ENDED_WITHOUT_DOCUMENT, Light.LATER);
        for (var finding : findings) {
            if (finding.cause().isEmpty()) continue;
            var cause = finding.cause().get();
            boolean noted = Intake.isOverridden(finding, draft) || finding instanceof Finding.IdentityToConfirm
                    || finding instanceof Finding.IdentityOmitted;
            if (!noted) lights.put(cause, Light.AT_STAKE);
            else if (lights.get(cause) == Light.GOOD) lights.put(cause, Light.NOTED);
            losing.add(cause);
        }
        weighReuse(draft, lights, losing);
        return new Guard(lights, formula.atRisk(losing), formula);
    }

    /** The same over the whole life of a received dossier. */
    public static Guard of(Dossier dossier, ScoreFormula formula) {
        var lights = new EnumMap<Cause, Light>(Cause.class);
        for (var cause : Cause.values()) lights.put(cause, Light.GOOD);
        if (!dossier.state().stage().isClosed()) {
            boolean settled = dossier.state() instanceof DossierState.ResultReady;
            if (!settled && dossier.content().returnsPaper()) lights.put(Cause.NO_RESULT_FILE, Light.LATER);
            if (!settled) lights.put(Cause.ENDED_WITHOUT_DOCUMENT, Light.LATER);
        }
        for (var loss : Loss.of(dossier)) {
            if (!loss.excused()) lights.put(loss.cause(), Light.AT_STAKE);
            else if (lights.get(loss.cause()) != Light.AT_STAKE) lights.put(loss.cause(), Light.NOTED);
        }
        return new Guard(lights, formula.atRisk(Loss.causes(dossier)), formula);
    }

    /** A dossier counts as one that used the store with its first paper from there. Declining what is there is recorded and costs its points. */
    private static void weighReuse(Draft draft, Map<Cause, Light> lights, Set<Cause> losing) {
        var lines = draft.lines();
        if (lines.stream().anyMatch(line -> draft.checklist().of(line.id()).filter(Settlement.Reused.class::isInstance).isPresent())) {
            lights.put(Cause.STORE_NOT_USED, Light.GOOD);
            losing.remove(Cause.STORE_NOT_USED);
        } else if (lines.stream().flatMap(line -> Optional.ofNullable(draft.checklist().declined().get(line.id())).stream())
                .anyMatch(Checklist.ReuseDeclined::wasThere)) {
            if (lights.get(Cause.STORE_NOT_USED) == Light.GOOD) lights.put(Cause.STORE_NOT_USED, Light.NOTED);
            losing.add(Cause.STORE_NOT_USED);
        }
    }
}
