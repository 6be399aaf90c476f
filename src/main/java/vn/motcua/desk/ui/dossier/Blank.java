package vn.motcua.desk.ui.dossier;

import java.util.List;

import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.life.Action;

/** What is typed in the form of a deed. */
enum Blank {
    ITEMS, REASON, NOTE, TO, WHEN, OWN_PAPER, NAME, NUMBER, ISSUED, ISSUER, SIGNER, UNTIL, RECEIVER, RECEIVER_NUMBER, AUTHORITY, REFERENCE;

    /** Those of a deed, in the order in which they are filled in. */
    static List<Blank> of(Action action, Promise.Delivery way, boolean byProcedure) {
        return switch (action) {
            case ASK_SUPPLEMENT -> List.of(ITEMS, REASON);
            case TAKE_SUPPLEMENT -> List.of(OWN_PAPER, NOTE);
            case ADD_PAPERS -> List.of(OWN_PAPER);
            case FORWARD -> List.of(TO, NOTE);
            case EXTEND -> List.of(WHEN, REASON);
            case CORRECT -> byProcedure ? List.of(REASON) : List.of(WHEN, REASON);
            case REFUSE, STOP, WITHDRAW, TAKE_RESULT_BACK -> List.of(REASON);
            case FILE_RESULT -> List.of(NAME, NUMBER, ISSUED, ISSUER, SIGNER, UNTIL);
            case HAND_OVER -> switch (way) {
                case AT_DESK -> List.of(RECEIVER, RECEIVER_NUMBER, AUTHORITY);
                case BY_POST, ELECTRONIC -> List.of(REFERENCE);
            };
            case RECORD_RESULT, FILE_ENDING_DOCUMENT, RECORD_SATISFACTION, RECORD_CODE -> List.of();
        };
    }
}
