package vn.motcua.desk.domain.shift;

import vn.motcua.desk.domain.dossier.Cause;

/** What can still be mended on a received dossier. */
public enum RepairKind {
    FILE_RESULT, SCAN_PAPERS, CONFIRM_IDENTITY, FILE_ENDING_DOCUMENT, TAKE_FROM_STORE,
    /** To be entered in the province's system: no cause of the five, so no points are counted for it. */
    RECORD_CODE;

    static RepairKind of(Cause cause) {
        return switch (cause) {
            case NO_RESULT_FILE -> FILE_RESULT;
            case COMPONENTS_NOT_ATTACHED -> SCAN_PAPERS;
            case IDENTITY_NOT_CHECKED -> CONFIRM_IDENTITY;
            case ENDED_WITHOUT_DOCUMENT -> FILE_ENDING_DOCUMENT;
            case STORE_NOT_USED -> TAKE_FROM_STORE;
        };
    }
}
