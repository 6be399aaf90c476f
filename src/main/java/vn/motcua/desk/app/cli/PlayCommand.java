package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import vn.motcua.desk.app.play.Play;
import vn.motcua.desk.app.play.PlayedDossier;

/** {@code desk play}: the reference dossiers through the real screens, without a display. */
@Command
final class PlayCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    private final Terminal terminal;
    private final DataFolder folders;

    PlayCommand(Terminal terminal) {
        this.terminal = terminal;
        this.folders = new DataFolder(terminal);
    }

    @Override public Integer call() {
        var results = out.toAbsolutePath().normalize();
        if (!isFree(results)) throw terminal.refusal(ExitStatus.REFUSED, "outNotEmpty", results);
        var data = common.data().orElse(results.resolve("data")).toAbsolutePath().normalize();
        try (var held = folders.held(data, true)) {
            var played = new Play(results, held.path(), seed, terminal.texts().language()).run();
            long received = played.stream().filter(PlayedDossier::isReceived).count();
            for (var one : played) terminal.say("playedOne", one.dossier(), one.components(), one.keystrokes(), one.dialogs(), one.localCode().orElse("–"));
            terminal.say("played", received, played.size(), results);
            return (received == played.size() ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
        } finally {
            Play.leave();
        }
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
