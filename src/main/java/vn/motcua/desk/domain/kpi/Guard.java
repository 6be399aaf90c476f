package vn.motcua.desk.domain.kpi;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Settlement;

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

    /**
     * A dossier counts as one that used the store with its first paper from there. Declining what is there is recorded and costs its
     * points; a paper that is not there, or no longer valid, was never the store's to give.
     */
    private static void weighReuse(Draft draft, Map<Cause, Light> lights, Set<Cause> losing) {
        var lines = draft.lines();
        if (lines.stream().anyMatch(line -> draft.checklist().of(line.id()).filter(Settlement.Reused.class::isInstance).isPresent())) {
            lights.put(Cause.STORE_NOT_USED, Light.GOOD);
            losing.remove(Cause.STORE_NOT_USED);
        } else if (lines.stream().map(line -> draft.checklist().declined().get(line.id())).anyMatch(Guard::declinedThoughThere)) {
            if (lights.get(Cause.STORE_NOT_USED) == Light.GOOD) lights.put(Cause.STORE_NOT_USED, Light.NOTED);
            losing.add(Cause.STORE_NOT_USED);
        }
    }

    private static boolean declinedThoughThere(Checklist.ReuseDeclined why) {
        return why == Checklist.ReuseDeclined.SYSTEM_DOWN || why == Checklist.ReuseDeclined.CITIZEN_PREFERS_PAPER;
    }
}
