package vn.motcua.desk.ui.shiftend;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.shift.ShiftSummary;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.ShiftEnd;

/** The shift as it stands in the store, closed and printed on a key. */
public final class ShiftEndModel {
    /** What the clerk is told. */
    public sealed interface Told {
        record Closed(ShiftSummary summary, Paperwork.Printed printed) implements Told { }

        record Saved(Path file) implements Told { }

        record NotSaved(Path file) implements Told { }
    }

    private final ShiftEnd shiftEnd;
    private final Paperwork paperwork;
    private final Background background;
    private final Background.Latest questions;
    private final ReadOnlyObjectWrapper<Optional<ShiftEnd.Shift>> shift = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Told> told = _ -> { };

    public ShiftEndModel(ShiftEnd shiftEnd, Paperwork paperwork, Background background) {
        this.shiftEnd = shiftEnd;
        this.paperwork = paperwork;
        this.background = background;
        this.questions = background.latest();
    }

    /** Empty until the store has answered. */
    public ReadOnlyObjectProperty<Optional<ShiftEnd.Shift>> shift() {
        return shift.getReadOnlyProperty();
    }

    public void onTold(Consumer<Told> listener) {
        told = listener;
    }

    public void ask() {
        questions.run(shiftEnd::now, now -> shift.set(Optional.of(now)));
    }

    /** Keeps the summary first, then prints its slip. @param title for the printer's queue */
    public void close(String title) {
        background.run(() -> {
            var summary = shiftEnd.close();
            return new Told.Closed(summary, paperwork.print(shiftEnd.slip(summary), title, 1));
        }, this::tell);
    }

    /** Keeps the summary and writes its slip where the clerk wants it. */
    public void savePdf(Path file) {
        background.run(() -> paperwork.save(shiftEnd.slip(shiftEnd.close()), file) ? new Told.Saved(file) : new Told.NotSaved(file), this::tell);
    }

    private void tell(Told what) {
        told.accept(what);
        ask();
    }
}
