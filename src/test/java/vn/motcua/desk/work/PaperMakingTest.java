package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.imaging.ocr.TextReaders;

class PaperMakingTest {
    @TempDir Path folder;
    private Bench bench;

    private Bench bench() {
        bench = new Bench(folder);
        return bench;
    }

    @AfterEach void close() {
        bench.close();
    }

    /** A received dossier of which the first line has these pages. */
    private Dossier received(List<Page> pages) {
        var draft = bench.complete(bench.chosen("khai tử"));
        var line = draft.lines().getFirst();
        var filled = draft.withChecklist(draft.checklist().settle(line.id(), new Settlement.Attached(pages, List.of())));
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(filled)).dossier();
    }

    private List<Page> scanned(Sheet... sheets) {
        bench.scanner.load(List.of(sheets));
        var pages = new java.util.ArrayList<Page>();
        bench.desk.capture().scan(bench.scanner, bench.desk.settings().current().scanning().of("").settings(), pages::add, () -> false);
        return pages;
    }

    private Dossier now(Dossier dossier) {
        return bench.desk.browse().dossier(dossier.id()).orElseThrow();
    }

    private void makeAll() {
        boolean more = true;
        while (more) more = bench.desk.paperMaking().makeNext();
    }

    private byte[] content(DossierEvent.PaperMade made) {
        return bench.desk.store().vault().read(made.paper().digest());
    }

    @Test void everyLineWithPagesBecomesOneFileThatCanBeSearched() throws IOException {
        bench();
        var before = received(scanned(Sheet.titled("TỜ KHAI ĐĂNG KÝ KHAI TỬ"), Sheet.titled("")));
        var scannedLines = before.content().lines().stream().filter(line -> !line.pages().isEmpty()).toList();
        makeAll();
        var dossier = now(before);
        assertThat(dossier.papersToMake()).isEmpty();
        assertThat(bench.desk.recognition().engine()).isInstanceOf(TextReaders.Found.Present.class);
        for (var line : scannedLines) {
            var made = dossier.paper(line.component().id()).orElseThrow();
            assertThat(made.text()).isEqualTo(DossierEvent.Text.IN_IT);
            assertThat(made.paper().pages()).isEqualTo(line.pages().size());
            assertThat(made.paper().name()).startsWith(before.localCode().text()).endsWith(".pdf");
            assertThat(made.paper().bytes()).isEqualTo(content(made).length);
        }
        var first = content(dossier.paper(scannedLines.getFirst().component().id()).orElseThrow());
        try (var document = Loader.loadPDF(first)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("KHAI TỬ");
        }
        assertThat(bench.desk.paperMaking().makeNext()).isFalse();
    }

    @Test void thePicturesComeFirstAndAKillInBetweenIsMadeGood() {
        bench();
        var before = received(scanned(Sheet.titled("TỜ KHAI")));
        var line = before.content().lines().getFirst().component().id();
        assertThat(bench.desk.paperMaking().makeNext()).isTrue();
        assertThat(now(before).paper(line).orElseThrow().text()).isEqualTo(DossierEvent.Text.TO_COME);
        bench.close();
        bench();
        makeAll();
        assertThat(now(before).paper(line).orElseThrow().text()).isEqualTo(DossierEvent.Text.IN_IT);
        assertThat(folder.resolve("spool")).satisfiesAnyOf(spool -> assertThat(spool).doesNotExist(), spool -> assertThat(spool).isEmptyDirectory());
    }

    @Test void theOriginalsGoOnceThePaperIsInACopyToo() {
        bench();
        var pages = scanned(Sheet.titled("TỜ KHAI"));
        received(pages);
        makeAll();
        var vault = bench.desk.store().vault();
        bench.desk.store().sweepPages(bench.clock.instant().minus(Duration.ofHours(1)));
        assertThat(vault.has(pages.getFirst().digest())).isTrue();
        bench.clock.forward(Duration.ofDays(3));
        bench.desk.store().sweepPages(java.time.Instant.now().plusSeconds(60));
        assertThat(vault.has(pages.getFirst().digest())).isFalse();
        var dossier = bench.desk.browse().receivedToday();
        assertThat(dossier).isEmpty();
    }

    @Test void aPageThatCannotBeReadKeepsItsDossierAndStopsNoOther() throws IOException {
        bench();
        var broken = received(List.of(Page.asItCame(bench.desk.store().vault().keep("no picture".getBytes()).digest(), "image/jpeg", 10, 10, 300, 10)));
        var whole = received(scanned(Sheet.titled("TỜ KHAI")));
        assertThatThrownBy(this::makeAll).isInstanceOf(PaperMaking.NotMade.class).hasMessageContaining(broken.localCode().text());
        makeAll();
        assertThat(now(whole).papersToMake()).isEmpty();
        assertThat(now(broken).papersToMake()).isNotEmpty();
        assertThat(now(broken).content()).isEqualTo(broken.content());
        assertThat(Files.exists(folder.resolve("data"))).isTrue();
    }
}
