package vn.motcua.desk.device.chip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.device.ChipReader.AccessKey;
import vn.motcua.desk.device.chip.driver.ChipMessage;
import vn.motcua.desk.device.chip.driver.ChipProgram;
import vn.motcua.desk.device.process.DriverProcess;
import vn.motcua.desk.device.process.OwnProgram;

/**
 * How the process that talks to chips is started. It stays as long as its input is open.
 *
 * @param command  everything before the task
 * @param patience how long it may be silent
 */
record ChipProcess(List<String> command, Duration patience) {
    private static final Duration GLANCE = Duration.ofMillis(100);

    ChipProcess {
        command = List.copyOf(command);
    }

    /** Memory for the largest portrait and what it is made of. */
    static ChipProcess ofThisProgram() {
        return new ChipProcess(OwnProgram.command(ChipProgram.class, "256m"), Duration.ofSeconds(20));
    }

    /** One reading. */
    DriverProcess read(String certificates, List<AccessKey> keys) throws IOException {
        var process = start("read", certificates);
        var lines = Stream.concat(keys.stream().map(ChipProgram::keyLine), Stream.of(ChipProgram.goLine())).collect(Collectors.joining("\n", "", "\n"));
        process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return new DriverProcess(process, ChipProcess::note);
    }

    /** All that it says to a question; none when it does not come to its end. */
    List<ChipMessage> ask(String... question) {
        var messages = new ArrayList<ChipMessage>();
        try (var process = new DriverProcess(start(question), ChipProcess::note)) {
            while (process.silentFor().compareTo(patience) < 0) {
                var line = process.nextLine(GLANCE);
                if (line.isEmpty() && process.ended()) return List.of();
                var message = line.flatMap(ChipMessage::of);
                if (message.isPresent() && message.get() instanceof ChipMessage.End) return List.copyOf(messages);
                message.ifPresent(messages::add);
            }
        } catch (IOException unstarted) {
            System.getLogger(ChipProcess.class.getName()).log(System.Logger.Level.ERROR, "cannot start " + command.getFirst(), unstarted);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private Process start(String... task) throws IOException {
        var line = new ArrayList<>(command);
        line.addAll(List.of(task));
        return new ProcessBuilder(line).start();
    }

    private static void note(String complaint) {
        System.getLogger(ChipProcess.class.getName()).log(System.Logger.Level.DEBUG, complaint);
    }
}
