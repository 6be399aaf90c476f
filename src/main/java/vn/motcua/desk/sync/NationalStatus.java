package vn.motcua.desk.sync;

import vn.motcua.desk.domain.dossier.Stage;

/**
 * The ten states of a dossier in the national data set (TrangThaiHoSo), by their numbers. Known here and nowhere else: this program
 * thinks in what happened.
 */
public enum NationalStatus {
    REGISTERED, RECEIVED, NOT_RECEIVED, IN_PROCESS, SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWN, STOPPED, SETTLED, RETURNED;

    public int number() {
        return ordinal() + 1;
    }

    /**
     * What a dossier of this desk is in the national data set. What was never received here ({@code REGISTERED}) and what is paused for a
     * payment on the portal ({@code PAYMENT_ASKED}) are states that this desk does not know.
     *
     * @param forwarded it was handed on to those who decide
     */
    public static NationalStatus of(Stage stage, boolean forwarded) {
        return switch (stage) {
            case IN_PROCESS -> forwarded ? IN_PROCESS : RECEIVED;
            case AWAITING_APPLICANT -> SUPPLEMENT_ASKED;
            case RESULT_READY -> SETTLED;
            case HANDED_OVER -> RETURNED;
            case REFUSED -> NOT_RECEIVED;
            case STOPPED -> STOPPED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
