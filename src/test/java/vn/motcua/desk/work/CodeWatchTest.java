package vn.motcua.desk.work;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;

/** What a watch tells of cameras that are pulled out. */
class CodeWatchTest {
    private static final Frame WHITE = new Frame(1, 1, new byte[3]);

    private final CompletableFuture<Consumer<Frame>> frames = new CompletableFuture<>();
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** Its last picture is still on its way when it is lost, and comes after that. */
    private final class SlowCable implements Camera {
        private final CompletableFuture<Consumer<DeviceProblem>> cable = new CompletableFuture<>();

        @Override public String id() {
            return "slow";
        }

        @Override public String name() {
            return "Slow";
        }

        @Override public Looking look(Size size, Consumer<Frame> frame, Consumer<DeviceProblem> lost) {
            frames.complete(frame);
            cable.complete(lost);
            return () -> { };
        }
    }

    private final class Told implements CodeWatch.Viewer {
        @Override public void picture(Frame frame) {
            told.add("picture");
        }

        @Override public void code(String text) {
            told.add(text);
        }

        @Override public void noCamera() {
            told.add("none");
        }

        @Override public void lost(DeviceProblem problem) {
            told.add("lost");
            frames.join().accept(WHITE);
            told.add("late picture came");
        }
    }

    @Test void aPictureThatComesAfterTheLossDoesNotHideIt() throws Exception {
        var camera = new SlowCable();
        try (var _ = new CodeWatch(() -> List.of(camera), Duration.ofHours(1)).begin("", new Told())) {
            frames.get(10, SECONDS).accept(WHITE);
            camera.cable.get(10, SECONDS).accept(new DeviceProblem.Unplugged());
            assertThat(told.poll(10, SECONDS)).isEqualTo("picture");
            assertThat(told.poll(10, SECONDS)).isEqualTo("lost");
            assertThat(told.poll(10, SECONDS)).isEqualTo("late picture came");
        }
    }
}
