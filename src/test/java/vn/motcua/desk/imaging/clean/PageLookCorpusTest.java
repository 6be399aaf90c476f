package vn.motcua.desk.imaging.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.imaging.clean.PaintedPage.Content;

/** Many pages of each kind; the share judged right is printed and has a floor. */
@Tag("heavy")
class PageLookCorpusTest {
    private static final Color CARD = new Color(0xc4, 0xe0, 0xe4);

    @Test
    void pagesAreSetUpright() {
        var pages = new ArrayList<PaintedPage>();
        var random = new SplittableRandom(11);
        for (var content : List.of(Content.FORM, Content.LETTER, Content.TABLE, Content.SHORT)) {
            for (int i = 0; i < 8; i++) pages.add(varied(content, random).turned(random.nextDouble(-4, 4), i % 4));
        }
        var judged = judged(pages);
        share("upright", judged, Judged::isUpright, 0.97);
        share("never turned wrong", judged, one -> !one.isTurnedWrong(), 0.98);
        share("straight to 0.05 degrees", judged, one -> one.skewError() <= 0.05 || Math.abs(one.page().degrees()) < 0.1, 0.97);
        share("written pages kept", judged, one -> !one.notes().blank(), 1);
        share("nothing cut off whole pages", judged, one -> one.notes().proposed().crop().isEmpty(), 1);
        share("no false alarm", judged, one -> one.notes().doubts().isEmpty(), 0.98);
    }

    @Test
    void slantedPagesAreStraightened() {
        var pages = new ArrayList<PaintedPage>();
        var random = new SplittableRandom(12);
        for (int i = 0; i < 15; i++) pages.add(varied(PaintedPage.written().get(i % 3), random).turned(-7 + 14.0 * i / 14, 0));
        var judged = judged(pages);
        share("straight to 0.05 degrees, -7 to 7", judged, one -> one.skewError() <= 0.05, 0.96);
        share("straight to 0.1 degrees, -7 to 7", judged, one -> one.skewError() <= 0.1, 1);
    }

    @Test
    void emptySidesAreFoundAndLittleInkIsSeen() {
        var empty = new ArrayList<PaintedPage>();
        var written = new ArrayList<PaintedPage>();
        var random = new SplittableRandom(13);
        for (int i = 0; i < 3; i++) {
            var blank = PaintedPage.of(Content.NOTHING, random.nextLong(1000));
            empty.add(blank);
            empty.add(blank.written(1, random.nextDouble(0.05, 0.16)));
            empty.add(blank.of(PaintedPage.YELLOW, 60, true));
            empty.add(blank.of(PaintedPage.WHITE, 120, true));
            empty.add(blank.turned(random.nextDouble(-2, 2), 0).on(PaintedPage.BLACK, 4, 5, 198, 285));
            empty.add(blank.taken(0.5, 0.85, 6));
            for (var content : List.of(Content.PAGE_NUMBER, Content.HANDWRITING, Content.STAMP)) {
                var little = PaintedPage.of(content, random.nextLong(1000));
                written.add(little);
                written.add(little.written(random.nextDouble(0.4, 0.6), 0.1));
                written.add(little.of(PaintedPage.YELLOW, 60, true));
            }
        }
        share("blank sides found", judged(empty), one -> one.notes().blank(), 0.95);
        share("little ink seen", judged(written), one -> !one.notes().blank(), 1);
    }

    @Test
    void bordersAreCutOff() {
        var pages = new ArrayList<PaintedPage>();
        var random = new SplittableRandom(14);
        for (int i = 0; i < 16; i++) {
            var page = varied(PaintedPage.written().get(i % 3), random).turned(random.nextDouble(-3, 3), 0);
            var lid = i % 2 == 0 ? PaintedPage.BLACK : PaintedPage.GREY;
            pages.add(switch (i % 4) {
                case 0, 1 -> page.on(lid, 8, 8, 194, 281);
                case 2 -> page.on(lid, 12, 10, 148, 210);
                default -> page.on(lid, -4, -4, 205, 294);
            });
        }
        var judged = judged(pages);
        share("borders cut to a millimetre", judged, one -> one.cropError() < 1, 0.95);
        share("straight inside borders", judged, one -> one.skewError() <= 0.1, 0.95);
    }

