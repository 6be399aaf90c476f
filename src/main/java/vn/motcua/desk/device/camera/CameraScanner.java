package vn.motcua.desk.device.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.Abilities;
import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.PageJpeg;
import vn.motcua.desk.device.Scanner;

/** A camera over the counter as a scanner with glass: one picture for each scan. */
final class CameraScanner implements Scanner {
    private static final Duration GLANCE = Duration.ofMillis(100);
    /** A camera that was just opened is dark or pale until it has found its exposure. */
    private static final Duration SETTLING = Duration.ofMillis(1_200);
    private static final float QUALITY = 0.9f;
    private static final int MOST_WAITING = 16;

    private final Camera camera;
    private final Duration settling;

    CameraScanner(Camera camera) {
        this(camera, SETTLING);
    }

    CameraScanner(Camera camera, Duration settling) {
        this.camera = camera;
        this.settling = settling;
    }

    @Override
    public String id() {
        return camera.id();
    }

    @Override
    public String name() {
        return camera.name();
    }

    @Override
    public Abilities abilities() {
        return new Abilities(Set.of(Feed.FLATBED), Set.of(Colour.COLOUR), List.of());
    }

    /** It may look at the room: only a clerk who chose it wants its picture for a page. */
    @Override
    public boolean onlyWhenChosen() {
        return true;
    }

    @Override
    public synchronized End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        BlockingQueue<Frame> seen = new ArrayBlockingQueue<>(MOST_WAITING);
        // apart from the pictures, of which some may be too many
        var lost = new CompletableFuture<DeviceProblem>();
        var looking = camera.look(Camera.Size.LARGEST, seen::offer, lost::complete);
        try {
            long settled = 0;
            while (!cancelled.getAsBoolean()) {
                var frame = Optional.ofNullable(seen.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS));
                if (frame.isEmpty()) {
                    if (lost.isDone()) return new End.Stopped(lost.join());
                    continue;
                }
                if (settled == 0) settled = System.nanoTime() + settling.toNanos();
                if (System.nanoTime() >= settled) {
                    page.accept(kept(frame.get(), spool));
                    return new End.Done();
                }
            }
        } catch (IOException unwritten) {
            return new End.Stopped(DeviceProblem.ofWriting(spool, unwritten));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            looking.close();
        }
        return new End.Stopped(new DeviceProblem.Cancelled());
    }

    /** How large the paper is nobody knows, so no resolution is stated. */
    private static ScannedPage kept(Frame frame, Path spool) throws IOException {
        var part = spool.resolve("p0001.jpg.part");
        var file = spool.resolve("p0001.jpg");
        PageJpeg.write(frame.picture(), 0, QUALITY, part);
        Files.move(part, file);
        return new ScannedPage(file, "image/jpeg", 0);
    }
}
