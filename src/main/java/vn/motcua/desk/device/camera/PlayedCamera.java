package vn.motcua.desk.device.camera;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Newest;

/** A make-believe camera for practice, demonstrations and tests: plays a film each time it looks. Where the film ends, the cable is pulled. */
public final class PlayedCamera implements Camera {
    private final String id;
    private final String name;
    private final Supplier<? extends Iterator<Frame>> film;
    private final Duration between;

    /**
     * @param film    a new one for each look; asked for its pictures on a thread of the camera
     * @param between two pictures, at least
     */
    public PlayedCamera(String id, String name, Supplier<? extends Iterator<Frame>> film, Duration between) {
        this.id = id;
        this.name = name;
        this.film = film;
        this.between = between;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    /** The size is the film's. */
    @Override
    public Looking look(Size size, Consumer<Frame> frame, Consumer<DeviceProblem> lost) {
        var frames = new Newest<>("played-frames", frame);
        var player = Thread.ofPlatform().name("played-camera").daemon().start(() -> play(frames, lost));
        return () -> {
            player.interrupt();
            frames.close();
        };
    }

    private void play(Newest<Frame> frames, Consumer<DeviceProblem> lost) {
        var pictures = film.get();
        while (!Thread.currentThread().isInterrupted() && pictures.hasNext()) {
            long began = System.nanoTime();
            frames.offer(pictures.next());
            LockSupport.parkNanos(Math.max(0, between.toNanos() - (System.nanoTime() - began)));
        }
        if (!Thread.currentThread().isInterrupted()) frames.finish(() -> lost.accept(new DeviceProblem.Unplugged()));
    }
}
