package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.papers.PaperOffers;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.papers.PaperOffers;

class PaperworkTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach void open() {
        bench = new Bench(folder);
    }

    @AfterEach void close() {
        bench.close();
    }

    private Dossier dossier() {
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai sinh")))).dossier();
    }

    @Test void theReceiptIsAPdfInTheTray() {
        var paperwork = bench.desk.paperwork();
        assertThat(paperwork.print(paperwork.receipt(dossier(), 2), "x", 2)).isEqualTo(new Paperwork.Printed.OnPaper("Máy in tập", 2));
        assertThat(new String(bench.printed.getFirst().pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test void aPrinterInTroubleIsSaid() {
        bench.printer.trouble(Optional.of(new DeviceProblem.NoPaper()));
        assertThat(bench.desk.paperwork().print(new byte[0], "x", 1)).isEqualTo(new Paperwork.Printed.NotPrinted(new DeviceProblem.NoPaper()));
    }

    @Test void aChosenPrinterThatIsGoneIsNotReplacedByAnother() {
        var settings = bench.desk.settings();
        settings.save(settings.current().withPrinting(new DeskSettings.Printing("Gone", 2, false)));
        assertThat(bench.desk.paperwork().print(new byte[0], "x", 1)).isEqualTo(new Paperwork.Printed.NotPrinted(new DeviceProblem.Offline()));
        assertThat(bench.printed).isEmpty();
    }

    @Test void guidanceNamesWhatIsMissing() {
        var draft = bench.chosen("khai sinh");
        var around = bench.desk.reception().circumstances(PaperOffers.none(), java.util.List.of(), Optional.empty());
        assertThat(bench.desk.paperwork().guidance(draft, Intake.review(draft, around))).isNotEmpty();
        assertThat(bench.desk.paperwork().guidance(draft, List.of())).isNotEmpty();
    }

    @Test void aPlaceThatRefusesIsNotAFault() {
        assertThat(bench.desk.paperwork().save(new byte[] {1}, folder.resolve("no/such/folder.pdf"))).isFalse();
        var good = folder.resolve("a.pdf");
        assertThat(bench.desk.paperwork().save(new byte[] {1}, good)).isTrue();
        assertThat(Files.exists(good)).isTrue();
    }
}
