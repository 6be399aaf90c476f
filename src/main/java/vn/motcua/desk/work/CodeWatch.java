package vn.motcua.desk.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.Cameras;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Newest;
import vn.motcua.desk.imaging.CodeReader;

/** Waits before a camera for codes. A camera that is lost meanwhile is looked for until it is back. */
public final class CodeWatch {
    /** As soon as somebody has plugged it in again. */
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final Cameras cameras;
    private final Duration beforeNextTry;

    public CodeWatch(Cameras cameras) {
        this(cameras, BEFORE_NEXT_TRY);
    }

    CodeWatch(Cameras cameras, Duration beforeNextTry) {
        this.cameras = cameras;
        this.beforeNextTry = beforeNextTry;
    }

    /** Told what happens, on threads of the camera and of the watch. */
    public interface Viewer {
        /** Comes often; it should be taken quickly. */
        void picture(Frame frame);

        /** What a code says; not again as long as the same one is held there. */
        void code(String text);

        /** There is none at all. The watch is over. */
        void noCamera();

        /** It gives no more pictures; the watch goes on and pictures come again when it is back. */
        void lost(DeviceProblem problem);
    }

    /** A watch that goes on until it is closed. */
    public interface Watching extends AutoCloseable {
        @Override void close();
    }

    /** Those that are connected now. Slow. */
    public List<Camera> cameras() {
        return cameras.find();
    }

    /** Begins to watch; returns at once. @param cameraId the remembered choice; empty, or not there: the first found */
    public Watching begin(String cameraId, Viewer viewer) {
        var run = new Run(cameraId, viewer);
        var thread = Thread.ofPlatform().name("code-watch").daemon().unstarted(run::keep);
        run.keeper = thread;
        thread.start();
        return run;
    }

    private Optional<Camera> find(String id) {
        var found = cameras.find();
        return found.stream().filter(camera -> camera.id().equals(id)).findFirst().or(() -> found.stream().findFirst());
    }

    private final class Run implements Watching {
        private final String cameraId;
        private final Viewer viewer;
        private final CodeReader reader = new CodeReader();
        private final Newest<Frame> toRead = new Newest<>("code-reader", this::read);
        private final BlockingQueue<DeviceProblem> losses = new ArrayBlockingQueue<>(1);
        private Thread keeper;
        private String last = "";
        private volatile boolean closed;

        private Run(String cameraId, Viewer viewer) {
            this.cameraId = cameraId;
            this.viewer = viewer;
        }

        private void keep() {
            var camera = find(cameraId);
            if (camera.isEmpty()) {
                if (!closed) viewer.noCamera();
                toRead.close();
                return;
            }
            try {
                while (!closed) {
                    watch(camera.get());
                    camera = again(camera.get().id());
                }
            } catch (InterruptedException ended) {
                toRead.close();
            }
        }

        /** The same one, not another that is there: the clerk knows where it stands. */
        private Optional<Camera> again(String id) throws InterruptedException {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(beforeNextTry.toNanos());
                var back = cameras.find().stream().filter(camera -> camera.id().equals(id)).findFirst();
                if (back.isPresent()) return back;
            }
        }

        /** Until it is lost. */
        private void watch(Camera camera) throws InterruptedException {
            var looking = camera.look(Camera.Size.FOR_CODES, this::seen, losses::offer);
            try {
                var problem = losses.take();
                if (!closed) viewer.lost(problem);
            } finally {
                looking.close();
            }
        }

        private void seen(Frame frame) {
            if (closed) return;
            viewer.picture(frame);
            toRead.offer(frame);
        }

        private void read(Frame frame) {
            reader.read(frame.width(), frame.height(), frame.rgb()).filter(text -> !text.equals(last)).ifPresent(text -> {
                last = text;
                if (!closed) viewer.code(text);
            });
        }

        @Override public void close() {
            closed = true;
            toRead.close();
            keeper.interrupt();
        }
    }
}
