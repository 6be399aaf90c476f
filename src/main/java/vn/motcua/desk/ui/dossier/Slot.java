package vn.motcua.desk.ui.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Course;

/** A key of the dossier screen and what it does: actions of which never two are possible at a time share one. */
enum Slot {
    SUPPLEMENT("1", Action.ASK_SUPPLEMENT, Action.TAKE_SUPPLEMENT), FORWARD("2", Action.FORWARD), EXTEND("3", Action.EXTEND),
    RESULT("4", Action.FILE_RESULT), SETTLE("5", Action.RECORD_RESULT), HAND_OVER("6", Action.HAND_OVER, Action.RECORD_SATISFACTION),
    CORRECT("7", Action.CORRECT), REFUSE("8", Action.REFUSE, Action.FILE_ENDING_DOCUMENT), STOP("9", Action.STOP), WITHDRAW("0", Action.WITHDRAW),
    PAPERS("Insert", Action.ADD_PAPERS), TAKE_BACK("Delete", Action.TAKE_RESULT_BACK);

    private final String key;
    private final List<Action> actions;

    Slot(String key, Action... actions) {
        this.key = key;
        this.actions = List.of(actions);
    }

    String key() {
        return key;
    }

    /** What this key means for the dossier: what is possible of it, else the first. */
    Action action(Dossier dossier) {
        return actions.stream().filter(action -> Course.permission(dossier, action).isPossible()).findFirst().orElse(actions.getFirst());
    }

    static Optional<Slot> of(Action action) {
        return Arrays.stream(values()).filter(slot -> slot.actions.contains(action)).findFirst();
    }
}
