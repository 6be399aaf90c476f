package vn.motcua.desk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.stage.Stage;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.domain.office.FirstAnswers;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.KeyFile;
import vn.motcua.desk.store.Recovered;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.text.Words;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.shell.Shell;
import vn.motcua.desk.ui.trouble.RecoveredView;
import vn.motcua.desk.ui.trouble.TroubleView;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.Shipped;

/** One run of the program with a window: opens the desk, says what is wrong when it cannot, and stays until the window is closed. */
public final class WindowRun {

    /** How it ended. */
    public enum Ending { CLOSED, PRACTICE_WANTED }

    private final HeldFolder folder;
    private final boolean practice;
    private final Optional<Language> language;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Consumer<Stage> usable = _ -> { };
    private ScannerScript script = ScannerScript.none();
    private Optional<Path> pictures = Optional.empty();
    private Optional<Path> answers = Optional.empty();
    private Optional<Path> opened = Optional.empty();
    private Optional<Desk> desk = Optional.empty();
    private Optional<DeskWindow> window = Optional.empty();
    private Ending ending = Ending.CLOSED;
    private Optional<TroubleStage> trouble = Optional.empty();

    private sealed interface Opening {
        record Ready(Desk desk, FirstStart.Outcome answers) implements Opening { }

        /** A file says that this computer is for practice. */
        record OnlyPractice() implements Opening { }

        record Failed(StoreProblem problem) implements Opening { }

        /** It opens after the clerk has read what came out of the damage. */
        record Recovery(Recovered recovered, Opening then) implements Opening { }
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

    /** @param before the make-believe camera of practice: a picture or a folder of them; empty: invented cards */
    public WindowRun pictures(Optional<Path> before) {
        pictures = before;
        return this;
    }

    /** @param file with the answers of the first start; empty: where such a file usually lies */
    public WindowRun answers(Optional<Path> file) {
        answers = file;
        return this;
    }

    /** @param file that was opened with the program: an answer of the hub is taken in, of another the window says what it is */
    public WindowRun opened(Optional<Path> file) {
        opened = file;
        return this;
    }

    /** Returns when the window is closed. The toolkit goes on for another run, until {@link Toolkit#leave}. */
    public Ending stay() throws Toolkit.NoDisplay {
        // opening the database and starting the toolkit take half a second each: side by side
        var opening = CompletableFuture.supplyAsync(this::open);
        // what no Background catches: a deed of a key, a thread of a library
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> Platform.runLater(() -> tell(fault)));
        Toolkit.start();
        whenDone(opening, this::show);
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        desk.ifPresent(Desk::close);
        return ending;
    }

    private Opening open() {
        try {
            var opened = Desk.open(practice ? Machines.practice(folder.path(), script, pictures) : Machines.of(folder.path(), false));
            language.ifPresent(asked -> opened.settings().find().filter(now -> !now.appearance().language().equals(asked.code()))
                    .ifPresent(now -> opened.settings().save(now.withAppearance(now.appearance().withLanguage(asked.code())))));
            return opened.settings().find().isPresent() ? new Opening.Ready(opened, new FirstStart.Outcome.Given(FirstAnswers.none())) : firstStart(opened);
        } catch (StoreProblem problem) {
            return new Opening.Failed(problem);
        }
    }

    private Opening firstStart(Desk opened) {
        var found = FirstStart.look(answers, folder.path(), Shipped::communes);
        if (!(found instanceof FirstStart.Outcome.Given(var given) && given.isComplete())) return new Opening.Ready(opened, found);
        if (given.practice()) {
            opened.close();
            return new Opening.OnlyPractice();
        }
        opened.settings().save(DeskSettings.of(given));
        return new Opening.Ready(opened, found);
    }

    private void show(Opening opening) {
        switch (opening) {
            case Opening.Ready(var ready, var given) -> showDesk(ready, given);
            case Opening.OnlyPractice() -> {
                ending = Ending.PRACTICE_WANTED;
                closed.countDown();
            }
            case Opening.Failed(var problem) -> showTrouble(new Wording(texts(), Machines.ZONE).problem(problem.kind()), problem.where().toString(),
                    problem.kind() == StorageTrouble.DAMAGED);
            case Opening.Recovery(var recovered, var then) -> shownTrouble().show(new RecoveredView(texts(), facts(recovered), () -> show(then)));
        }
    }

