package vn.motcua.desk.device.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.device.Scanner;

/** A watched folder whose time passes only while the scanner waits; what others write meanwhile is planned. */
public final class SimulatedFolder implements Watch {
    /** Something that another program does to the folder. */
    public interface Deed {
        void run() throws java.io.IOException;
    }

    private record Planned(Instant when, Deed deed) { }

    private final Path folder;
    private final List<Planned> plan = new ArrayList<>();
    private final Instant start = Instant.now();
    private Instant now = start;

    public SimulatedFolder(Path folder) {
        this.folder = folder;
    }

    public Scanner scanner() {
        return new FolderScanner(folder, this);
    }

    /** @param ms from the beginning of the test */
    public void at(long ms, Deed deed) {
        plan.add(new Planned(start.plusMillis(ms), deed));
    }

    public Duration passed() {
        return Duration.between(start, now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void rest(Duration time) {
        now = now.plus(time);
        for (var due : plan.stream().filter(one -> !one.when().isAfter(now)).toList()) {
            plan.remove(due);
            try {
                due.deed().run();
            } catch (java.io.IOException unable) {
                throw new java.io.UncheckedIOException(unable);
            }
        }
    }
}
