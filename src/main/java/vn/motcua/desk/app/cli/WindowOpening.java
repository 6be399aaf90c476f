package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import javafx.stage.Stage;

import vn.motcua.desk.app.Display;
import vn.motcua.desk.app.Folders;
import vn.motcua.desk.app.HeldFolder;
import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.Toolkit;
import vn.motcua.desk.app.TroubleStage;
import vn.motcua.desk.app.WindowRun;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.InstanceLock;
import vn.motcua.desk.store.StoreProblem;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.text.Words;

/** Opens the window, or brings the one that is open on this folder to the front. */
final class WindowOpening {
    private final Terminal terminal;
    private final DataFolder folders;

    WindowOpening(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    /** Returns when the window is closed. */
    int open(WindowLine line) {
        boolean trial = line.kind() == WindowLine.Kind.TRIAL;
        if (!trial && Display.isMissing(System.getenv(), System.getProperty("os.name"))) throw terminal.refusal(ExitStatus.NO_DISPLAY, "noDisplay");
        try {
            var folder = folders.chosen(line.data(), line.kind().inPractice());
            var ending = run(folder, line.kind().inPractice(), line);
            if (ending == WindowRun.Ending.PRACTICE_WANTED) {
                run(line.data().isPresent() ? Folders.practiceBeside(folder) : folders.chosen(Optional.empty(), true), true, line);
            }
        } catch (Toolkit.NoDisplay silent) {
            throw terminal.refusal(ExitStatus.NO_DISPLAY, "noDisplay");
        }
        Toolkit.leave();
        return ExitStatus.DONE.code();
    }

    private WindowRun.Ending run(Path path, boolean practice, WindowLine line) throws Toolkit.NoDisplay {
        while (true) {
            try {
                return once(path, practice, line);
            } catch (StoreProblem | Refusal trouble) {
                // who started the program by its icon sees no terminal
                boolean again = line.kind() != WindowLine.Kind.TRIAL && TroubleStage.isToTryAgain(terminal.texts(), words(trouble), path.toString());
                if (!again) throw trouble;
            }
        }
    }

    private Words words(RuntimeException trouble) {
        return trouble instanceof StoreProblem problem ? new Wording(terminal.texts(), Machines.ZONE).problem(problem.kind())
                : new Words(trouble.getMessage(), "");
    }

    private WindowRun.Ending once(Path path, boolean practice, WindowLine line) throws Toolkit.NoDisplay {
        switch (folders.taken(path, practice)) {
            case HeldFolder.Taking.Held(var folder) -> {
                try (folder) {
                    var run = new WindowRun(folder, practice, line.language()).scannerScript(line.script()).pictures(line.camera()).answers(line.answers()).opened(line.opened());
                    return (line.kind() == WindowLine.Kind.TRIAL ? run.whenUsable(this::untilInputEnds) : run).stay();
                }
            }
            case HeldFolder.Taking.NotFit(var why) -> throw folders.unfit(why);
            case HeldFolder.Taking.InUse(var other) -> {
                if (!InstanceLock.raiseOther(other, line.opened())) throw new StoreProblem(StorageTrouble.IN_USE, other, null);
                terminal.say("alreadyOpen");
                return WindowRun.Ending.CLOSED;
            }
        }
    }

    /** {@code usable PID MS}: the process, and the processor time that it took so far. */
    private void untilInputEnds(Stage stage) {
        var self = ProcessHandle.current();
        terminal.out().printf("usable %d %d%n", self.pid(), self.info().totalCpuDuration().map(Duration::toMillis).orElse(0L));
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        stage.close();
    }
}
