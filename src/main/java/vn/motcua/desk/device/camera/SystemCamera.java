package vn.motcua.desk.device.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.Newest;
import vn.motcua.desk.device.camera.driver.CameraProgram;
import vn.motcua.desk.device.camera.driver.FrameStream;

/** One camera of the system. Each look is one run of the other process. */
final class SystemCamera implements Camera {
    private final CameraProcess process;
    private final String device;
    private final String name;

    SystemCamera(CameraProcess process, String device, String name) {
        this.process = process;
        this.device = device;
        this.name = name;
    }

    @Override
    public String id() {
        return "camera:" + device;
    }

    @Override
    public String name() {
        return name.isBlank() ? device : name;
    }

    @Override
    public Looking look(Size size, Consumer<Frame> frame, Consumer<DeviceProblem> lost) {
        var run = new Run(frame, lost);
        Thread.ofPlatform().name("camera").daemon().start(() -> run.keep(size));
        return run;
    }

    /** From the start of the process to its end. */
    private final class Run implements Looking {
        private static final Duration GLANCE = Duration.ofMillis(100);
        private static final Duration GRACE = Duration.ofSeconds(3);

        private final Newest<Frame> frames;
        private final Consumer<DeviceProblem> lost;
        private volatile long lastSign = System.nanoTime();
        private volatile DeviceProblem said = new DeviceProblem.Unplugged();
        private volatile boolean spoke;
        private volatile boolean closed;

        private Run(Consumer<Frame> frame, Consumer<DeviceProblem> lost) {
            this.lost = lost;
            frames = new Newest<>("camera-frames", one -> {
                if (!closed) frame.accept(one);
            });
        }

        private void keep(Size size) {
            var problem = ending(size);
            // after its last picture
            frames.finish(() -> {
                if (!closed) lost.accept(problem);
            });
        }

        private DeviceProblem ending(Size size) {
            try {
                return follow(process.look(device, size));
            } catch (IOException unstarted) {
                return new DeviceProblem.NotInstalled(process.command().getFirst());
            }
        }

        private DeviceProblem follow(Process running) {
            Thread.startVirtualThread(() -> running.errorReader().lines().forEach(CameraProcess::note));
            var reading = Thread.startVirtualThread(() -> read(running));
            try {
                while (!closed) {
                    if (running.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                        reading.join(GRACE);
                        return spoke ? said : new DeviceProblem.Unknown("camera exit " + running.exitValue());
                    }
                    if (System.nanoTime() - lastSign > process.patience().toNanos()) return new DeviceProblem.NoAnswer();
                }
                // it lets go of the camera and ends when its input ends
                running.getOutputStream().close();
                running.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
                return new DeviceProblem.Cancelled();
            } catch (InterruptedException | IOException ended) {
                return new DeviceProblem.Cancelled();
            } finally {
                running.destroyForcibly();
            }
        }

        private void read(Process running) {
            var pipe = new FrameStream.Reader(running.getInputStream());
            try {
                for (var next = pipe.next(); next.isPresent(); next = pipe.next()) {
                    lastSign = System.nanoTime();
                    switch (next.get()) {
                        case FrameStream.Message.Picture(var frame) -> frames.offer(frame);
                        case FrameStream.Message.Over(var why) -> {
                            said = why.equals(CameraProgram.GONE) ? new DeviceProblem.Unplugged() : new DeviceProblem.Unknown("camera " + why);
                            spoke = true;
                        }
                    }
                }
            } catch (IOException brokenOff) {
                CameraProcess.note("camera broke off: " + brokenOff);
            }
        }

        @Override
        public void close() {
            closed = true;
            frames.close();
        }
    }
}
