package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.app.bench.Bench;
import vn.motcua.desk.app.bench.BenchReport;
import vn.motcua.desk.app.bench.BenchTable;
import vn.motcua.desk.app.bench.Benchmark;
import vn.motcua.desk.app.bench.WholeBench;

/** {@code desk bench}: figures as JSON. */
@Command
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    /** Said as {@code desk bench all}. */
    enum Whole { all }

    @Parameters(paramLabel = "all", arity = "0..1", descriptionKey = "whole")
    private Optional<Whole> whole = Optional.empty();

    @Option(names = "--what", paramLabel = "WHAT", split = ",")
    private List<String> what = List.of(Whole.all.name());

    @Option(names = "--dossiers", paramLabel = "N", split = ",")
    private List<Integer> dossiers = List.of(100_000, 1_000_000);

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

    @Option(names = "--cache", paramLabel = "DIR")
    private Optional<Path> cache = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    private final Terminal terminal;
    private final DataFolder folders;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        if (rounds < 1) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", rounds, "--rounds");
        for (int size : dossiers) if (size < 1) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", size, "--dossiers");
        var ground = common.data().orElseGet(() -> folders.chosen(common.data(), true).resolveSibling("quay-mot-cua-bench"));
        var report = whole.isPresent() ? everything(ground) : new Bench(asked(), ground, rounds, cache, terminal.err()::println).run(dossiers);
        try {
            if (whole.isPresent()) leave(report);
            else if (out.isPresent()) Files.writeString(out.get(), report.json() + System.lineSeparator());
            else terminal.out().println(report.json());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        if (report.overBudget() == 0 && report.failed().isEmpty()) return ExitStatus.DONE.code();
        if (report.overBudget() > 0) terminal.err().println(terminal.texts().get("cli.say.overBudget", report.overBudget()));
        return ExitStatus.TO_MEND.code();
    }

    /** Both forms of the report, in a folder; the readable one is said, too. */
    private void leave(BenchReport report) throws IOException {
        var folder = Files.createDirectories(out.orElse(Path.of("")));
        Files.writeString(folder.resolve("bench.json"), report.json() + System.lineSeparator());
        var table = BenchTable.of(report);
        Files.writeString(folder.resolve("bench.md"), table);
        terminal.out().print(table);
    }

    private BenchReport everything(Path ground) {
        try {
            if (cache.isPresent()) return new WholeBench(ground, rounds, cache.get(), terminal.err()::println).run(dossiers);
            var stores = Files.createTempDirectory(Files.createDirectories(ground), "stores-");
            try {
                return new WholeBench(ground, rounds, stores, terminal.err()::println).run(dossiers);
            } finally {
                Bench.remove(stores);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private Set<Benchmark> asked() {
        if (what.contains(Whole.all.name())) return EnumSet.allOf(Benchmark.class);
        var asked = EnumSet.noneOf(Benchmark.class);
        for (var one : what) asked.add(Benchmark.named(one).orElseThrow(() -> terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", one, "--what")));
        return asked;
    }
}
