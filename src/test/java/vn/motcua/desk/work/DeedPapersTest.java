package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;

class DeedPapersTest {
    @TempDir Path folder;
    private Bench bench;
    private Dossier dossier;

    @BeforeEach void open() {
        bench = new Bench(folder);
        var accepted = ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai sinh")))).dossier();
        dossier = ((Handling.Outcome.Done) bench.desk.handling().act(accepted.id(), Deed.askSupplement(List.of("Giấy chứng sinh"), "Còn thiếu"))).dossier();
    }

    @AfterEach void close() {
        bench.close();
    }

    private List<Integer> printed() {
        return bench.desk.browse().dossier(dossier.id()).orElseThrow().all(DossierEvent.FormPrinted.class).map(DossierEvent.FormPrinted::form).toList();
    }

    @Test void whatTheCitizenTakesHomeIsPrintedWithTheDeedAndNoted() {
        assertThat(bench.desk.deedPapers().print(dossier)).get().isInstanceOf(Paperwork.Printed.OnPaper.class);
        assertThat(bench.printed).hasSize(1);
        assertThat(printed()).containsExactly(2);
    }

    @Test void aPrinterInTroubleIsSaidAndNothingIsNoted() {
        bench.printer.trouble(Optional.of(new DeviceProblem.NoPaper()));
        assertThat(bench.desk.deedPapers().print(dossier)).contains(new Paperwork.Printed.NotPrinted(new DeviceProblem.NoPaper()));
        assertThat(printed()).isEmpty();
    }

    @Test void aSlipCanBeMadeAgainAndTheCourseAtAnyTime() {
        var papers = bench.desk.deedPapers();
        assertThat(papers.pdf(dossier, 1)).isPresent();
        assertThat(papers.pdf(dossier, 0)).as("form 01 is not a slip").isEmpty();
        assertThat(papers.course(dossier)).isNotEmpty();
    }
}
