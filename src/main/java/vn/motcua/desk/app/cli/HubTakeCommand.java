package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.intake.Verdict;

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
            var bytes = read(file);
            if (!(Carried.read(hub.reader(), bytes) instanceof Carried.Batches batches)) {
                terminal.say("hub.notBatches", file);
                return false;
            }
            var answers = new ArrayList<BatchAnswer>();
            boolean good = true;
            for (var verdict : hub.take(batches)) {
                switch (verdict) {
                    case Verdict.Answered(var answer) -> answers.add(answer);
                    case Verdict.Refused(var code, _, _) -> {
                        good = false;
                        terminal.say("hub.refusedBatch", file, terminal.texts().get("hub.refusal." + code));
                    }
                }
            }
            var name = file.getFileName().toString();
            var stem = name.endsWith(Carried.BATCHES_SUFFIX) ? name.substring(0, name.length() - Carried.BATCHES_SUFFIX.length()) : name;
            var answer = out.orElseGet(() -> file.toAbsolutePath().getParent()).resolve(stem + Carried.ANSWERS_SUFFIX);
            Files.write(answer, new Carried.Answers(answers).packed());
            terminal.say("hub.took", file, answers.size(), batches.batches().size(), answer);
            return good;
        } catch (UnreadableSummary unreadable) {
            terminal.say("hub.notBatches", file);
            return false;
        } catch (IOException broken) {
            terminal.say("hub.fileTrouble", file);
            return false;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Carried.LONGEST);
        }
    }
}
