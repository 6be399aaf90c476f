package vn.motcua.desk.domain.dossier;

/** The state of a dossier in one word, for lists and counts. */
public enum Stage {
    IN_PROCESS, AWAITING_APPLICANT, RESULT_READY, HANDED_OVER, REFUSED, STOPPED, WITHDRAWN;

    /** Nothing more is owed to the citizen. */
    public boolean isClosed() {
        return switch (this) {
            case IN_PROCESS, AWAITING_APPLICANT, RESULT_READY -> false;
            case HANDED_OVER, REFUSED, STOPPED, WITHDRAWN -> true;
        };
    }
}
