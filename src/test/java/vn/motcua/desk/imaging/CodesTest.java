package vn.motcua.desk.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    /** In the form of the code on an identity card; nobody has the number. */
    private static final String CARD = "000099012345|123456789|Nguyễn Thị Đỗ Quyên|01021990|Nữ|Thôn Ví Dụ, Xã Thử Nghiệm, Tỉnh Mẫu|03042021";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"4, 0, 0", "8, 12, 0", "3, 0, 30", "12, -30, 20", "2, 0, 0", "20, 45, 10", "5, 90, 40"})
    void aCodeIsReadWithItsVietnameseMarks(int module, double degrees, int noise) throws IOException {
        var file = folder.resolve("card.png");
        ImageIO.write(photograph(CARD, module, degrees, noise), "png", file.toFile());
        assertThat(Codes.read(file)).contains(CARD);
    }

    @Test
    void aPictureFromTheClipboardIsReadToo() {
        var picture = photograph("desk-260101-0001", 6, 0, 0);
        int width = picture.getWidth();
        var argb = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        assertThat(Codes.read(width, picture.getHeight(), argb)).contains("desk-260101-0001");
    }

    @Test
    void whereThereIsNoCodeNoneIsRead() throws IOException {
        var file = HostileFiles.picture(folder.resolve("none.jpg"), "jpeg", 900, 700);
        assertThat(Codes.read(file)).isEmpty();
    }

    @Test
    void aCodeIsASquareOfModulesWithItsThreeEyes() {
        var modules = Codes.qr("desk-260101-0001");
        assertThat(modules.length).isEqualTo(modules[0].length);
        assertThat(modules[0][0] && modules[0][modules.length - 1] && modules[modules.length - 1][0]).isTrue();
    }

    @Test
    void aTextThatDoesNotFitIsSaidToBeTooLong() {
        assertThatThrownBy(() -> Codes.qr("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage photograph(String text, int module, double degrees, int noise) {
        var modules = Codes.qr(text);
        int side = (modules.length + 8) * module;
        var canvas = new BufferedImage(side * 2, side * 2, BufferedImage.TYPE_3BYTE_BGR);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(235, 230, 225));
        pen.fillRect(0, 0, side * 2, side * 2);
        pen.rotate(Math.toRadians(degrees), side, side);
        pen.translate(side / 2 + 4 * module, side / 2 + 4 * module);
        pen.setColor(new Color(40, 40, 45));
        for (int y = 0; y < modules.length; y++) {
            for (int x = 0; x < modules.length; x++) if (modules[y][x]) pen.fillRect(x * module, y * module, module, module);
        }
        pen.dispose();
        var random = new Random(5);
        for (int y = 0; noise > 0 && y < side * 2; y++) {
            for (int x = 0; x < side * 2; x++) {
                var old = new Color(canvas.getRGB(x, y));
                int shift = random.nextInt(2 * noise + 1) - noise;
                int light = Math.clamp(old.getRed() + shift, 0, 255);
                canvas.setRGB(x, y, new Color(light, light, light).getRGB());
            }
        }
        return canvas;
    }
}
