package vn.motcua.desk.ui.about;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.ui.kit.Background;

/** What is known of the program, and the one thing that is done with it at a time. */
public final class AboutModel {
    /** What is under way; empty when nothing is. */
    enum Doing { NOTHING, DIAGNOSTICS, LOOKING, INSTALLING }

    private final Program program;
    private final Background background;
    private final ReadOnlyObjectWrapper<Doing> doing = new ReadOnlyObjectWrapper<>(Doing.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<UpdateStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> offered = Optional.empty();

    public AboutModel(Program program, Background background) {
        this.program = program;
        this.background = background;
    }

    ReadOnlyObjectProperty<Doing> doing() {
        return doing.getReadOnlyProperty();
    }

    /** What came of looking for a newer version, or of installing it. */
    ReadOnlyObjectProperty<Optional<UpdateStep>> step() {
        return step.getReadOnlyProperty();
    }

    Program.Facts facts() {
        return program.facts();
    }

    void askLibraries(Consumer<List<Program.Library>> answer) {
        background.run(program::libraries, answer);
    }

    void askPrevious(Consumer<Optional<String>> answer) {
        background.run(program::previous, answer);
    }

    boolean isOffered() {
        return offered.isPresent() && doing.get() == Doing.NOTHING;
    }

    /** @param answer whether the file was written */
    void diagnostics(Path file, Consumer<Boolean> answer) {
        if (doing.get() != Doing.NOTHING) return;
        doing.set(Doing.DIAGNOSTICS);
        background.run(() -> {
            program.diagnostics(file);
            return true;
        }, written -> {
            doing.set(Doing.NOTHING);
            answer.accept(written);
        }, failure -> {
            doing.set(Doing.NOTHING);
            if (failure instanceof IOException) answer.accept(false);
            else background.report(failure);
        });
    }

    void look(String from) {
        begin(Doing.LOOKING, () -> program.look(from), Optional.of(from));
    }

    void install() {
        offered.ifPresent(from -> begin(Doing.INSTALLING, () -> program.install(from), Optional.empty()));
    }

    void rollBack() {
        begin(Doing.INSTALLING, program::rollBack, Optional.empty());
    }

    private void begin(Doing what, Callable<UpdateStep> work, Optional<String> from) {
        if (doing.get() != Doing.NOTHING) return;
        doing.set(what);
        offered = Optional.empty();
        background.run(work, done -> {
            if (done instanceof UpdateStep.Offer) offered = from;
            doing.set(Doing.NOTHING);
            step.set(Optional.of(done));
        }, failure -> {
            doing.set(Doing.NOTHING);
            background.report(failure);
        });
    }
}
