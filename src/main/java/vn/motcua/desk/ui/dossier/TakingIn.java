package vn.motcua.desk.ui.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;

/** Pages and files on their way from the counter into the form of a deed: one scan or one handful of files at a time. */
final class TakingIn {
    private final DeedModel model;
    private final Capture capture;
    private final Background background;
    private AtomicBoolean cancelled = new AtomicBoolean();

    TakingIn(DeedModel model, Capture capture, Background background) {
        this.model = model;
        this.capture = capture;
        this.background = background;
    }

    /** Stops a scan; what comes from now on is not taken. */
    void cancel() {
        cancelled.set(true);
    }

    /** Each page joins the form as soon as it is durable. */
    void scan() {
        if (!begin()) return;
        var stop = cancelled;
        var way = model.way();
        background.run(() -> capture.scanner(way.scanner()).map(found -> capture.scan(found, way.settings(), arrivals(stop), stop::get)), this::scanned,
                this::failed);
    }

    /** Files as they are. */
    void bring(List<Path> files) {
        bring(files, ResultPaper.Source.FILE);
    }

    void bring(List<Path> files, ResultPaper.Source source) {
        if (files.isEmpty() || !begin()) return;
        background.run(() -> files.stream().map(this::look).toList(), all -> {
            model.busy(false);
            for (int i = 0; i < all.size(); i++) taken(files.get(i).getFileName().toString(), all.get(i).taken(), source);
            model.clues(all.stream().flatMap(one -> one.texts().stream()).toList());
        }, this::failed);
    }

    /** A file with what it says of the dossier to which it belongs. */
    private record Looked(Capture.Taken taken, List<String> texts) { }

    private Looked look(Path file) {
        var taken = capture.bring(file);
        var name = file.getFileName().toString();
        var code = taken instanceof Capture.Taken.Pages && capture.codeIn(file) instanceof Capture.CodeIn.Found(var text) ? Optional.of(text) : Optional.<String>empty();
        return new Looked(taken, code.map(text -> List.of(name, text)).orElseGet(() -> List.of(name)));
    }

    private boolean begin() {
        if (model.busy().get() || !model.takesSomething()) return false;
        model.busy(true);
        cancelled = new AtomicBoolean();
        return true;
    }

    private Capture.Arrivals arrivals(AtomicBoolean stop) {
        return new Capture.Arrivals() {
            @Override public void page(Page page) {
                background.answer(() -> {
                    if (!stop.get()) model.take(List.of(page), List.of(), ResultPaper.Source.SCAN);
                });
            }

            @Override public void file(String name, Capture.Taken taken) {
                background.answer(() -> {
                    if (stop.get()) return;
                    TakingIn.this.taken(name, taken, ResultPaper.Source.FOLDER);
                    model.clues(List.of(name));
                });
            }
        };
    }

    private void scanned(Optional<Capture.ScanEnd> end) {
        model.busy(false);
        if (end.isEmpty()) {
            model.tell(new DeedModel.Told.NoScanner());
            return;
        }
        switch (end.get()) {
            case Capture.ScanEnd.Done _ -> { }
            case Capture.ScanEnd.Stopped(int pages, var problem) -> model.tell(new DeedModel.Told.Scanning(problem, pages));
            case Capture.ScanEnd.NotKept(_, var trouble) -> model.tell(new DeedModel.Told.NotKept(trouble));
        }
    }

    private void taken(String name, Capture.Taken taken, ResultPaper.Source source) {
        switch (taken) {
            case Capture.Taken.Pages(var pages, var oddities) -> {
                model.take(pages, List.of(), source);
                model.odd(oddities, name);
            }
            case Capture.Taken.File(var file, var oddities) -> {
                model.take(List.of(), List.of(file), source);
                model.odd(oddities, name);
            }
            case Capture.Taken.Refused(var trouble) -> model.tell(new DeedModel.Told.FileRefused(trouble, name));
            case Capture.Taken.NotKept(var trouble) -> model.tell(new DeedModel.Told.NotKept(trouble));
        }
    }

    private void failed(Throwable unexpected) {
        model.busy(false);
        background.report(unexpected);
    }
}
