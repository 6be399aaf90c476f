package vn.motcua.desk.domain.kpi;

/** Why a dossier that an indicator asks for is not counted. */
public enum Shortfall {
    /** A line that must be digitized has neither file nor reused paper. */
    LINES_WITHOUT_FILE,
    RESULT_WITHOUT_FILE,
    /** Refused, stopped or withdrawn, and the document that says so is not here. */
    ENDING_WITHOUT_DOCUMENT,
    RESULT_NOT_SIGNED,
    NOTHING_REUSED,
    /** Nothing was reused though a paper was in a store. */
    STORE_NOT_USED,
    NOTHING_FROM_NATIONAL_STORE,
    IDENTITY_UNCHECKED, IDENTITY_TO_CONFIRM, IDENTITY_OMITTED,
    CAME_TO_DESK, CAME_BY_POST,
    /** Came online, but only a part of the procedure is online, or it is not known how much. */
    NOT_FULLY_ONLINE,
    UNPAID,
    /** Cash, card terminal or plain transfer. */
    PAID_OFFLINE,
    /** Online, but not on the national portal. */
    PAID_ELSEWHERE_ONLINE,
    /** Finished after its appointment, or the citizen was asked for a supplement only then. */
    LATE,
    /** Open, and the appointment has passed. */
    OVERDUE,
    ASKED_TWICE, APOLOGISED_LATE,
    ANSWERED_ORDINARY, ANSWERED_DISSATISFIED;

    /** Whether something can still be done for this dossier so that it counts: a paper scanned, a result filed or signed, an identity confirmed, a paper taken from a store. */
    public boolean canBeMended() {
        return switch (this) {
            case LINES_WITHOUT_FILE, RESULT_WITHOUT_FILE, ENDING_WITHOUT_DOCUMENT, RESULT_NOT_SIGNED, IDENTITY_TO_CONFIRM, STORE_NOT_USED -> true;
            case NOTHING_REUSED, NOTHING_FROM_NATIONAL_STORE, IDENTITY_UNCHECKED, IDENTITY_OMITTED, CAME_TO_DESK, CAME_BY_POST,
                 NOT_FULLY_ONLINE, UNPAID, PAID_OFFLINE, PAID_ELSEWHERE_ONLINE, LATE, OVERDUE, ASKED_TWICE, APOLOGISED_LATE, ANSWERED_ORDINARY,
                 ANSWERED_DISSATISFIED -> false;
        };
    }
}
