package vn.motcua.desk.imaging.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPagesTest {
    private static final Description ABOUT = new Description("Tờ khai", "Quầy Một Cửa",
            ZonedDateTime.of(2026, 11, 26, 9, 5, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh")), 7);
    /** A sheet of A4 at 300 dpi in colour, unpacked. */
    private static final long ONE_PAGE = 3L * 2480 * 3508;

    @TempDir
    private Path folder;

    /** As it is, and so small that its ink stands apart. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, 12_000})
    void aPageIsDrawnAsItIsSeenTurnedTooAndNoLargerThanAskedFor(long limit) throws IOException {
        var picture = new BufferedImage(400, 600, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 600; y++) for (int x = 0; x < 400; x++) picture.setRGB(x, y, y < 300 ? 0xC04040 : 0xF0F0F0);
        var jpeg = PrintedPage.jpeg(folder.resolve("p.jpg"), picture, 0.9f);
        var paper = paper(limit, PagePicture.of(jpeg, 100), new PagePicture(() -> Files.newInputStream(jpeg), 100, 1));
        var upright = drawn(paper, 0, 300);
        assertThat(upright.getWidth()).isCloseTo(200, within(2));
        assertThat(upright.getHeight()).isCloseTo(300, within(2));
        assertThat(red(upright, 100, 40)).isTrue();
        assertThat(red(upright, 100, 260)).isFalse();
        var turned = drawn(paper, 1, 300);
        assertThat(turned.getWidth()).isCloseTo(300, within(2));
        assertThat(red(turned, 260, 100)).as("what was above lies right, a quarter clockwise").isTrue();
        assertThat(red(turned, 40, 100)).isFalse();
    }

    @Test
    void aLargeLookAtAPageTakesLittleMoreThanThePage() throws IOException {
        var jpeg = PrintedPage.jpeg(folder.resolve("p.jpg"), new BufferedImage(2480, 3508, BufferedImage.TYPE_3BYTE_BGR), 0.9f);
        var paper = paper(Long.MAX_VALUE, PagePicture.of(jpeg, 300));
        PaperPages.render(paper, 0, 1800);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        PaperPages.render(paper, 0, 1800);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3 * ONE_PAGE);
    }

    private byte[] paper(long limit, PagePicture... pages) throws IOException {
        var file = folder.resolve("paper.pdf");
        new PaperPdf(folder).make(List.of(pages), ABOUT, OptionalLong.of(limit), file);
        return Files.readAllBytes(file);
    }

    private static BufferedImage drawn(byte[] paper, int number, int side) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PaperPages.render(paper, number, side)));
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xFF) - (rgb & 0xFF) > 60;
    }
}
