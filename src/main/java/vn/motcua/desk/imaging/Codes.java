package vn.motcua.desk.imaging;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.desk.imaging.pixels.Pixels;

/** QR codes in pictures, and for papers and screens. */
public final class Codes {
    /** A code on a card fills enough of a picture of this size; larger ones only cost time. */
    private static final int LONGEST_SIDE = 2400;
    /** Sizes tried after the first, by experience with small and with blurred codes: half, double, a third. */
    private static final double[] OTHER_SIZES = {0.5, 2, 0.33};
    private static final int LARGEST_ENLARGED = 3200;

    private Codes() { }

    /**
     * The text of a QR code in a picture of our own or one that {@link OutsideFiles} made ready.
     *
     * @throws UncheckedIOException when the file is no picture
     */
    public static Optional<String> read(Path picture) {
        try {
            return read(PagePictures.picture(Files.readAllBytes(picture), 0, LONGEST_SIDE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From a picture in memory, as the clipboard gives one. @param argb row by row */
    public static Optional<String> read(int width, int height, int[] argb) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return read(Pixels.within(Pixels.plain(picture), LONGEST_SIDE));
    }

    /** The fast way first; then harder, then other sizes, each with both ways of telling dark from light. */
    private static Optional<String> read(BufferedImage picture) {
        var source = luminance(picture);
        var text = decode(source, HybridBinarizer::new, false)
                .or(() -> decode(source, HybridBinarizer::new, true))
                .or(() -> decode(source, GlobalHistogramBinarizer::new, true));
        for (double factor : OTHER_SIZES) {
            if (text.isPresent()) return text;
            int longest = (int) (Math.max(picture.getWidth(), picture.getHeight()) * factor);
            if (longest > LARGEST_ENLARGED || longest < 1) continue;
            var other = luminance(factor > 1 ? enlarged(picture, factor) : Pixels.within(picture, longest));
            text = decode(other, HybridBinarizer::new, true).or(() -> decode(other, GlobalHistogramBinarizer::new, true));
        }
        return text;
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

    private static Optional<String> decode(LuminanceSource source, Function<LuminanceSource, Binarizer> binarizer, boolean harder) {
        var hints = harder
                ? Map.of(DecodeHintType.CHARACTER_SET, "UTF-8", DecodeHintType.TRY_HARDER, true, DecodeHintType.ALSO_INVERTED, true)
                : Map.of(DecodeHintType.CHARACTER_SET, "UTF-8");
        try {
            var result = new QRCodeReader().decode(new BinaryBitmap(binarizer.apply(source)), hints);
            return result.getBarcodeFormat() == BarcodeFormat.QR_CODE ? Optional.of(result.getText()) : Optional.empty();
        } catch (ReaderException notHere) {
            return Optional.empty();
        }
    }

    private static LuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage enlarged(BufferedImage picture, double factor) {
        var larger = new BufferedImage((int) (picture.getWidth() * factor), (int) (picture.getHeight() * factor), BufferedImage.TYPE_3BYTE_BGR);
        var pen = larger.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, larger.getWidth(), larger.getHeight(), null);
        pen.dispose();
        return larger;
    }
}
