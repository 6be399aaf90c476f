package vn.motcua.desk.domain.pile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.PageTreatment;
import vn.motcua.desk.work.Shipped;

/**
 * How many pages are proposed right when nothing is made up on the way: drawn at 300 dpi with grain and askew, scanned, made clean, read by the
 * real engine, sorted. {@code -Ddossiers=60} for more or less than thirty.
 */
@Tag("heavy")
class RecognitionMeasureTest {
    private static final int DOSSIERS = Integer.getInteger("dossiers", 30);
    private static final double SURE = 0.8;
    private static final List<String> FURTHER = List.of("Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.",
            "Nơi cư trú: {village}, {commune}. Giấy tờ tùy thân số {number}.", "Đề nghị cơ quan xem xét, giải quyết theo quy định của pháp luật.");

    @TempDir Path folder;
    private Bench bench;

    @Test
    void headingsOfDrawnPagesLeadToTheirLines() {
        try (var opened = new Bench(folder)) {
            bench = opened;
            assumeTrue(bench.desk.recognition().engine() instanceof TextReaders.Found.Present, "nothing reads text here");
            var piles = new GeneratedPiles(Shipped.catalogue(), 7);
            var sorting = new PileSorting(Shipped.paperTitles());
            var seconds = new ArrayList<Double>();
            int pages = 0;
            int right = 0;
            int sure = 0;
            int sureAndRight = 0;
            for (int dossier = 0; dossier < DOSSIERS; dossier++) {
                var pile = piles.next(dossier % 2 == 0 ? GeneratedPiles.Kind.IN_ORDER : GeneratedPiles.Kind.BLANK_BACKS, Noise.NONE);
                var read = scanned(pile, dossier).stream().map(page -> read(page, seconds)).map(PiledPage::of).toList();
                var placements = sorting.propose(read, pile.lines(), Set.of(), PageCounts.none());
                for (int page = 0; page < placements.size(); page++) {
                    boolean correct = placements.get(page).goal().equals(pile.truth().get(page));
                    boolean certain = placements.get(page).confidence() >= SURE;
                    pages++;
                    if (correct) right++;
                    if (certain) sure++;
                    if (certain && correct) sureAndRight++;
                    if (!correct) tell(pile, page, placements.get(page), read.get(page));
                }
            }
            seconds.sort(Comparator.naturalOrder());
            System.out.printf(Locale.ROOT, "%d dossiers, %d pages: right %.1f %%; sure of %.1f %%, right when sure %.1f %%; a heading takes %.2f s (median)%n",
                    DOSSIERS, pages, 100.0 * right / pages, 100.0 * sure / pages, 100.0 * sureAndRight / sure, seconds.get(seconds.size() / 2));
            assertThat((double) right / pages).isGreaterThan(0.8);
            assertThat((double) sureAndRight / sure).isGreaterThan(0.9);
        }
    }

    private List<Page> scanned(GeneratedPiles.Pile pile, int seed) {
        var scanner = new PracticeScanner(seed, Duration.ZERO);
        scanner.load(IntStream.range(0, pile.pages().size()).mapToObj(page -> sheet(pile, page)).toList());
        var pages = new ArrayList<Page>();
        bench.desk.capture().scan(scanner, Scanner.Settings.usual(), pages::add, () -> false);
        return pages;
    }

    private static Sheet sheet(GeneratedPiles.Pile pile, int page) {
        if (pile.pages().get(page).page().isBlank()) return Sheet.blank();
        var title = pile.titles().get(page);
        return title.isEmpty() ? new Sheet("", FURTHER, false) : Sheet.titled(title);
    }

    private Page read(Page page, List<Double> seconds) {
        var notes = new ArrayList<PageNotes>();
        var copy = switch (bench.desk.capture().treatment().treat(page, notes::add)) {
            case PageTreatment.Treated.Clean(var clean) -> clean;
            case PageTreatment.Treated.NotKept(var trouble) -> throw new IllegalStateException(trouble.toString());
        };
        var clean = page.noted(notes.getFirst()).cleaned(copy);
        if (clean.isBlank()) return clean;
        long began = System.nanoTime();
        var heading = bench.desk.recognition().heading(clean);
        seconds.add((System.nanoTime() - began) / 1e9);
        return clean.noted(notes.getFirst().withHeading(heading));
    }

    private static void tell(GeneratedPiles.Pile pile, int page, Placement placement, PiledPage read) {
        System.out.printf(Locale.ROOT, "  %s of %s: %s instead of %s (%.2f); title \"%s\", read \"%s\"%n", page + 1, pile.procedure().code(),
                placement.goal(), pile.truth().get(page), placement.confidence(), pile.titles().get(page),
                read.page().notes().map(PageNotes::heading).orElse(""));
    }
}
