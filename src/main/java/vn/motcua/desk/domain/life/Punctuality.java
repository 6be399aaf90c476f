package vn.motcua.desk.domain.life;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

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
        if (askedTooOften(dossier) || apologisedTooLate(dossier, zone)) return LATE;
        return LocalDateTime.ofInstant(reached(dossier).orElse(now), zone).isAfter(dossier.due()) ? LATE : ON_TIME;
    }

    /** The moment that is compared with the appointment; empty while the dossier is in process. */
    public static Optional<Instant> reached(Dossier dossier) {
        return switch (dossier.state()) {
            case DossierState.InProcess _ -> Optional.empty();
            case DossierState.AwaitingApplicant(var since, _) -> Optional.of(since);
            case DossierState.ResultReady(var since, _) -> Optional.of(since);
            case DossierState.HandedOver(_, var settled, _) -> Optional.of(settled);
            case DossierState.Ended(_, var at, _) -> Optional.of(at);
        };
    }

    public static boolean askedTooOften(Dossier dossier) {
        return dossier.supplements() > MOST_SUPPLEMENTS;
    }

    public static boolean apologisedTooLate(Dossier dossier, ZoneId zone) {
        var due = dossier.received().content().due();
        for (var event : dossier.history()) {
            if (event instanceof DossierEvent.Extended && LocalDateTime.ofInstant(event.at(), zone).isAfter(due)) return true;
            due = event.dueSet().orElse(due);
        }
        return false;
    }
}
