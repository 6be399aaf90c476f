package vn.motcua.desk.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePicturesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jpeg, 0, 150, 212", "png, 1, 212, 150", "tiff, 2, 150, 212", "jpeg, 3, 212, 150", "jpeg, -1, 212, 150"})
    void aPageOfEveryKindBecomesAnUprightThumbnail(String format, int turns, int width, int height) throws IOException {
        var page = Files.readAllBytes(HostileFiles.picture(folder.resolve("page"), format, 1240, 1754));
        var picture = ImageIO.read(new ByteArrayInputStream(PagePictures.render(page, turns, 212)));
        assertThat(picture.getWidth()).isBetween(width - 1, width + 1);
        assertThat(picture.getHeight()).isBetween(height - 1, height + 1);
    }

    @Test
    void turningClockwiseBringsTheLeftUpperCornerToTheRight() throws IOException {
        var page = Files.readAllBytes(HostileFiles.picture(folder.resolve("page"), "jpeg", 1240, 1754));
        var picture = ImageIO.read(new ByteArrayInputStream(PagePictures.render(page, 1, 400)));
        int corner = picture.getRGB(picture.getWidth() - 10, 10);
        assertThat(corner >> 16 & 255).isGreaterThan((corner & 255) + 80);
    }

    @Test
    void aPageIsNeverMadeLargerThanItIs() throws IOException {
        var page = Files.readAllBytes(HostileFiles.picture(folder.resolve("page"), "png", 100, 80));
        assertThat(ImageIO.read(new ByteArrayInputStream(PagePictures.render(page, 0, 2000))).getWidth()).isEqualTo(100);
    }

    @Test
    void whatIsNoPictureIsAFault() throws IOException {
        var file = Files.writeString(folder.resolve("page"), "words");
        assertThatThrownBy(() -> PagePictures.size(file)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> PagePictures.render(Files.readAllBytes(file), 0, 100)).isInstanceOf(UncheckedIOException.class);
    }
}
