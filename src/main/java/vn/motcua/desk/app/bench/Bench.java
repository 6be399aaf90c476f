package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import vn.motcua.desk.app.ChildProgram;
import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.PlausibleDossiers;
import vn.motcua.desk.app.practice.StoreFilling;

/** One run of measurements. Stores are made by the program's own command, in a process of its own, so that this one stays fresh. */
public final class Bench {
    static final long SEED = 1;

    private final Set<Benchmark> what;
    private final int rounds;
    private final Path ground;
    private final Optional<Path> cache;
    private final Consumer<String> progress;

    /**
     * @param ground   a folder on the disk that is measured; what is made there is removed afterwards
     * @param rounds   starts that are measured
     * @param cache    a folder that keeps made-up stores; empty: they are made for this run and removed
     * @param progress told what is done now, in a few words for a log
     */
    public Bench(Set<Benchmark> what, Path ground, int rounds, Optional<Path> cache, Consumer<String> progress) {
        this.what = Collections.unmodifiableSet(EnumSet.copyOf(what));
        this.ground = ground;
        this.rounds = rounds;
        this.cache = cache;
        this.progress = progress;
    }

    /** @param dossiers sizes of store, each measured by itself */
    public BenchReport run(List<Integer> dossiers) {
        var machine = Machine.ofThis();
        var results = new ArrayList<Result>();
        var missing = new ArrayList<String>();
        var scratch = scratch();
        try {
            for (var one : what) {
                one.onMachine().ifPresent(bench -> {
                    progress.accept(one.typed());
                    results.addAll(bench.measure(new Benchmark.Ground(scratch, rounds, missing)));
                });
            }
            if (what.stream().anyMatch(one -> one.onStore().isPresent())) for (int size : dossiers) results.addAll(onStoreOf(size, scratch));
        } finally {
            remove(scratch);
        }
        return new BenchReport(Instant.now(), machine, results, missing, List.of());
    }

    private List<Result> onStoreOf(int size, Path scratch) {
        var kept = cache.orElse(scratch).resolve("dossiers-" + size);
        if (!Folders.isBegun(kept)) make(kept, size);
        // measured on a copy, so that what is kept stays as it was made
        var data = cache.isPresent() ? copy(kept, scratch.resolve("dossiers-" + size)) : kept;
        var results = new ArrayList<Result>();
        try (var desk = Desk.open(Machines.of(data, true))) {
            var bench = new DeskBench(desk, size, plausible(desk), SEED);
            for (var one : what) {
                one.onStore().ifPresent(measure -> {
                    progress.accept(one.typed() + " " + size);
                    results.addAll(measure.measure(bench));
                });
            }
        }
        remove(data);
        return results;
    }

    private static PlausibleDossiers plausible(Desk desk) {
        return new StoreFilling(desk.store(), desk.rules(), desk.settings().current().office(), desk.parts().clock().getZone(),
                desk.parts().spool()).plausible(SEED);
    }

    private void make(Path folder, int size) {
        progress.accept("generate " + size);
        var words = List.of("generate", "--data", folder.toString(), "--dossiers", Integer.toString(size), "--seed", Long.toString(SEED));
        try {
            int status = ChildProgram.of(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start().waitFor();
            if (status != 0) throw new IllegalStateException("the store of " + size + " dossiers could not be made, status " + status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Path scratch() {
        try {
            return Files.createTempDirectory(Files.createDirectories(ground), "bench-");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static Path copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) Files.copy(file, to.resolve(from.relativize(file).toString()));
            return to;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whatever is there of it. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
