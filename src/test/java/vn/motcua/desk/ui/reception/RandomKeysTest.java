package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.work.Bench;

/** A cat on the keyboard: no fault is shown, and what stands on the screen is what lies on the disk. */
@Tag("heavy")
class RandomKeysTest {
    private static final int KEYS = 500;
    private static final int LOOK_EVERY = 50;
    private static final List<KeyCode> PLAIN = List.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT,
            KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.F5,
            KeyCode.F7, KeyCode.F8, KeyCode.F9, KeyCode.F11, KeyCode.F12, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT6);
    private static final List<KeyCode> WITH_CONTROL = List.of(KeyCode.Z, KeyCode.N, KeyCode.O, KeyCode.U, KeyCode.T, KeyCode.A, KeyCode.X, KeyCode.V);
    private static final List<KeyCode> WITH_ALT = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.UP, KeyCode.DOWN);
    private static final List<String> WORDS = List.of("khai sinh", "ễ", "đ", "0912345678", "31/02/2020", "999999999999", "-", "a", "|", "\u0301", "1.001193");

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingFailsAndNothingIsLost(long seed) {
        var random = new Random(seed);
        try (var window = Window.usual(folder)) {
            // what a key's deed throws ends here and not in the call that struck it
            FxStage.fx(() -> Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault)));
            for (int key = 1; key <= KEYS; key++) {
                strike(window, random);
                if (key % LOOK_EVERY == 0) compare(window, seed, key);
                assertThat(faults).as("seed %d, key %d", seed, key).isEmpty();
            }
        } finally {
            FxStage.fx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        }
    }

    private static void strike(Window window, Random random) {
        window.pass(Duration.ofMillis(random.nextInt(400)));
        switch (random.nextInt(10)) {
            case 0 -> window.stage.press(KeyCode.CONTROL, any(WITH_CONTROL, random));
            case 1 -> window.stage.press(KeyCode.ALT, any(WITH_ALT, random));
            case 2, 3, 4 -> window.stage.type(any(WORDS, random));
            case 5 -> {
                if (random.nextInt(5) == 0) window.read(random.nextBoolean() ? Bench.card() : Bench.otherCard());
                window.counter.bench.load(1 + random.nextInt(3));
            }
            default -> window.stage.press(any(PLAIN, random));
        }
    }

    private static void compare(Window window, long seed, int key) {
        // what was taken for a code is given back to its field a moment later
        FxStage.until(() -> !window.view.isReading());
        FxStage.settle();
        var shown = FxStage.fx(() -> window.counter.draft());
        if (FxStage.fx(() -> window.counter.model.accepted().get().isPresent())) return;
        window.counter.bench.saver.flush();
        var kept = window.counter.bench.desk.store().read(tx -> tx.drafts().find(shown.id()));
        // a draft in which nothing was decided yet is not kept
        if (kept.isEmpty()) assertThat(shown.procedure()).as("seed %d, key %d", seed, key).isEmpty();
        else assertThat(kept.get().draft()).as("seed %d, key %d", seed, key).isEqualTo(shown);
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
