package vn.motcua.desk.device.sane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.device.process.DriverProcess;

/** One run of {@code scanimage} while it lasts: its pages as they come, what it said about its end. */
final class SaneRun implements AutoCloseable {
    private final DriverProcess process;
    private volatile String report = "";
    private volatile boolean terminated;

    private SaneRun(Process started) {
        process = new DriverProcess(started, this::message);
    }

    static SaneRun start(SaneProgram program, List<String> arguments) throws IOException {
        return new SaneRun(program.start(arguments));
    }

    Optional<Path> nextPage(Duration patience) throws InterruptedException {
        return process.nextLine(patience).map(Path::of);
    }

    /** Whether it has come to an end and nothing of it is left to fetch; a run that said it is over but hangs has ended too. */
    boolean ended() throws InterruptedException {
        if (terminated && silentFor().compareTo(DriverProcess.GRACE) > 0) process.close();
        return process.ended();
    }

    Duration silentFor() {
        return process.silentFor();
    }

    /** What the driver reported, as far as it can be told; empty when all went well or nothing is known. */
    Optional<SaneStatus> reported() {
        return SaneStatus.inWords(report).or(() -> SaneStatus.of(process.exitStatus()));
    }

    /** Whether the trouble arose before the scan began. */
    boolean failedToOpen() {
        return report.contains("open of device");
    }

    int exitStatus() {
        return process.exitStatus();
    }

    @Override
    public void close() {
        process.close();
    }

    private void message(String line) {
        boolean reports = line.contains("sane_start: ") || line.contains("sane_read: ") || line.contains("open of device");
        if (reports && line.startsWith("scanimage:")) report = line;
        if (line.startsWith("Batch terminated")) terminated = true;
    }
}
