package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.desk.app.ChildProgram;

/** Every benchmark, each in a process of its own so that none inherits another one's warm code or memory; those on one store share one. */
public final class WholeBench {
    private final Path ground;
    private final int rounds;
    private final Path cache;
    private final Consumer<String> progress;

    /**
     * @param ground a folder on the disk that is measured
     * @param cache  keeps made-up stores from one process to the next
     */
    public WholeBench(Path ground, int rounds, Path cache, Consumer<String> progress) {
        this.ground = ground;
        this.rounds = rounds;
        this.cache = cache;
        this.progress = progress;
    }

    /** @param dossiers sizes of store */
    public BenchReport run(List<Integer> dossiers) {
        var machine = Machine.ofThis();
        var results = new ArrayList<Result>();
        var missing = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (var words : runs(dossiers)) {
            progress.accept(String.join(" ", words));
            try {
                var report = measured(words);
                results.addAll(report.results());
                missing.addAll(report.missing());
            } catch (Unmeasured nothing) {
                failed.add(nothing.getMessage());
            }
        }
        return new BenchReport(Instant.now(), machine, results, missing, failed);
    }

    /** The words of each process: {@code --what pages}; {@code --what search,save --dossiers 1000}. */
    static List<List<String>> runs(List<Integer> dossiers) {
        var runs = new ArrayList<List<String>>();
        for (var one : Benchmark.values()) if (one.onMachine().isPresent()) runs.add(List.of("--what", one.typed()));
        var onStore = Stream.of(Benchmark.values()).filter(one -> one.onStore().isPresent()).map(Benchmark::typed).collect(Collectors.joining(","));
        for (int size : dossiers) runs.add(List.of("--what", onStore, "--dossiers", Integer.toString(size)));
        return runs;
    }

    /** Ended without a report. */
    private static final class Unmeasured extends Exception {
        private static final long serialVersionUID = 1L;

        Unmeasured(String message) {
            super(message);
        }
    }

    private BenchReport measured(List<String> words) throws Unmeasured {
        try {
            var file = Files.createTempFile(Files.createDirectories(ground), "bench-", ".json");
            try {
                var command = new ArrayList<>(List.of("bench", "--data", ground.toString(), "--rounds", Integer.toString(rounds), "--cache", cache.toString(), "--out", file.toString()));
                command.addAll(words);
                int status = ChildProgram.of(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
                if (Files.size(file) == 0) throw new Unmeasured(String.join(" ", words) + " (status " + status + ")");
                return BenchReport.read(Files.readString(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