    private void showDesk(Desk ready, FirstStart.Outcome given) {
        desk = Optional.of(ready);
        var stage = new Stage();
        var shown = new DeskWindow(ready, stage, new StageFilePicker(stage), practice ? Optional.of(sampleCards()) : Optional.empty(), () -> {
            ending = Ending.PRACTICE_WANTED;
            stage.close();
        }, System::nanoTime, this::tell);
        window = Optional.of(shown);
        var upkeep = new Upkeep(ready);
        folder.onSecondStart(file -> Platform.runLater(() -> {
            shown.raise();
            file.ifPresent(path -> take(path, shown.shell()));
        }));
        stage.setOnCloseRequest(event -> {
            if (!shown.mayClose()) event.consume();
        });
        stage.setOnHidden(_ -> {
            upkeep.stop();
            shown.close();
            closed.countDown();
        });
        shown.firstStart(given);
        shown.show();
        opened.ifPresent(file -> take(file, shown.shell()));
        FirstUse.await(stage.getScene(), () -> usable.accept(stage));
        trouble.ifPresent(TroubleStage::leave);
        trouble = Optional.empty();
        upkeep.start();
    }

    /** A file that was opened with the program. An answer of the hub is taken in where that is seen; of what goes up it is said where it belongs. */
    private void take(Path file, Shell shell) {
        boolean answer = file.toString().toLowerCase(Locale.ROOT).endsWith(Carried.ANSWERS_SUFFIX);
        var key = !answer ? "app.opened" : "app.opened.notYet";
        if (answer && desk.flatMap(ready -> ready.settings().find()).isPresent()) shell.go(new Place.Outbox(Optional.of(file)));
        else shell.toasts().show(Tone.LATER, texts().get(key + ".what", file.getFileName()), texts().get(key + ".do"));
    }

    /** There is no desk: what is, what to do, and the window lives. */
    private void showTrouble(Words words, String detail, boolean recoverable) {
        shownTrouble().show(new TroubleView(texts(), words, detail, recoverable, new TroubleView.Deeds() {
            @Override public void tryAgain() {
                whenDone(CompletableFuture.supplyAsync(WindowRun.this::open), WindowRun.this::show);
            }

            @Override public void recover() {
                whenDone(CompletableFuture.supplyAsync(WindowRun.this::recovered), WindowRun.this::show);
            }

            @Override public void quit() {
                trouble.ifPresent(TroubleStage::leave);
                closed.countDown();
            }
        }));
    }

    private TroubleStage shownTrouble() {
        if (trouble.isEmpty()) {
            var stage = new TroubleStage(texts(), closed::countDown);
            trouble = Optional.of(stage);
            folder.onSecondStart(_ -> Platform.runLater(stage::raise));
        }
        return trouble.get();
    }

    private Opening recovered() {
        try {
            var recovered = Store.recoverDamaged(folder.path(), new KeyFile(folder.path()), Clock.system(Machines.ZONE));
            return new Opening.Recovery(recovered, open());
        } catch (StoreProblem problem) {
            return new Opening.Failed(problem);
        }
    }

    private RecoveredView.Facts facts(Recovered recovered) {
        return new RecoveredView.Facts(recovered.copy().map(at -> LocalDateTime.ofInstant(at, Machines.ZONE)), recovered.dossiers(), recovered.drafts(),
                recovered.unreadable(), recovered.lost(), recovered.setAside().toString());
    }

    /** What nobody expected is told like any other fault. */
    private <T> void whenDone(CompletableFuture<T> work, Consumer<T> answer) {
        work.whenComplete((result, unexpected) -> Platform.runLater(() -> {
            if (unexpected == null) answer.accept(result);
            else tell(unexpected.getCause() == null ? unexpected : unexpected.getCause());
        }));
    }

    private void tell(Throwable fault) {
        var code = Log.fault(fault);
        var words = new Words(texts().get("app.fault.what", code), texts().get("app.fault.do"));
        window.ifPresentOrElse(shown -> shown.shell().toasts().show(Tone.AT_STAKE, words.what(), words.next()), () -> {
            desk.ifPresent(Desk::close);
            desk = Optional.empty();
            showTrouble(words, folder.path().toString(), false);
        });
    }

    private Texts texts() {
        return Texts.in(language.or(() -> desk.flatMap(ready -> ready.settings().find()).map(now -> Language.of(now.appearance().language())))
                .orElse(Language.VIETNAMESE));
    }

    /** Invented citizens in the order of the list, over and over. */
    private static Supplier<String> sampleCards() {
        var citizens = Citizens.shipped();
        var next = new AtomicInteger();
        return () -> citizens.get(Math.floorMod(next.getAndIncrement(), citizens.size())).payload();
    }
}
