package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.app.Diagnostics;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.HeldFolder;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.StoreProblem;

/** {@code desk diagnostics}: a file for support without personal data, also of a desk that does not open any more. */
@Command
final class DiagnosticsCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    private final Terminal terminal;
    private final DataFolder folders;

    DiagnosticsCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var folder = folders.chosen(common.data(), false);
        folders.mustHaveStore(folder);
        var file = out.orElse(Path.of(Diagnostics.usualName(clock())));
        if (Files.exists(file)) throw terminal.refusal(ExitStatus.REFUSED, "outExists", file);
        try {
            look(folder).write(file);
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.STORE, "outUnwritable", file.toAbsolutePath().getParent());
        }
        terminal.say("diagnostics", file);
        return ExitStatus.DONE.code();
    }

    private Diagnostics look(Path folder) {
        boolean practice = Folders.isPractice(folder);
        return switch (folders.taken(folder, practice)) {
            case HeldFolder.Taking.Held(var held) -> {
                try (held; var desk = Desk.open(Machines.of(held.path(), practice))) {
                    yield Diagnostics.of(desk);
                } catch (StoreProblem problem) {
                    yield closed(folder, practice, problem.kind());
                }
            }
            case HeldFolder.Taking.InUse _ -> closed(folder, practice, StorageTrouble.IN_USE);
            case HeldFolder.Taking.NotFit(var why) -> throw folders.unfit(why);
        };
    }

    private Diagnostics closed(Path folder, boolean practice, StorageTrouble why) {
        terminal.say("diagnosticsClosed", why.name());
        return Diagnostics.ofClosed(folder, practice, clock(), why.name());
    }

    private static Clock clock() {
        return Clock.system(Machines.ZONE);
    }
}
