package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import vn.motcua.desk.app.WindowRun;

/**
 * {@code desk open-and-close}: opens the practice window without a display, says when it can be used, and closes it when its input
 * ends. For measuring the start and for training a start-up cache; not shown in the help.
 */
@Command(hidden = true)
final class OpenAndCloseCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    private final Terminal terminal;
    private final DataFolder folders;

    OpenAndCloseCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var path = folders.chosen(common, true);
        try (var held = folders.held(path, true)) {
            new WindowRun(held, true, Optional.empty()).whenUsable(stage -> {
                var self = ProcessHandle.current();
                terminal.out().printf("usable %d %d%n", self.pid(), self.info().totalCpuDuration().map(time -> time.toMillis()).orElse(0L));
                awaitEndOfInput();
                stage.close();
            }).stay();
        } finally {
            WindowRun.leave();
        }
        return ExitStatus.DONE.code();
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
