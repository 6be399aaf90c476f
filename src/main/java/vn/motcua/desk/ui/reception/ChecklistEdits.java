package vn.motcua.desk.ui.reception;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.dossier.Checklist;

/** Changes of the checklist that can be taken back one by one, until the next citizen. */
final class ChecklistEdits {
    private static final int DEPTH = 50;

    private final ReceptionModel model;
    private final Deque<Checklist> undo = new ArrayDeque<>();

    ChecklistEdits(ReceptionModel model) {
        this.model = model;
        model.draft().addListener((_, before, after) -> {
            if (!before.id().equals(after.id())) undo.clear();
        });
    }

    void edit(UnaryOperator<Checklist> change) {
        var before = model.draft().get().checklist();
        model.change(draft -> draft.withChecklist(change.apply(draft.checklist())));
        if (before.equals(model.draft().get().checklist())) return;
        undo.push(before);
        if (undo.size() > DEPTH) undo.removeLast();
    }

    void undo() {
        if (undo.isEmpty()) return;
        var before = undo.pop();
        model.change(draft -> draft.withChecklist(before.learning(draft.checklist())));
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }
}
