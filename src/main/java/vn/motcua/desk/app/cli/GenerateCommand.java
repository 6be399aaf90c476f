package vn.motcua.desk.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.practice.StoreFilling;

/** {@code desk generate}: plausible dossiers into an empty practice folder. */
@Command
final class GenerateCommand implements Callable<Integer> {
    private static final int TENTHS = 10;

    @Mixin
    private final Common common = new Common();

    @Option(names = "--dossiers", paramLabel = "N", required = true)
    private int dossiers;

    @Option(names = "--seed", paramLabel = "S")
    private long seed = 1;

    @Option(names = "--until", paramLabel = "DAY")
    private Optional<LocalDate> until = Optional.empty();

    private final Terminal terminal;
    private final DataFolder folders;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        if (dossiers < 1) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", dossiers, "--dossiers");
        var folder = folders.chosen(common.data(), true);
        try (var held = folders.held(folder, true); var desk = Desk.open(Machines.of(held.path(), true))) {
            long there = desk.browse().count();
            if (there > 0) throw terminal.refusal(ExitStatus.REFUSED, "notEmpty", folder, there);
            var began = Instant.now();
            var last = until.orElse(LocalDate.now(desk.parts().clock()).minusDays(1));
            new StoreFilling(desk.store(), desk.rules(), desk.settings().current().office(), desk.parts().clock().getZone(), desk.parts().spool())
                    .fill(dossiers, seed, last, this::progress);
            terminal.say("generated", dossiers, folder, Duration.between(began, Instant.now()).toSeconds());
        }
        return ExitStatus.DONE.code();
    }

    private void progress(int before, int done) {
        if (done < dossiers && (long) before * TENTHS / dossiers != (long) done * TENTHS / dossiers) terminal.say("generating", done, dossiers);
    }
}
