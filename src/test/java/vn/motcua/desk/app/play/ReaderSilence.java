package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** The silence after a code by which its end is known. It is an animation: one that began later and is longer ends later, however late pulses come. */
final class ReaderSilence {
    private static final Duration LONGER = Duration.millis(300);

    private ReaderSilence() { }

    /** Until the code that was sent last has been understood. */
    static void await() {
        var over = new CountDownLatch(1);
        Fx.run(() -> {
            var pause = new PauseTransition(LONGER);
            pause.setOnFinished(_ -> over.countDown());
            pause.play();
        });
        try {
            assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
