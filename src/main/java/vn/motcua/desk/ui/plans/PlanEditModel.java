package vn.motcua.desk.ui.plans;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PlanShelf;

/**
 * One plan as it stands in the form. Every change that leaves a plan with which nothing is wrong is kept at once; otherwise the plan in the
 * store stays as it was and the form says why.
 */
public final class PlanEditModel {
    private final PlanShelf shelf;
    private final Background background;
    private final String id;
    private final ReadOnlyObjectWrapper<Optional<PlanShelf.Shelved>> shelved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PlanProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private boolean saving;

    public PlanEditModel(PlanShelf shelf, Background background, String id) {
        this.shelf = shelf;
        this.background = background;
        this.id = id;
    }

    /** Empty until it was read, and when there is none under this id any more. */
    ReadOnlyObjectProperty<Optional<PlanShelf.Shelved>> shelved() {
        return shelved.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<PlanProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    void read() {
        background.run(() -> shelf.find(id), shelved::set);
    }

    /** @throws java.util.NoSuchElementException before it was read */
    Plan plan() {
        return shelved.get().orElseThrow().plan();
    }

    /** Shows the change now and keeps it in the background; while one is being kept, only the newest waits. */
    void change(UnaryOperator<Plan> edit) {
        var now = shelved.get().orElseThrow();
        var next = edit.apply(now.plan());
        if (now.shipped() || next.equals(now.plan())) return;
        shelved.set(Optional.of(new PlanShelf.Shelved(next, false, now.running())));
        problems.set(PlanShelf.review(next));
        if (!saving && problems.get().isEmpty()) save();
    }

    private void save() {
        saving = true;
        var value = plan();
        background.run(() -> {
            shelf.save(value);
            return value;
        }, kept -> {
            saving = false;
            if (!kept.equals(plan()) && problems.get().isEmpty()) save();
        });
    }
}
