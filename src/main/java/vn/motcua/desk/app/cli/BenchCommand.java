package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.bench.Bench;

/** {@code desk bench}: figures as JSON. */
@Command
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    /** As typed. */
    enum What { start, pages, scan, codes, search, save, draft, memory, hub, all }

    @Option(names = "--what", paramLabel = "WHAT", split = ",")
    private List<What> what = List.of(What.all);

    @Option(names = "--dossiers", paramLabel = "N", split = ",")
    private List<Integer> dossiers = List.of(100_000, 1_000_000);

    @Option(names = "--country", paramLabel = "PERCENT")
    private int country = 100;

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
        if (country < 1 || country > 100) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", country, "--country");
        if (rounds < 1) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", rounds, "--rounds");
        for (int size : dossiers) if (size < 1) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", size, "--dossiers");
        var ground = common.data().orElseGet(() -> folders.chosen(common.data(), true).resolveSibling("quay-mot-cua-bench"));
        var report = new Bench(asked(), ground, rounds, cache, country, terminal.err()::println).run(dossiers);
        try {
            if (out.isPresent()) Files.writeString(out.get(), report.json() + System.lineSeparator());
            else terminal.out().println(report.json());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        if (report.overBudget() == 0) return ExitStatus.DONE.code();
        terminal.err().println(terminal.texts().get("cli.say.overBudget", report.overBudget()));
        return ExitStatus.TO_MEND.code();
    }

    private Set<Bench.What> asked() {
        if (what.contains(What.all)) return EnumSet.allOf(Bench.What.class);
        var asked = EnumSet.noneOf(Bench.What.class);
        for (var one : what) asked.add(Bench.What.valueOf(one.name().toUpperCase(Locale.ROOT)));
        return asked;
    }
}
