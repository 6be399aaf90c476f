package vn.motcua.desk.device.wia;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.device.process.DriverProcess;
import vn.motcua.desk.device.process.OwnProgram;
import vn.motcua.desk.device.wia.automation.WiaProgram;

/**
 * How the other process is started.
 *
 * @param command  everything before the task
 * @param patience how long it may be silent; a page gives no sign of life before it is whole
 */
record WiaProcess(List<String> command, Duration patience) {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration LISTING = Duration.ofSeconds(25);

    WiaProcess {
        command = List.copyOf(command);
    }

    /** This program's own Java and classes; memory for a page of 600 dpi and what is made of it. */
    static WiaProcess ofThisProgram() {
        return new WiaProcess(OwnProgram.command(WiaProgram.class, "640m"), Duration.ofSeconds(90));
    }

    DriverProcess start(String... task) throws IOException {
        var line = new ArrayList<>(command);
        line.addAll(List.of(task));
        var process = new ProcessBuilder(line).start();
        process.getOutputStream().close();
        return new DriverProcess(process, complaint -> System.getLogger(WiaProcess.class.getName()).log(System.Logger.Level.DEBUG, complaint));
    }

    /** All that it says to a question; empty when it fails or does not come to its end. */
    Optional<List<WiaReply>> ask(String... question) {
        var replies = new ArrayList<WiaReply>();
        try (var process = start(question)) {
            while (process.silentFor().compareTo(LISTING) < 0) {
                var line = process.nextLine(GLANCE);
                if (line.isEmpty() && process.ended()) return Optional.empty();
                var reply = line.flatMap(WiaReply::of);
                if (reply.isPresent() && reply.get() instanceof WiaReply.End) return Optional.of(List.copyOf(replies));
                reply.ifPresent(replies::add);
            }
        } catch (IOException unstarted) {
            System.getLogger(WiaProcess.class.getName()).log(System.Logger.Level.ERROR, "cannot start " + command.getFirst(), unstarted);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
