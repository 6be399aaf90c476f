package vn.motcua.desk.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.motcua.desk.app.Machines;
import vn.motcua.desk.app.signature.SignatureJson;
import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.text.SignatureWords;
import vn.motcua.desk.work.SignatureVerification;

/** {@code desk verify-signature}: what the screen says of the signatures of PDFs. */
@Command
final class VerifySignatureCommand implements Callable<Integer> {
    private static final Path SPOOL = Path.of(System.getProperty("java.io.tmpdir"));

    @Mixin
    private final Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files;

    @Option(names = "--trust", paramLabel = "DIR")
    private Optional<Path> trust = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    private final Terminal terminal;

    VerifySignatureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public Integer call() {
        var folder = trust.orElseGet(() -> SignatureVerification.trustFolder(new DataFolder(terminal).chosen(common.data(), false)));
        var verification = new SignatureVerification(new OutsideFiles(), folder, SPOOL, Clock.system(Machines.ZONE));
        Map<Path, SignatureReport> reports = new LinkedHashMap<>();
        for (var file : files) {
            var report = verification.verify(file);
            reports.put(file, report);
            if (!json) say(file, report);
        }
        if (json) terminal.out().println(SignatureJson.of(reports));
        return (reports.values().stream().allMatch(VerifySignatureCommand::isGood) ? ExitStatus.DONE : ExitStatus.TO_MEND).code();
    }

    private static boolean isGood(SignatureReport report) {
        return report.standing().equals(Optional.of(Standing.VALID));
    }

    private void say(Path file, SignatureReport report) {
        var wording = new SignatureWords(terminal.texts(), Machines.ZONE);
        var words = wording.report(report);
        terminal.say("signatureReport", file, words.what(), words.next());
        if (!(report instanceof SignatureReport.Signed(var checkedAt, var signatures))) return;
        for (var signature : signatures) {
            terminal.out().println("  [" + wording.standing(signature.standing(checkedAt)) + "] " + wording.headline(signature));
            wording.facts(signature).forEach(fact -> terminal.out().println("    " + fact));
            for (var remark : signature.remarks(checkedAt)) {
                var mark = remark.standing() == Standing.VALID ? "- " : "[" + wording.standing(remark.standing()) + "] ";
                terminal.out().println("    " + mark + wording.remark(remark).what() + " " + wording.remark(remark).next());
            }
        }
    }
}
