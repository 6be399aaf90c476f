package vn.motcua.desk.domain.life;

import java.util.Optional;

/** Whether an action can be done now. */
public sealed interface Permission {
    /** @param caution what to know first */
    record Possible(Optional<Caution> caution) implements Permission { }

    record NotPossible(Obstacle obstacle) implements Permission { }

    /** What speaks against it without forbidding it. */
    enum Caution {
        /** More than one request for a supplement makes the dossier count as late. Source: the formula of QD 766/QD-TTg, group 2. */
        SECOND_SUPPLEMENT,
        /** There was an apology with a new appointment before. */
        SECOND_APOLOGY,
        /** The citizen has the result already. */
        AFTER_HANDOVER
    }

    /** Why not, from where the dossier stands. */
    enum Obstacle {
        WAITS_FOR_APPLICANT, NOTHING_ASKED_FOR, RESULT_IS_THERE, NO_RESULT_YET, NO_RESULT_FILE, HANDED_OVER, ENDED, NOT_ENDED, DOCUMENT_IS_THERE,
        NOT_HANDED_OVER, ANSWERED
    }

    default boolean isPossible() {
        return this instanceof Possible;
    }
}
