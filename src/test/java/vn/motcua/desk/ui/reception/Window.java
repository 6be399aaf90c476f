package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.ChipReader;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.KeyBar;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.LayoutAudit;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.ChipDesk;
import vn.motcua.desk.work.CodeWatch;

/** The real view of the reception in a window, driven by key events. */
final class Window implements AutoCloseable {
    private static final Duration BETWEEN_LETTERS = Duration.ofMillis(70);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(300);
    private static final Duration OF_A_READER = Duration.ofMillis(3);

    final Counter counter;
    final FxStage stage;
    final ReceptionView view;
    final KeyBar keyBar;
    /** Those that are plugged in. */
    final List<Camera> cameras = new CopyOnWriteArrayList<>();
    final AtomicInteger beeps = new AtomicInteger();
    final LiveCamera camera;
    /** All that was to be seen of the camera so far, in order: some of it passes by itself. */
    final List<LiveCamera.State> cameraStates = new CopyOnWriteArrayList<>();
    /** Readers of chips that are plugged in. */
    final List<ChipReader> chipReaders = new CopyOnWriteArrayList<>();
    final ChipDeeds chip;
    /** False: what is asked of a chip is never answered. */
    final AtomicBoolean chipsAnswer = new AtomicBoolean(true);
    /** By which a reader is told from a person. Only who types moves it: how busy this machine is says nothing. */
    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(1).toNanos());

    Window(Path folder, Language language, Theme theme, int width, int height, FilePicker picker) {
        FxStage.toolkit();
        counter = FxStage.fx(() -> new Counter(folder));
        var texts = Texts.in(language);
        var wording = TestDesk.wording(language);
        var tools = new ReceptionTools(texts, wording, Counter.inline(), counter.bench.desk.capture(), counter.bench.desk.paperwork(), picker,
                Optional.of(Bench::card), nanos::get);
        // pictures come on threads of the camera
        var onWindow = new Background(Runnable::run, Platform::runLater, fault -> {
            throw new AssertionError(fault);
        });
        camera = FxStage.fx(() -> new LiveCamera(new CodeWatch(() -> List.copyOf(cameras)), () -> "", onWindow, beeps::incrementAndGet));
        camera.state().addListener((_, _, state) -> cameraStates.add(state));
        chip = FxStage.fx(() -> new ChipDeeds(counter.model, counter.identity, new ChipDesk(() -> List.copyOf(chipReaders), TestDesk.CLOCK), whileAnswered()));
        view = FxStage.fx(() -> new ReceptionView(counter.model, counter.components, counter.pile, counter.identity, camera, chip, tools));
        keyBar = FxStage.fx(() -> new KeyBar(new Keys(texts)));
        var toasts = FxStage.fx(() -> new Toasts(texts));
        var words = new NoticeToasts(toasts, texts, wording);
        counter.model.onNotice(notice -> {
            counter.note(notice);
            words.show(notice);
        });
        stage = FxStage.of(theme, width, height, () -> {
            var frame = new BorderPane(new javafx.scene.layout.VBox(vn.motcua.desk.ui.kit.Draw.growing(view.root()), toasts));
            frame.setBottom(keyBar);
            return frame;
        });
        FxStage.fx(() -> {
            Keys.listen(stage.scene(), view::keys);
            view.keys().addListener((javafx.collections.ListChangeListener<Object>) _ -> keyBar.show(List.copyOf(view.keys())));
            keyBar.show(List.copyOf(view.keys()));
            view.opened();
        });
        FxStage.settle();
    }

    private Background whileAnswered() {
        return new Background(work -> {
            if (chipsAnswer.get()) work.run();
        }, Runnable::run, fault -> {
            throw new AssertionError(fault);
        });
    }

    static Window usual(Path folder) {
        return new Window(folder, Language.VIETNAMESE, Theme.usual(), 1000, 760, TestDesk.picking(folder.resolve("none.pdf")));
    }

    /** So much later, as far as keys are concerned. On the window's thread: what passed amid a pulse would be taken for its own time. */
    void pass(Duration time) {
        FxStage.fx(() -> {
            nanos.addAndGet(time.toNanos());
        });
    }

    void press(KeyCode... codes) {
        pass(BETWEEN_KEYS);
        stage.press(codes);
        // a digit on a choice or a letter that is a deed is held back for a moment, in case a reader sent it
        FxStage.until(() -> !view.isReading());
    }

    /** As quickly as a person types. */
    void type(String text) {
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            pass(BETWEEN_LETTERS);
            letter(letter);
        }
        FxStage.until(() -> !view.isReading());
        FxStage.settle();
    }

    /** As a hand-held reader types: all at once, Enter at the end. */
    void read(String code) {
        pass(BETWEEN_KEYS);
        FxStage.fx(() -> {
            for (var letter : code.codePoints().mapToObj(Character::toString).toList()) {
                pass(OF_A_READER);
                fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
            }
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.ENTER);
            fire(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
        });
        FxStage.until(() -> !view.isReading());
        FxStage.settle();
    }

    /** As an input method replaces: takes letters back and writes others, within a few milliseconds. */
    void replace(int back, String by) {
        pass(BETWEEN_LETTERS);
        FxStage.fx(() -> {
            for (int i = 0; i < back; i++) fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.BACK_SPACE);
            by.codePoints().mapToObj(Character::toString).forEach(letter -> fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
        });
        FxStage.settle();
    }

    private void letter(String letter) {
        FxStage.fx(() -> fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
    }

    private void fire(javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        stage.scene().getFocusOwner().fireEvent(new KeyEvent(type, character, "", code, false, false, false, false));
    }

    FieldPlace place() {
        return FxStage.fx(() -> counter.model.place().get());
    }

    void goTo(vn.motcua.desk.domain.dossier.Step step, String field) {
        FxStage.fx(() -> counter.model.goTo(new FieldPlace(step, field)));
        FxStage.settle();
    }

    void run(Runnable deed) {
        FxStage.fx(deed);
        FxStage.settle();
    }

    /** What stands in the field with the focus. */
    String inField() {
        return FxStage.fx(() -> stage.scene().getFocusOwner() instanceof TextInputControl field ? field.getText() : "(no field)");
    }

    boolean isAsking() {
        return FxStage.fx(view::isAsking);
    }

    /** Takes a picture and complains of what is cut, nameless or overlapping. */
    void picture(String name, List<String> complaints) {
        stage.picture("reception/" + name);
        FxStage.fx(() -> LayoutAudit.complaints(stage.shown())).forEach(one -> complaints.add(name + ": " + one));
    }

    static void none(List<String> complaints) {
        assertThat(complaints).isEmpty();
    }

    Optional<Node> focused() {
        return FxStage.fx(() -> Optional.ofNullable(stage.scene().getFocusOwner()));
    }

    @Override public void close() {
        FxStage.fx(view::closing);
        stage.close();
        counter.close();
    }
}
