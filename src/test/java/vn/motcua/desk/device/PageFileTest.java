package vn.motcua.desk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aFileIsWholeOnlyWithItsLastByte(PageFile kind) throws IOException {
        var whole = bytes(kind);
        assertThat(PageFile.complete(file(whole))).contains(kind);
        for (int cut : new int[] {1, 8, whole.length / 2, whole.length - 10}) {
            assertThat(PageFile.complete(file(Arrays.copyOf(whole, whole.length - cut)))).as("without %d of %d bytes", cut, whole.length).isEmpty();
        }
    }

    @Test
    void whatIsNoPageIsOfNoKind() throws IOException {
        assertThat(PageFile.kind(file("hello".getBytes(StandardCharsets.UTF_8)))).isEmpty();
        assertThat(PageFile.kind(file(new byte[0]))).isEmpty();
        assertThat(PageFile.complete(file("II*\0".getBytes(StandardCharsets.ISO_8859_1)))).isEmpty();
    }

    @Test
    void zerosAfterAJpegAreNoHarm() throws IOException {
        var jpeg = bytes(PageFile.JPEG);
        assertThat(PageFile.complete(file(Arrays.copyOf(jpeg, jpeg.length + 100)))).contains(PageFile.JPEG);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private byte[] bytes(PageFile kind) throws IOException {
        if (kind == PageFile.PDF) return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);
        var picture = new BufferedImage(64, 200, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 64 * 200; i++) picture.setRGB(i % 64, i / 64, i * 7919);
        var file = folder.resolve("picture" + kind.ending());
        assertThat(ImageIO.write(picture, kind.name(), file.toFile())).isTrue();
        return Files.readAllBytes(file);
    }
}
