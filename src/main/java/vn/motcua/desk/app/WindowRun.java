package vn.motcua.desk.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.stage.Stage;

import vn.motcua.desk.app.practice.Citizens;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.work.DeskSettings;

/** One run of the program with a window: opens it and stays until it is closed. */
public final class WindowRun {
    private final HeldFolder folder;
    private final boolean practice;
    private final Optional<Language> language;
    private Consumer<Stage> usable = _ -> { };
    private Optional<DeskWindow> shown = Optional.empty();

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

    /** @throws StoreProblem when the data folder cannot be used; no window was shown then */
    public void stay() {
        // opening the database and starting the toolkit take half a second each: side by side
        var opening = CompletableFuture.supplyAsync(this::open);
        var toolkit = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(toolkit::countDown);
        var closed = new CountDownLatch(1);
        try (var desk = opening.join()) {
            toolkit.await();
            Platform.runLater(() -> show(desk, closed));
            closed.await();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreProblem problem ? problem : failed;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private Desk open() {
        var desk = Desk.open(Machines.of(folder.path(), practice));
        language.ifPresent(asked -> desk.settings().find().filter(now -> !now.appearance().language().equals(asked.code()))
                .ifPresent(now -> desk.settings().save(speaking(now, asked))));
        return desk;
    }

    private void show(Desk desk, CountDownLatch closed) {
        var stage = new Stage();
        var window = new DeskWindow(desk, stage, new StageFilePicker(stage), practice ? Optional.of(sampleCards()) : Optional.empty(),
                fault -> tell(desk, fault));
        shown = Optional.of(window);
        folder.onSecondStart(window::raise);
        stage.setOnHidden(_ -> {
            window.close();
            closed.countDown();
        });
        window.show();
        FirstUse.await(stage.getScene(), () -> usable.accept(stage));
    }

    private void tell(Desk desk, Throwable fault) {
        var code = Log.fault(fault);
        var texts = Texts.in(desk.settings().find().map(now -> Language.of(now.appearance().language())).orElse(Language.VIETNAMESE));
        shown.ifPresent(window -> window.shell().toasts().show(Tone.AT_STAKE, texts.get("app.fault.what", code), texts.get("app.fault.do")));
    }

    private static DeskSettings speaking(DeskSettings settings, Language language) {
        var look = settings.appearance();
        return settings.withAppearance(new DeskSettings.Appearance(language.code(), look.dark(), look.textPercent()));
    }

    /** Invented citizens in the order of the list, over and over. */
    private static Supplier<String> sampleCards() {
        var citizens = Citizens.shipped();
        var next = new AtomicInteger();
        return () -> citizens.get(Math.floorMod(next.getAndIncrement(), citizens.size())).payload();
    }
}