    @Test
    void cardsAreCutOut() {
        var dark = new ArrayList<PaintedPage>();
        var light = new ArrayList<PaintedPage>();
        var random = new SplittableRandom(15);
        for (int i = 0; i < 8; i++) {
            var card = PaintedPage.of(Content.CARD, random.nextLong(1000)).turned(random.nextDouble(-14, 14), 0);
            dark.add(card.on(i % 2 == 0 ? PaintedPage.BLACK : PaintedPage.GREY, 60, 60 + 10 * i, 85.6, 54));
            light.add(card.of(CARD, 10, false).on(PaintedPage.WHITE, 60, 60 + 10 * i, 85.6, 54));
        }
        var onDark = judged(dark);
        share("cards on dark glass to 1.5 mm", onDark, one -> one.cropError() < 1.5, 0.95);
        share("cards on dark glass straight to 0.3 degrees", onDark, one -> one.skewError() < 0.3, 0.95);
        share("cards on white glass to 2.5 mm", judged(light), one -> one.cropError() < 2.5, 0.8);
    }

    @Test
    void whatIsWrongWithAPageIsSaid() {
        var random = new SplittableRandom(16);
        var blurred = new ArrayList<PaintedPage>();
        var dark = new ArrayList<PaintedPage>();
        var cut = new ArrayList<PaintedPage>();
        var coarse = new ArrayList<PaintedPage>();
        for (int i = 0; i < 5; i++) {
            var page = varied(PaintedPage.written().get(i % 3), random);
            blurred.add(page.taken(random.nextDouble(1.7, 3.5), 1, 3));
            dark.add(page.taken(0.5, random.nextDouble(0.25, 0.45), 4));
            cut.add(page.on(PaintedPage.WHITE, i % 3 == 1 ? 35 : -40, 0, 210, 297));
            coarse.add(page.at(150, true));
        }
        said("blurred", blurred, PageDoubt.BLURRED, 0.95);
        said("too dark", dark, PageDoubt.TOO_DARK, 1);
        said("cut edge", cut, PageDoubt.CUT_EDGE, 0.9);
        said("too coarse", coarse, PageDoubt.LOW_RESOLUTION, 1);
    }

    private static PaintedPage varied(Content content, SplittableRandom random) {
        return PaintedPage.of(content, random.nextLong(100_000)).written(random.nextDouble(0.6, 1), random.nextInt(4) == 0 ? 0.08 : 0)
                .taken(random.nextInt(3) == 0 ? random.nextDouble(0.4, 0.9) : 0, random.nextDouble(0.85, 1.02), random.nextDouble(1, 6));
    }

    private static void said(String what, List<PaintedPage> pages, PageDoubt doubt, double floor) {
        share(what, judged(pages), one -> one.notes().doubts().contains(doubt), floor);
    }

    private static List<Judged> judged(List<PaintedPage> pages) {
        return pages.stream().map(Judged::of).toList();
    }

    private static void share(String what, List<Judged> judged, Predicate<Judged> right, double floor) {
        var wrong = judged.stream().filter(right.negate()).toList();
        double share = 1 - (double) wrong.size() / judged.size();
        System.out.printf("%-45s %5.1f %% of %d%n", what, 100 * share, judged.size());
        wrong.forEach(one -> System.out.printf("    skew error %.3f crop error %.2f  %s%n    %s%n", one.skewError(), one.cropError(), one.page(), one.notes()));
        assertThat(share).as("%s; wrong: %s", what, wrong).isGreaterThanOrEqualTo(floor);
    }
}
