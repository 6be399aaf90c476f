package vn.motcua.desk.imaging.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.imaging.clean.PaintedPage.Content;

class PageCleanerTest {
    private final PageCleaner cleaner = new PageCleaner(200);

    @TempDir
    private Path folder;

    @Test
    void whatIsStraightAndSmallStaysAsItCame() {
        var page = cleaner.clean(Judged.jpeg(PaintedPage.of(Content.LETTER, 7).at(200, true)), 200, _ -> { });
        assertThat(page.jpeg()).isEmpty();
        assertThat(page.width()).isEqualTo(1654);
        assertThat(page.dpi()).isEqualTo(200);
    }

    @Test
    void aTreatedPageStandsStraightAndStatesItsResolution() throws IOException {
        var seen = new ArrayList<PageCleaner.Seen>();
        var page = cleaner.clean(Judged.jpeg(PaintedPage.of(Content.LETTER, 7).at(200, true).turned(3, 1)), 200, seen::add);
        var jpeg = page.jpeg().orElseThrow();
        var picture = read(jpeg);
        assertThat(PageLook.of(picture, 200).proposed()).isEqualTo(Treatment.NONE);
        assertThat(picture.getWidth()).isEqualTo(page.width()).isLessThan(picture.getHeight());
        assertThat((jpeg[14] & 0xFF) << 8 | jpeg[15] & 0xFF).isEqualTo(200);
        assertThat(jpeg[13]).isEqualTo((byte) 1);
        assertThat(seen).singleElement().satisfies(one -> {
            assertThat(one.notes().proposed().quarterTurns()).isEqualTo(3);
            assertThat(read(one.thumbnail()).getHeight()).isEqualTo(200);
        });
    }

    @Test
    void greyStaysGreyAndAnyFormatIsRead() throws IOException {
        var file = folder.resolve("page.png");
        ImageIO.write(PaintedPage.of(Content.LETTER, 7).at(200, false).turned(2, 0).paint(), "png", file.toFile());
        var picture = read(cleaner.clean(file, 200, _ -> { }).jpeg().orElseThrow());
        assertThat(picture.getRaster().getNumBands()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"600, 1000, 500, 300", "400, 1000, 750, 300", "300, 1000, 1000, 300", "250, 1000, 1000, 250", "200, 1000, 1000, 200", "0, 2339, 2339, 200"})
    void aPageIsMadeAsLargeAsItsUseAndNeverLarger(int dpi, int height, int newHeight, int newDpi) throws IOException {
        var page = cleaner.redo(png(marked(height / 2, height)), dpi, Treatment.NONE);
        assertThat(page.height()).isEqualTo(newHeight);
        assertThat(page.dpi()).isEqualTo(newDpi);
        assertThat(read(page.jpeg().orElseThrow()).getHeight()).isEqualTo(newHeight);
    }

    /** The corner marked red is at the upper left before any turn. */
    @ParameterizedTest
    @CsvSource({"0, 0.1, 0.05", "1, 0.95, 0.1", "2, 0.9, 0.95", "3, 0.05, 0.9"})
    void turnsAreClockwise(int turns, double x, double y) throws IOException {
        var page = cleaner.redo(png(marked(200, 400)), 300, new Treatment(turns, 0, Optional.empty()));
        var picture = read(page.jpeg().orElseThrow());
        assertThat(isRed(picture, x, y)).isTrue();
        assertThat(isRed(picture, 1 - x, 1 - y)).isFalse();
    }

    @Test
    void aCropIsAPartOfTheTurnedPicture() throws IOException {
        var page = cleaner.redo(png(marked(200, 400)), 300, new Treatment(1, 0, Optional.of(new Treatment.Crop(0.5, 0, 1, 0.5))));
        assertThat(page.width()).isEqualTo(200);
        assertThat(page.height()).isEqualTo(100);
        assertThat(isRed(read(page.jpeg().orElseThrow()), 0.9, 0.2)).isTrue();
    }

    @Test
    void whatIsNoPictureIsAFault() throws IOException {
        var file = Files.writeString(folder.resolve("page.jpg"), "words");
        assertThatThrownBy(() -> cleaner.clean(file, 300, _ -> { })).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> cleaner.redo(new byte[9], 300, Treatment.NONE)).isInstanceOf(UncheckedIOException.class);
    }

    private static BufferedImage marked(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 8);
        pen.dispose();
        return picture;
    }

    private static boolean isRed(BufferedImage picture, double x, double y) {
        var colour = new Color(picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight())));
        return colour.getRed() > 200 && colour.getGreen() < 60;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
