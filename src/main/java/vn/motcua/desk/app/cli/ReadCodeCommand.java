package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.codes.CodeJson;
import vn.motcua.desk.app.codes.CodeReport;
import vn.motcua.desk.app.codes.CodeRun;
import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.text.Wording;

/** {@code desk read-code}: what the QR codes in pictures say, and how that was understood. */
@Command
final class ReadCodeCommand implements Callable<Integer> {
    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "PICTURE", arity = "1..*", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--json")
    private boolean json;

    private final Terminal terminal;

    ReadCodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        var run = new CodeRun();
        var reports = new ArrayList<CodeReport>();
        for (var file : files) {
            var report = run.read(file);
            reports.add(report);
            if (!json) say(report);
        }
        if (json) terminal.out().println(CodeJson.of(reports));
        return (reports.stream().allMatch(report -> report.read().isPresent()) ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
    }

    private void say(CodeReport report) {
        var wording = new Wording(terminal.texts(), Machines.ZONE);
        long millis = Math.round(report.millis());
        switch (report.outcome()) {
            case CodeReport.Outcome.Refused(var trouble) -> terminal.say("codeRefused", report.file(), wording.problem(trouble).what());
            case CodeReport.Outcome.NoCode() -> terminal.say("codeNone", report.file(), millis);
            case CodeReport.Outcome.Read(var found, var code) -> {
                terminal.say("codeRead", report.file(), millis, Math.round(report.readingMillis()));
                terminal.out().println("  " + found.text());
                var words = wording.code(code);
                terminal.out().println("  " + words.what());
                switch (code) {
                    case ScannedCode.Card(var card) -> say(card, wording);
                    case ScannedCode.DigitsOnly(var card, _) -> say(card, wording);
                    case ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _, ScannedCode.OwnReceipt _,
                         ScannedCode.OfficialDossier _, ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> { }
                }
                terminal.out().println("  " + words.next());
            }
        }
    }

    private void say(CitizenCard card, Wording wording) {
        say("number", card.number().digits());
        card.name().ifPresent(name -> say("name", name));
        card.born().ifPresent(born -> say("born", wording.formats().date(born)));
        card.sex().ifPresent(sex -> say("sex", wording.sex(sex)));
        card.residence().ifPresent(residence -> say("address", residence));
    }

    private void say(String field, String value) {
        terminal.out().println("  " + terminal.texts().get("reception.person." + field) + ": " + value);
    }
}
