package vn.motcua.desk.app.play;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.DeskWindow;
import vn.motcua.desk.app.Parts;
import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Place;

/** The real window on a practice desk, opened without a display; what is known about it is what was kept in its store. */
final class PlayedWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(10);
    /** Style class of the questions that are asked in the middle of the window. */
    private static final String QUESTION = ".reasons";

    private final Desk desk;
    private final Files files = new Files();
    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    /** By which a reader is told from a person. Only the keyboard moves it: on a busy machine nobody becomes a reader, and no reader a person. */
    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(1).toNanos());
    private final Stage stage;
    private final DeskWindow window;
    private int dialogs;
    private boolean asked;

    /** Answers "which file?" with what was laid out beforehand. */
    private static final class Files implements FilePicker {
        private final Deque<Path> laidOut = new ArrayDeque<>();

        @Override public List<Path> open(String title) {
            return Optional.ofNullable(laidOut.poll()).map(List::of).orElse(List.of());
        }

        @Override public Optional<Path> folder(String title) {
            return Optional.ofNullable(laidOut.poll());
        }

        @Override public Optional<Path> save(String title, String suggestedName) {
            return Optional.empty();
        }
    }

    PlayedWindow(Parts parts, Language language) {
        desk = Desk.open(parts);
        var settings = desk.settings().current();
        desk.settings().save(settings.withAppearance(settings.appearance().withLanguage(language.code())));
        Fx.start();
        stage = Fx.call(Stage::new);
        window = Fx.call(() -> new DeskWindow(desk, stage, files, Optional.empty(), () -> { }, nanos::get, faults::add));
        Fx.run(window::show);
        settle();
    }

    Desk desk() {
        return desk;
    }

    Scene scene() {
        return window.scene();
    }

    Optional<Place> place() {
        return Fx.call(window.shell()::place);
    }

    /** So much later, as far as keys are concerned. On the window's thread alone: what passed amid a pulse would be taken for its own time. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** The messages below the work. */
    List<String> says() {
        return Fx.call(() -> scene().getRoot().lookupAll(".toast").stream().map(Node::getAccessibleText).toList());
    }

    /** The next file or folder that the clerk will choose when asked. */
    void layOut(Path file) {
        files.laidOut.add(file);
    }

    /** Questions and other windows that stood in the way so far. */
    int dialogs() {
        return dialogs;
    }

    /** Waits for the window to have drawn and the memory to have kept what the last key changed. */
    void settle() {
        Fx.drawn(scene());
        window.saver().flush();
        if (!faults.isEmpty()) throw new IllegalStateException("the window met a fault", faults.peek());
        boolean now = Fx.call(() -> !scene().getRoot().lookupAll(QUESTION).isEmpty() || Window.getWindows().stream()
                .filter(Stage.class::isInstance).anyMatch(other -> other != stage && other.isShowing()));
        if (now && !asked) dialogs++;
        asked = now;
    }

    /** The draft on which the clerk works, as it was last kept. */
    Optional<SavedDraft> draft() {
        return desk.store().read(tx -> tx.drafts().all()).stream().findFirst();
    }

    /** What the guard says of that draft now. */
    Map<Cause, Guard.Light> lights() {
        var reception = desk.reception();
        var draft = draft().orElseThrow().draft();
        var around = reception.circumstances(reception.paperOffers(draft), reception.known(draft.parties()), reception.lastRecorded());
        return Guard.of(draft, Intake.review(draft, around), desk.rules().formula(around.localNow().toLocalDate())).lights();
    }

    List<DossierRow> received() {
        return desk.browse().receivedToday();
    }

    /** Waits until the kept draft is like that. @throws IllegalStateException when it does not become so */
    SavedDraft until(String what, Predicate<SavedDraft> like) {
        await(what, () -> draft().filter(like).isPresent());
        return draft().orElseThrow();
    }

    /** Waits for so many pages to lie in the pile, clean and with their headings read, where this machine reads any. */
    void untilPileIsKnown(int pages) {
        boolean reads = desk.recognition().engine() instanceof TextReaders.Found.Present;
        until("a pile of " + pages + " pages", saved -> {
            var pile = saved.draft().checklist().pile().stream().map(PiledPage::page).toList();
            return pile.size() == pages && pile.stream().allMatch(page -> page.clean().isPresent() && (!reads || page.isBlank() || !page.heading().isEmpty()));
        });
    }

    /** Waits for one more received dossier than that, and for its receipt to be printed. */
    DossierRow untilReceived(int before) {
        await("the dossier is received", () -> received().size() > before);
        var row = received().getFirst();
        await("the receipt is printed", () -> desk.browse().dossier(row.id()).orElseThrow().history().stream()
                .anyMatch(DossierEvent.FormPrinted.class::isInstance));
        return row;
    }

    /**
     * Waits until it is true and all that came with it is drawn and kept.
     *
     * @throws IllegalStateException when it does not come true
     */
    void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        settle();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("waited in vain: " + what + draft().map(saved -> ", at " + saved.place()).orElse(""));
            Fx.pause(GLANCE);
            settle();
        }
        settle();
    }

    @Override public void close() {
        Fx.run(stage::close);
        window.close();
        desk.close();
    }
}
