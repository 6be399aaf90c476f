package vn.motcua.desk.ui.plans;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PlanShelf;

/** All plans, and what is done with one of them as a whole. */
public final class PlansModel {
    private final PlanShelf shelf;
    private final Background background;
    private final Background.Latest latest;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<PlanShelf.Shelved>> plans = new ReadOnlyObjectWrapper<>(List.of());

    public PlansModel(PlanShelf shelf, Background background, Clock clock) {
        this.shelf = shelf;
        this.background = background;
        this.latest = background.latest();
        this.clock = clock;
    }

    ReadOnlyObjectProperty<List<PlanShelf.Shelved>> plans() {
        return plans.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    void read() {
        latest.run(shelf::all, plans::set);
    }

    void run(Plan plan, boolean running) {
        background.run(() -> {
            shelf.run(plan.id(), running);
            return plan;
        }, _ -> read());
    }

    /** As one of the office's own, beginning on that day. */
    void copy(Plan plan, LocalDate first, Consumer<PlanReading> answer) {
        added(() -> shelf.copy(plan, first), answer);
    }

    void takeIn(Path file, Consumer<PlanReading> answer) {
        added(() -> shelf.takeIn(file), answer);
    }

    /** @param answer false when the place refused the file */
    void giveOut(Plan plan, Path file, Consumer<Boolean> answer) {
        background.run(() -> shelf.giveOut(plan, file), answer);
    }

    void remove(Plan plan, Runnable answer) {
        background.run(() -> {
            shelf.remove(plan.id());
            return shelf.all();
        }, left -> {
            plans.set(left);
            answer.run();
        });
    }

    /** The list is there before the answer, so that what was added can be marked in it. */
    private void added(Callable<PlanReading> deed, Consumer<PlanReading> answer) {
        background.run(deed, reading -> background.run(shelf::all, all -> {
            plans.set(all);
            answer.accept(reading);
        }));
    }
}
