package vn.motcua.desk.imaging.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.imaging.clean.PaintedPage.Content;

/** One page of each kind, at 200 dpi so that it is quick; many at 300 dpi in {@link PageLookCorpusTest}. */
class PageLookTest {
    @ParameterizedTest
    @CsvSource({"FORM, 2.3, 0", "LETTER, -6.4, 1", "TABLE, 0.8, 2", "LETTER, 0.3, 3", "SHORT, -1.2, 2"})
    void aPageIsSetUprightAndStraight(Content content, double degrees, int turns) {
        var judged = Judged.of(PaintedPage.of(content, 7).at(200, true).turned(degrees, turns));
        assertThat(judged.isUpright()).as("%s", judged).isTrue();
        assertThat(judged.skewError()).as("%s", judged).isLessThan(0.05);
        assertThat(judged.notes().blank()).isFalse();
        assertThat(judged.notes().doubts()).isEmpty();
        assertThat(judged.notes().proposed().crop()).isEmpty();
    }

    @Test
    void aStraightPageIsLeftAlone() {
        assertThat(Judged.of(PaintedPage.of(Content.LETTER, 7).at(200, true)).notes().proposed()).isEqualTo(Treatment.NONE);
    }

    @ParameterizedTest
    @CsvSource({"NOTHING, 1, true", "PAGE_NUMBER, 1, false", "HANDWRITING, 0.5, false", "STAMP, 0.5, false"})
    void onlyAPageWithoutAnyInkIsBlank(Content content, double contrast, boolean blank) {
        var page = PaintedPage.of(content, 7).at(200, true).written(contrast, 0.12).of(PaintedPage.YELLOW, 40, true);
        assertThat(Judged.of(page).notes().blank()).isEqualTo(blank);
    }

    /** A title alone, above a code and a stamp: one line says too little to turn the page round. */
    @ParameterizedTest
    @ValueSource(strings = {"KET QUA GIAI QUYET HO SO", "GIAY CHUNG NHAN", "QUYET DINH, GIAY PHEP, HOP DONG", "PHỤ LỤC HỢP ĐỒNG"})
    void aLineAloneTurnsNoPage(String title) {
        var picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 56));
        pen.drawString(title, 280, 500);
        for (int i = 0; i < 400; i++) if (i * 7919 % 11 < 5) pen.fillRect(700 + i % 20 * 12, 900 + i / 20 * 12, 12, 12);
        pen.dispose();
        assertThat(PageLook.of(picture, 200).proposed().quarterTurns()).isZero();
    }

    /** As the test picture of a scanner: no line is drawn, yet something is on it. */
    @Test
    void aPictureThatFillsThePageIsNotBlank() {
        var picture = new BufferedImage(1600, 1600, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        for (int x = 0; x < 1600; x += 200) {
            pen.setColor(Color.getHSBColor(x / 1600f, 1, 1));
            pen.fillRect(x, 0, 200, 1600);
        }
        pen.dispose();
        assertThat(PageLook.of(picture, 200).blank()).isFalse();
        assertThat(PageLook.of(new BufferedImage(1600, 1600, BufferedImage.TYPE_BYTE_GRAY), 200).blank()).as("all black").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"LETTER, 1.4, 6, 6, 198, 284", "SHORT, -3, 10, 12, 148, 210", "CARD, 11, 60, 90, 85.6, 54", "NOTHING, 1, 5, 5, 198, 285"})
    void aDarkSurroundingIsCutOff(Content content, double degrees, double left, double top, double width, double height) {
        var judged = Judged.of(PaintedPage.of(content, 7).at(200, true).turned(degrees, 0).on(PaintedPage.BLACK, left, top, width, height));
        assertThat(judged.cropError()).as("%s", judged).isLessThan(1.2);
    }

    @Test
    void aParagraphIsNoCard() {
        assertThat(Judged.of(PaintedPage.of(Content.SHORT, 7).at(200, true)).notes().proposed().crop()).isEmpty();
    }

    @Test
    void doubtsAreSaid() {
        var page = PaintedPage.of(Content.LETTER, 7);
        assertThat(Judged.of(page.at(200, true).taken(3, 1, 3)).notes().doubts()).isEqualTo(Set.of(PageDoubt.BLURRED));
        assertThat(Judged.of(page.at(200, false).taken(0, 0.4, 3)).notes().doubts()).isEqualTo(Set.of(PageDoubt.TOO_DARK));
        assertThat(Judged.of(page.at(200, true).on(PaintedPage.WHITE, -40, 0, 210, 297)).notes().doubts()).isEqualTo(Set.of(PageDoubt.CUT_EDGE));
        assertThat(Judged.of(page.at(150, true)).notes().doubts()).isEqualTo(Set.of(PageDoubt.LOW_RESOLUTION));
    }
}
