package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Memory of a process as the system counts it; known on Linux. */
final class Footprint {
    private Footprint() { }

    /** Resident memory now, in MB. */
    static Optional<Double> resident(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) return Optional.empty();
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
