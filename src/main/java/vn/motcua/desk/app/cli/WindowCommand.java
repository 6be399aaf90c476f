package vn.motcua.desk.app.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import vn.motcua.desk.app.Display;
import vn.motcua.desk.app.HeldFolder;
import vn.motcua.desk.app.WindowRun;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.InstanceLock;
import vn.motcua.desk.store.StoreProblem;

/** {@code desk} and {@code desk practice}: the window. */
@Command
final class WindowCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    private final Terminal terminal;
    private final DataFolder folders;
    private final boolean practice;

    WindowCommand(Terminal terminal, boolean practice) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
        this.practice = practice;
    }

    @Override public Integer call() {
        if (Display.isMissing(System.getenv(), System.getProperty("os.name"))) throw terminal.refusal(ExitStatus.NO_DISPLAY, "noDisplay");
        try {
            if (run(practice) == WindowRun.Ending.PRACTICE_WANTED) run(true);
        } finally {
            WindowRun.leave();
        }
        return ExitStatus.DONE.code();
    }

    private WindowRun.Ending run(boolean inPractice) {
        var path = folders.chosen(common, inPractice);
        switch (folders.taken(path, inPractice)) {
            case HeldFolder.Taking.Held(var folder) -> {
                try (folder) {
                    return new WindowRun(folder, inPractice, common.language()).stay();
                }
            }
            case HeldFolder.Taking.NotFit(var why) -> throw folders.unfit(why);
            // the window that is open comes to the front
            case HeldFolder.Taking.InUse(var other) -> {
                if (!InstanceLock.raiseOther(other)) throw new StoreProblem(StorageTrouble.IN_USE, other, null);
                return WindowRun.Ending.CLOSED;
            }
        }
    }
}
