package vn.motcua.desk.imaging;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.imaging.pixels.Pixels;

/** QR codes in pictures, and for papers and screens. */
public final class Codes {
    private Codes() { }

    /**
     * The text of a QR code in a picture of our own or one that {@link OutsideFiles} made ready.
     *
     * @throws UncheckedIOException when the file is no picture
     */
    public static Optional<String> read(Path picture) {
        return new CodeReader().read(picture).map(CodeReader.Found::text);
    }

    /** From a picture in memory, as the clipboard gives one. @param argb row by row */
    public static Optional<String> read(int width, int height, int[] argb) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return new CodeReader().read(Pixels.plain(picture)).map(CodeReader.Found::text);
    }

    /**
     * A QR code of this text, error correction M, without its quiet zone (four modules, left to whoever draws it).
     *
     * @return rows of modules, true is dark
     * @throws IllegalArgumentException when the text does not fit into a QR code (about 2,300 bytes)
     */
    public static boolean[][] qr(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8")).getMatrix();
            var modules = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < modules.length; y++) {
                for (int x = 0; x < modules[y].length; x++) modules[y][x] = matrix.get(x, y) == 1;
            }
            return modules;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length(), tooLong);
        }
    }
}
