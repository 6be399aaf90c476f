package vn.motcua.desk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.papers.PaperJson;
import vn.motcua.desk.app.papers.PaperReport;
import vn.motcua.desk.app.papers.PaperRun;
import vn.motcua.desk.text.Wording;

/** {@code desk papers}: pictures and PDFs to clean, searchable PDF/A files. */
@Command
final class PapersCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1_000_000;
    private static final long KILOBYTE = 1000;

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--limit", paramLabel = "MB")
    private Optional<Double> limit = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    private final Terminal terminal;

    PapersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        if (limit.isPresent() && !(limit.get() > 0)) throw terminal.refusal(ExitStatus.NOT_UNDERSTOOD, "badValue", limit.get(), "--limit");
        var results = out.toAbsolutePath().normalize();
        try {
            Files.createDirectories(results);
        } catch (IOException unwritable) {
            throw terminal.refusal(ExitStatus.REFUSED, "folder.NO_FOLDER", results);
        }
        var reports = new ArrayList<PaperReport>();
        var most = limit.map(megabytes -> OptionalLong.of((long) (megabytes * MEGABYTE))).orElse(OptionalLong.empty());
        try (var run = new PaperRun(results, most, ZonedDateTime.now(Machines.ZONE), terminal.texts().get("app.name"))) {
            for (var file : files) {
                var report = run.make(file);
                reports.add(report);
                if (!json) say(report);
            }
        }
        if (json) terminal.out().println(PaperJson.of(reports));
        return (reports.stream().allMatch(PapersCommand::isGood) ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
    }

    private static boolean isGood(PaperReport report) {
        return switch (report.outcome()) {
            case PaperReport.Outcome.Refused _ -> false;
            case PaperReport.Outcome.Copied _ -> true;
            case PaperReport.Outcome.Made made -> made.made().withinLimit() && made.unreadText().isEmpty();
        };
    }

    private void say(PaperReport report) {
        var wording = new Wording(terminal.texts(), Machines.ZONE);
        switch (report.outcome()) {
            case PaperReport.Outcome.Refused(var trouble) -> terminal.say("paperRefused", report.file(), wording.problem(trouble).what());
            case PaperReport.Outcome.Copied(var paper, int pages, _) -> terminal.say("paperCopied", report.file(), pages, paper);
            case PaperReport.Outcome.Made made -> say(report.file(), made, wording);
        }
    }

    private void say(Path file, PaperReport.Outcome.Made made, Wording wording) {
        terminal.say("paperMade", file, made.pages().size(), Math.max(1, made.made().bytes() / KILOBYTE), made.paper(),
                wording.compression(made.made().compression()));
        if (!made.made().withinLimit()) terminal.say("paperTooLarge", limit.map(String::valueOf).orElse(""));
        made.oddities().forEach(oddity -> terminal.out().println("  " + wording.oddity(oddity).what()));
        made.unreadText().ifPresent(trouble -> terminal.out().println("  " + wording.problem(trouble).what() + " " + wording.problem(trouble).next()));
        long blank = made.pages().stream().filter(page -> page.notes().blank()).count();
        long doubtful = made.pages().stream().filter(page -> !page.notes().doubts().isEmpty()).count();
        if (blank + doubtful > 0) terminal.say("paperDoubts", blank, doubtful);
    }
}
