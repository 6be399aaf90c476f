package vn.motcua.desk.device.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.camera.driver.CameraProgram;
import vn.motcua.desk.device.process.DriverProcess;
import vn.motcua.desk.device.process.OwnProgram;

/**
 * How the process that drives the cameras is started. It stays as long as its input is open.
 *
 * @param command  everything before the task
 * @param patience how long it may be silent: while it looks for cameras, opens one, or between two pictures
 */
record CameraProcess(List<String> command, Duration patience) {
    private static final Duration GLANCE = Duration.ofMillis(100);

    CameraProcess {
        command = List.copyOf(command);
    }

    /** Memory for a few pictures of the largest size. */
    static CameraProcess ofThisProgram() {
        return new CameraProcess(OwnProgram.command(CameraProgram.class, "256m"), Duration.ofSeconds(8));
    }

    /** Its output is pictures. */
    Process look(String id, Camera.Size size) throws IOException {
        return start("look", id, size.name());
    }

    /** The lines of its list; none when it does not come to its end. */
    List<String> list() {
        var lines = new ArrayList<String>();
        try (var process = new DriverProcess(start("list"), CameraProcess::note)) {
            while (process.silentFor().compareTo(patience) < 0) {
                var line = process.nextLine(GLANCE);
                if (line.isEmpty() && process.ended()) return List.of();
                if (line.filter("end"::equals).isPresent()) return List.copyOf(lines);
                line.ifPresent(lines::add);
            }
        } catch (IOException unstarted) {
            System.getLogger(CameraProcess.class.getName()).log(System.Logger.Level.ERROR, "cannot start " + command.getFirst(), unstarted);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    static void note(String complaint) {
        System.getLogger(CameraProcess.class.getName()).log(System.Logger.Level.DEBUG, complaint);
    }

    private Process start(String... task) throws IOException {
        var line = new ArrayList<>(command);
        line.addAll(List.of(task));
        return new ProcessBuilder(line).start();
    }
}
