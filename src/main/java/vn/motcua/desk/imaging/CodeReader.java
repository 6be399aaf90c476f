package vn.motcua.desk.imaging;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * Looks for a QR code in one picture after the other: by ZXing, which is quicker, then by BoofCV, which sees smaller, paler and more slanted
 * codes. Both check what they read by the code's own redundancy. Keeps its working memory, so it is for one thread at a time.
 */
public final class CodeReader {
    private static final String UTF_8 = "UTF-8";
    /** Stands for bytes that are no UTF-8: such a text is not what was written. */
    private static final char NO_LETTER = '\ufffd';
    /** A code on a card fills enough of a picture of this size; larger ones only cost time. */
    private static final int LONGEST_SIDE = 2400;
    /** Sizes tried after the first, by experience with small and with blurred codes: half, double, a third. */
    private static final double[] OTHER_SIZES = {0.5, 2, 0.33};
    private static final int LARGEST_ENLARGED = 3200;

    private final QRCodeReader first = new QRCodeReader();
    /** Made when the first way has missed for the first time; it takes a moment. */
    private Optional<QrCodeDetector<GrayU8>> second = Optional.empty();

    /** How a text was read: by which of the ways. */
    public enum Way { FIRST, SECOND, OTHER_SIZE }

    /** A text and how it was read. */
    public record Found(String text, Way way) { }

    /** One picture of a camera, where the next one comes soon. @param rgb three bytes a point, row by row */
    public Optional<String> read(int width, int height, byte[] rgb) {
        return quick(grey(width, height, rgb)).map(Found::text);
    }

    /**
     * A picture of which there is no other, of our own or made ready by {@link OutsideFiles}.
     *
     * @throws UncheckedIOException when the file is no picture
     */
    public Optional<Found> read(Path picture) {
        try {
            return read(PagePictures.picture(Files.readAllBytes(picture), 0, LONGEST_SIDE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Found> read(BufferedImage large) {
        var picture = Pixels.within(large, LONGEST_SIDE);
        var grey = grey(picture);
        var found = quick(grey).or(() -> slow(grey));
        for (double factor : OTHER_SIZES) {
            if (found.isPresent()) return found;
            int longest = (int) (Math.max(picture.getWidth(), picture.getHeight()) * factor);
            if (longest > LARGEST_ENLARGED || longest < 1) continue;
            found = slow(grey(factor > 1 ? enlarged(picture, factor) : Pixels.within(picture, longest)));
        }
        return found;
    }

    private Optional<Found> quick(GrayU8 grey) {
        return byFirst(grey, HybridBinarizer::new, false).map(text -> new Found(text, Way.FIRST))
                .or(() -> bySecond(grey).map(text -> new Found(text, Way.SECOND)));
    }

    /** Both ways of telling dark from light, light on dark too. */
    private Optional<Found> slow(GrayU8 grey) {
        return byFirst(grey, HybridBinarizer::new, true).or(() -> byFirst(grey, GlobalHistogramBinarizer::new, true))
                .map(text -> new Found(text, Way.OTHER_SIZE));
    }

    private Optional<String> byFirst(GrayU8 grey, Function<LuminanceSource, Binarizer> binarizer, boolean harder) {
        var hints = harder
                ? Map.of(DecodeHintType.CHARACTER_SET, UTF_8, DecodeHintType.TRY_HARDER, true, DecodeHintType.ALSO_INVERTED, true)
                : Map.of(DecodeHintType.CHARACTER_SET, UTF_8);
        var source = new PlanarYUVLuminanceSource(grey.data, grey.width, grey.height, 0, 0, grey.width, grey.height, false);
        try {
            return Optional.of(first.decode(new BinaryBitmap(binarizer.apply(source)), hints).getText()).filter(CodeReader::isWhole);
        } catch (ReaderException notHere) {
            return Optional.empty();
        }
    }

    private Optional<String> bySecond(GrayU8 grey) {
        if (second.isEmpty()) {
            // one thread: the others are the window's and the camera's
            BoofConcurrency.USE_CONCURRENT = false;
            var how = new ConfigQrCode();
            how.forceEncoding = UTF_8;
            second = Optional.of(FactoryFiducial.qrcode(how, GrayU8.class));
        }
        second.get().process(grey);
        return second.get().getDetections().stream().map(code -> code.message).filter(CodeReader::isWhole).findFirst();
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && text.indexOf(NO_LETTER) < 0;
    }

    private static GrayU8 grey(int width, int height, byte[] rgb) {
        var grey = new GrayU8(width, height);
        for (int i = 0, from = 0; i < grey.data.length; i++, from += 3) {
            grey.data[i] = light(rgb[from] & 0xff, rgb[from + 1] & 0xff, rgb[from + 2] & 0xff);
        }
        return grey;
    }

    private static GrayU8 grey(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var points = picture.getRGB(0, 0, width, height, null, 0, width);
        var grey = new GrayU8(width, height);
        for (int i = 0; i < points.length; i++) grey.data[i] = light(points[i] >> 16 & 0xff, points[i] >> 8 & 0xff, points[i] & 0xff);
        return grey;
    }

    private static byte light(int red, int green, int blue) {
        return (byte) (red + 2 * green + blue >> 2);
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
