package vn.motcua.desk.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;

/** Somebody who looks through a camera and waits for what must come. */
final class Looker implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<DeviceProblem> losses = new LinkedBlockingQueue<>();
    private final Camera.Looking looking;

    Looker(Camera camera) {
        looking = camera.look(Camera.Size.FOR_CODES, frames::add, losses::add);
    }

    Frame frame() throws InterruptedException {
        var frame = frames.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(frame).as("a picture").isNotNull();
        return frame;
    }

    DeviceProblem loss() throws InterruptedException {
        var loss = losses.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(loss).as("a loss").isNotNull();
        return loss;
    }

    boolean isStill() {
        return losses.isEmpty();
    }

    int waiting() {
        return frames.size();
    }

    @Override public void close() {
        looking.close();
    }
}
