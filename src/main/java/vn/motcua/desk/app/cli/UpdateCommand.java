package vn.motcua.desk.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.Build;
import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.text.UpdateWords;

/** {@code desk update}: a newer version from a folder, a stick or a web address; or back to the one before. */
@Command
final class UpdateCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--from", paramLabel = "FOLDER|FILE|URL")
    private Optional<String> from = Optional.empty();

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--roll-back")
    private boolean back;

    private final Terminal terminal;
    private final DataFolder folders;

    UpdateCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        if (from.isPresent() == back || check && back) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "updateWhat");
        var updates = Build.ofThisProgram().updates(folders.chosen(common.data(), false));
        var step = from.map(place -> check ? updates.look(place) : updates.install(place)).orElseGet(updates::rollBack);
        var words = new UpdateWords(terminal.texts()).of(step);
        var status = status(step);
        (status == ExitStatus.REFUSED ? terminal.err() : terminal.out()).println((words.what() + " " + words.next()).strip());
        return status.code();
    }

    private static ExitStatus status(UpdateStep step) {
        return switch (step) {
            case UpdateStep.Offer _, UpdateStep.NextStart _ -> ExitStatus.DONE;
            case UpdateStep.Refused(var why) -> why == UpdateStep.Refusal.SAME ? ExitStatus.DONE : ExitStatus.REFUSED;
            case UpdateStep.ByHand _ -> ExitStatus.TO_MEND;
            case UpdateStep.Failed _ -> ExitStatus.REFUSED;
        };
    }
}
