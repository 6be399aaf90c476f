package vn.motcua.desk.app;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.store.KeyFile;
import vn.motcua.desk.store.Recovered;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.trouble.TroubleView;

/** One run of the program with a window: opens the desk, says what is wrong when it cannot, and stays until the window is closed. */
public final class WindowRun {
    private static final int TROUBLE_WIDTH = 1024;
    private static final int TROUBLE_HEIGHT = 700;

    /** How it ended. */
    public enum Ending { CLOSED, PRACTICE_WANTED }

    private final HeldFolder folder;
    private final boolean practice;
    private final Optional<Language> language;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Consumer<Stage> usable = _ -> { };
    private ScannerScript script = ScannerScript.none();
    private Optional<Desk> desk = Optional.empty();
    private Optional<DeskWindow> window = Optional.empty();
    private Ending ending = Ending.CLOSED;
    private volatile Optional<Recovered> recovered = Optional.empty();

    private sealed interface Opening {
        record Ready(Desk desk) implements Opening { }

        record Failed(StoreProblem problem) implements Opening { }
    }

    /** @param language what the window speaks from now on; empty: what the desk's settings say */
    public WindowRun(HeldFolder folder, boolean practice, Optional<Language> language) {
        this.folder = folder;
        this.practice = practice;
        this.language = language;
    }

    /** @param listener told once, on the window's thread, when the first screen has been drawn and takes keys */
    public WindowRun whenUsable(Consumer<Stage> listener) {
        usable = listener;
        return this;
    }

    /** @param planned what goes wrong with the make-believe scanner of practice */
    public WindowRun scannerScript(ScannerScript planned) {
        script = planned;
        return this;
    }

    /** Returns when the window is closed. The toolkit goes on for another run, until {@link #leave}. */
    public Ending stay() {
        // opening the database and starting the toolkit take half a second each: side by side
        var opening = CompletableFuture.supplyAsync(this::open);
        Platform.setImplicitExit(false);
        // what no Background catches: a deed of a key, a thread of a library
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> Platform.runLater(() -> tell(fault)));
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException secondRun) {
            Log.note("toolkit runs already");
        }
        opening.thenAccept(opened -> Platform.runLater(() -> show(opened)));
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        desk.ifPresent(Desk::close);
        return ending;
    }

    /** Ends the toolkit, and with it the program. */
    public static void leave() {
        Platform.exit();
    }

    private Opening open() {
        try {
            var opened = Desk.open(practice ? Machines.practice(folder.path(), script) : Machines.of(folder.path(), false));
            language.ifPresent(asked -> opened.settings().find().filter(now -> !now.appearance().language().equals(asked.code()))
                    .ifPresent(now -> opened.settings().save(now.withAppearance(now.appearance().withLanguage(asked.code())))));
            return new Opening.Ready(opened);
        } catch (StoreProblem problem) {
            return new Opening.Failed(problem);
        }
    }

    private void show(Opening opening) {
        switch (opening) {
            case Opening.Ready(var ready) -> showDesk(ready);
            case Opening.Failed(var problem) -> showTrouble(problem);
        }
    }

    private void showDesk(Desk ready) {
        desk = Optional.of(ready);
        var stage = new Stage();
        var shown = new DeskWindow(ready, stage, new StageFilePicker(stage), practice ? Optional.of(sampleCards()) : Optional.empty(), () -> {
            ending = Ending.PRACTICE_WANTED;
            stage.close();
        }, this::tell);
        window = Optional.of(shown);
        var upkeep = new Upkeep(ready);
        folder.onSecondStart(shown::raise);
        stage.setOnHidden(_ -> {
            upkeep.stop();
            shown.close();
            closed.countDown();
        });
        shown.show();
        FirstUse.await(stage.getScene(), () -> usable.accept(stage));
        recovered.ifPresent(done -> tell(shown, done));
        upkeep.start();
    }

    /** The memory cannot be used: what is, what to do, and the window lives. */
    private void showTrouble(StoreProblem problem) {
        var texts = Texts.in(language.orElse(Language.VIETNAMESE));
        var stage = new Stage();
        var view = new TroubleView(texts, new Wording(texts, Machines.ZONE), problem.kind(), problem.where().toString(), new TroubleView.Deeds() {
            @Override public void tryAgain() {
                again(stage, () -> Log.note("opening again"));
            }

            @Override public void recover() {
                again(stage, () -> recovered = Optional.of(Store.recoverDamaged(folder.path(), new KeyFile(folder.path()),
                        Clock.system(Machines.ZONE))));
            }

            @Override public void quit() {
                stage.close();
                closed.countDown();
            }
        });
        var scene = new Scene(view.root(), TROUBLE_WIDTH, TROUBLE_HEIGHT);
        Theme.usual().dress(scene);
        Keys.listen(scene, view::keys);
        stage.setTitle(texts.get("app.name"));
        stage.setScene(scene);
        stage.setOnCloseRequest(_ -> closed.countDown());
        stage.show();
        view.opened();
    }

    private void again(Stage trouble, Runnable first) {
        CompletableFuture.supplyAsync(() -> {
            try {
                first.run();
                return open();
            } catch (StoreProblem problem) {
                return new Opening.Failed(problem);
            }
        }).thenAccept(opening -> Platform.runLater(() -> {
            trouble.setOnCloseRequest(null);
            trouble.close();
            show(opening);
        }));
    }

    private void tell(DeskWindow shown, Recovered done) {
        var texts = Texts.in(language.orElse(Language.VIETNAMESE));
        if (done.copy().isEmpty() && done.salvaged() == 0) {
            shown.shell().toasts().show(Tone.AT_STAKE, texts.get("trouble.recovered.nothing"), texts.get("trouble.recovered.do", done.setAside()));
            return;
        }
        shown.shell().toasts().show(done.unreadable() == 0 ? Tone.NOTED : Tone.AT_STAKE,
                texts.get("trouble.recovered.what", done.dossiers(), done.drafts(), done.unreadable()), texts.get("trouble.recovered.do", done.setAside()));
    }

    private void tell(Throwable fault) {
        var code = Log.fault(fault);
        var texts = Texts.in(desk.flatMap(ready -> ready.settings().find()).map(now -> Language.of(now.appearance().language()))
                .orElse(Language.VIETNAMESE));
        window.ifPresent(shown -> shown.shell().toasts().show(Tone.AT_STAKE, texts.get("app.fault.what", code), texts.get("app.fault.do")));
    }

    /** Invented citizens in the order of the list, over and over. */
    private static Supplier<String> sampleCards() {
        var citizens = Citizens.shipped();
        var next = new AtomicInteger();
        return () -> citizens.get(Math.floorMod(next.getAndIncrement(), citizens.size())).payload();
    }
}
