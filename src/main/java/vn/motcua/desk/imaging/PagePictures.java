package vn.motcua.desk.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import vn.motcua.desk.imaging.pixels.Pixels;

/** Pictures of our own pages for the screen. Not for files from outside: those go through {@link OutsideFiles} first. */
public final class PagePictures {
    private static final float QUALITY = 0.85f;

    private PagePictures() { }

    /** Pixels, before turning. */
    public record Size(int width, int height) { }

    /** @throws UncheckedIOException when it is no picture */
    public static Size size(Path page) {
        try (var stream = ImageIO.createImageInputStream(page.toFile())) {
            var reader = reader(stream);
            var size = new Size(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A page as the clerk sees it: turned, at most so large, never larger than it is.
     *
     * @param page         a JPEG, PNG or TIFF as kept
     * @param quarterTurns clockwise
     * @param longestSide  in pixels
     * @return a JPEG
     * @throws UncheckedIOException when it is no picture
     */
    public static byte[] render(byte[] page, int quarterTurns, int longestSide) {
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            Pixels.writeJpeg(picture(page, quarterTurns, longestSide), QUALITY, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** The same as a picture in memory. */
    static BufferedImage picture(byte[] page, int quarterTurns, int longestSide) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(page))) {
            var reader = reader(stream);
            // at least twice as fine as asked for, so that thin strokes are averaged and not lost
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longestSide));
            var picture = Pixels.plain(Pixels.read(reader, 0, step));
            reader.dispose();
            return Pixels.turned(Pixels.within(picture, longestSide), quarterTurns);
        }
    }

    private static ImageReader reader(ImageInputStream stream) throws IOException {
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) throw new IOException("no picture");
        var reader = readers.next();
        reader.setInput(stream, true, true);
        return reader;
    }
}
