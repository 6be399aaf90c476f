package vn.motcua.desk.domain.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierState;

/** Whether a dossier counts as on time. Source: the formula of QD 766/QD-TTg, group 2. */
public enum Punctuality {
    ON_TIME, LATE;

    /** A dossier may be asked for a supplement so often before it counts as late. */
    private static final int MOST_SUPPLEMENTS = 1;

    /**
     * On time when it was settled or ended by its appointment, or is open before it; while the citizen is waited for, the moment of the
     * request counts. A second request for a supplement makes it late, and so does an apology that came after the appointment had passed.
     */
    public static Punctuality of(Dossier dossier, Instant now, ZoneId zone) {
        if (dossier.supplements() > MOST_SUPPLEMENTS || apologisedTooLate(dossier, zone)) return LATE;
        var reached = switch (dossier.state()) {
            case DossierState.InProcess _ -> now;
            case DossierState.AwaitingApplicant(var since, _) -> since;
            case DossierState.ResultReady(var since, _) -> since;
            case DossierState.HandedOver(_, var settled, _) -> settled;
            case DossierState.Ended(_, var at, _) -> at;
        };
        return LocalDateTime.ofInstant(reached, zone).isAfter(dossier.due()) ? LATE : ON_TIME;
    }

    private static boolean apologisedTooLate(Dossier dossier, ZoneId zone) {
        var due = dossier.received().content().due();
        for (var event : dossier.history()) {
            if (event instanceof DossierEvent.Extended && LocalDateTime.ofInstant(event.at(), zone).isAfter(due)) return true;
            due = event.dueSet().orElse(due);
        }
        return false;
    }
}
