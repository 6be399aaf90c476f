package vn.motcua.desk.app.play;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.scene.Scene;

/** The window's thread as seen from the thread that plays. */
final class Fx {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Fx() { }

    /** Starts the toolkit; once for the whole process. */
    static void start() {
        Platform.setImplicitExit(false);
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException runsAlready) {
            started.countDown();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    /** Runs it there and waits. @throws IllegalStateException when it failed, or the window did not answer for a minute */
    static <T> T call(Callable<T> deed) {
        var task = new FutureTask<>(deed);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("on the window's thread", failed.getCause());
        } catch (TimeoutException hung) {
            throw new IllegalStateException("the window does not answer", hung);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    static void run(Runnable deed) {
        call(() -> {
            deed.run();
            return deed;
        });
    }

    /** Until what was changed has been laid out and drawn. */
    static void drawn(Scene scene) {
        for (int pulse = 0; pulse < 2; pulse++) {
            var passed = new CountDownLatch(1);
            Runnable listener = passed::countDown;
            run(() -> {
                scene.addPostLayoutPulseListener(listener);
                Platform.requestNextPulse();
            });
            try {
                passed.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw stopped(interrupted);
            }
            run(() -> scene.removePostLayoutPulseListener(listener));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("stopped", interrupted);
    }
}
