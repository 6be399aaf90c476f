package vn.motcua.desk.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

/** A window for a test: shows a node, presses keys as a clerk does, waits for what must become true, leaves a picture. */
public final class FxStage implements AutoCloseable {
    /** Only what never comes is waited for so long. */
    private static final int PATIENCE_SECONDS = 180;
    /** Layout may ask for another layout, and cells of a list are made in one and filled in the next. */
    private static final int PULSES = 3;
    /** The headless screen is no larger. */
    private static final double SCREEN = 1000;

    private final Stage stage;
    private final Parent shown;
    private final Robot robot;

    private FxStage(Stage stage, Parent shown, Robot robot) {
        this.stage = stage;
        this.shown = shown;
        this.robot = robot;
    }

    /** Starts JavaFX when nobody has yet. */
    public static void toolkit() {
        Locale.setDefault(Locale.of("vi", "VN"));
        var ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException runsAlready) {
            Platform.runLater(ready::countDown);
        }
        try {
            if (!ready.await(PATIENCE_SECONDS, SECONDS)) throw new AssertionError("JavaFX did not start");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Shows what {@code root} builds, in a window of this size. */
    public static FxStage of(Theme theme, double width, double height, Callable<? extends Parent> root) {
        toolkit();
        return fx(() -> {
            var stage = new Stage();
            var shown = root.call();
            var scene = new Scene(new Floor(shown, width, height), Math.min(width, SCREEN), Math.min(height, SCREEN));
            theme.dress(scene);
            stage.setScene(scene);
            stage.show();
            return new FxStage(stage, shown, new Robot());
        });
    }

    /** On the window's thread, and what comes out of it. */
    public static <T> T fx(Callable<T> work) {
        var task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void fx(Runnable work) {
        fx(() -> {
            work.run();
            return null;
        });
    }

    /** Waits until it is true on the window's thread. */
    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + SECONDS.toNanos(PATIENCE_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain");
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Lets pulses pass, so that layout and style are done. Pulses are counted and not timed: on a busy machine they come late. */
    public static void settle() {
        var passed = new CountDownLatch(1);
        fx(() -> new Pulses(passed).start());
        try {
            if (!passed.await(PATIENCE_SECONDS, SECONDS)) throw new AssertionError("no pulse came");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Told at the beginning of each pulse; what was laid out in the one before is done then. */
    private static final class Pulses extends AnimationTimer {
        private final CountDownLatch passed;
        private int begun;

        private Pulses(CountDownLatch passed) {
            this.passed = passed;
        }

        @Override public void handle(long now) {
            if (begun++ < PULSES) return;
            stop();
            passed.countDown();
        }
    }

    /** What is shown, without the floor under it. */
    public Parent shown() {
        return shown;
    }

    /** Fails with every cut word, nameless control and overlap. */
    public void audit() {
        settle();
        fx(() -> LayoutAudit.check(shown));
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    public void press(KeyCode... codes) {
        fx(() -> {
            for (var code : codes) robot.keyPress(code);
            for (int i = codes.length - 1; i >= 0; i--) robot.keyRelease(codes[i]);
        });
        settle();
    }

    /** Letters into the focused field, as an input method commits them. */
    public void type(String text) {
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            fx(() -> {
                var target = stage.getScene().getFocusOwner();
                target.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED,
                        false, false, false, false));
            });
        }
        settle();
    }

    public void click(Node node) {
        fx(() -> {
            var at = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        settle();
    }

    /** Leaves a picture of the window; the name may have folders. */
    public Path picture(String name) {
        settle();
        var file = Path.of("target", "pictures", name + ".png");
        fx(() -> {
            try {
                Files.createDirectories(file.getParent());
                ImageIO.write(SwingFXUtils.fromFXImage(shown.snapshot(null, null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return file;
    }

    @Override public void close() {
        fx(stage::hide);
    }

    /** Gives what is shown its full size, also where the screen is smaller: the rest is drawn in pictures all the same. */
    private static final class Floor extends Pane {
        private final Parent shown;

        private Floor(Parent shown, double width, double height) {
            this.shown = shown;
            getChildren().add(shown);
            setPrefSize(width, height);
            setMinSize(width, height);
        }

        @Override protected void layoutChildren() {
            shown.resizeRelocate(0, 0, getMinWidth(), getMinHeight());
        }
    }
}
