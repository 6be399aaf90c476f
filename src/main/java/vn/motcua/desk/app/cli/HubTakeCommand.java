package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.intake.Stick;

/** {@code desk hub take}: batches that came on a stick, and the answers to carry back. */
@Command
final class HubTakeCommand implements Callable<Integer> {
    @Mixin
    private final HubPlace place = new HubPlace();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    private final Terminal terminal;

    HubTakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        boolean good = true;
        try (var hub = place.open(terminal)) {
            for (var file : files) good &= take(hub, file);
            hub.sum();
        }
        return (good ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
    }

    private boolean take(Hub hub, Path file) {
        try {
            // a file is read no further than any that a desk can write
            return switch (hub.take(read(file))) {
                case Stick.Taking.Taken taken -> written(file, taken);
                case Stick.Taking.NotBatches() -> {
                    terminal.say("hub.notBatches", file);
                    yield false;
                }
            };
        } catch (IOException broken) {
            terminal.say("hub.fileTrouble", file);
            return false;
        }
    }

    private boolean written(Path file, Stick.Taking.Taken taken) throws IOException {
        for (var code : taken.refused()) terminal.say("hub.refusedBatch", file, terminal.texts().get("hub.refusal." + code));
        var answer = out.orElseGet(() -> file.toAbsolutePath().getParent()).resolve(Stick.answersName(file.getFileName().toString()));
        Files.write(answer, taken.answers());
        terminal.say("hub.took", file, taken.answered(), taken.batches(), answer);
        return taken.refused().isEmpty();
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Carried.LONGEST);
        }
    }
}
