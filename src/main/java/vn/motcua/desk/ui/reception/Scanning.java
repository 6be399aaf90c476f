package vn.motcua.desk.ui.reception;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.DeskSettings;

/** Pages on their way from the counter into the draft: one scan or one handful of files at a time. */
final class Scanning {
    private final ReceptionModel model;
    private final Capture capture;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param pages kept so far */
    record Running(int pages, AtomicBoolean cancelled) { }

    Scanning(ReceptionModel model, Capture capture, Background background) {
        this.model = model;
        this.capture = capture;
        this.background = background;
        model.waitFor(() -> running.get().isPresent());
    }

    ReadOnlyObjectProperty<Optional<Running>> running() {
        return running.getReadOnlyProperty();
    }

    /** Where what arrives belongs. */
    interface Goal {
        void page(Page page);

        /** From a watched folder: a file that somebody laid there. */
        void file(String name, Capture.Taken taken);
    }

    /** How papers of this procedure are scanned: as they were last, else as the desk always does. */
    DeskSettings.Choice way() {
        return model.settings().current().scanning().of(procedure());
    }

    /**
     * Scans until the feeder is empty. Does nothing while something is on its way, or once the dossier is received.
     *
     * @param way  is kept as this procedure's
     * @param goal told of each page as soon as it is durable; not when another draft is on the screen by then: such pages stay in
     *             the store, unattached, until they are swept
     * @param done told when the feeder is empty; not after a fault, which the clerk is told of
     */
    void scan(DeskSettings.Choice way, Goal goal, Runnable done) {
        if (isClosed()) return;
        var draftId = model.draft().get().id();
        var procedure = procedure();
        var now = begin();
        background.run(() -> {
            remember(procedure, way);
            return capture.scanner(way.scanner()).map(found -> capture.scan(found, way.settings(), arrivals(draftId, goal), now.cancelled()::get));
        }, end -> {
            end();
            if (end.isEmpty()) {
                model.notice(new Notice.NoScanner());
                return;
            }
            switch (end.get()) {
                case Capture.ScanEnd.Done _ -> done.run();
                case Capture.ScanEnd.Stopped(int pages, var problem) -> model.notice(new Notice.Device(problem, pages));
                case Capture.ScanEnd.NotKept(_, var trouble) -> model.notice(new Notice.Storage(trouble));
            }
        }, this::failed);
    }

    private Capture.Arrivals arrivals(String draftId, Goal goal) {
        return new Capture.Arrivals() {
            @Override public void page(Page page) {
                arrived(() -> goal.page(page));
            }

            @Override public void file(String name, Capture.Taken taken) {
                arrived(() -> goal.file(name, taken));
            }

            private void arrived(Runnable what) {
                background.answer(() -> {
                    if (model.draft().get().id().equals(draftId)) what.run();
                    running.set(running.get().map(before -> new Running(before.pages() + 1, before.cancelled())));
                });
            }
        };
    }

    private String procedure() {
        return model.draft().get().procedure().map(Procedure::code).orElse("");
    }

    /** Papers of this procedure are scanned so from now on. */
    void remember(DeskSettings.Choice way) {
        var procedure = procedure();
        background.run(() -> remember(procedure, way));
    }

    private void remember(String procedure, DeskSettings.Choice way) {
        var settings = model.settings().current();
        if (!procedure.isEmpty() && !settings.scanning().of(procedure).equals(way)) {
            model.settings().save(settings.withScanning(settings.scanning().used(procedure, way)));
        }
    }

    /** Other work that brings pages, under the same rule. */
    <T> void run(Callable<T> work, Consumer<T> answer) {
        if (isClosed()) return;
        begin();
        background.run(work, brought -> {
            end();
            answer.accept(brought);
        }, this::failed);
    }

    void cancel() {
        running.get().ifPresent(now -> now.cancelled().set(true));
    }

    private boolean isClosed() {
        return running.get().isPresent() || model.accepted().get().isPresent();
    }

    private Running begin() {
        var now = new Running(0, new AtomicBoolean());
        running.set(Optional.of(now));
        model.notice(new Notice.Over());
        return now;
    }

    private void end() {
        running.set(Optional.empty());
    }

    private void failed(Throwable unexpected) {
        end();
        background.report(unexpected);
    }
}
