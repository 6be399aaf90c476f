package vn.motcua.desk.imaging.ocr.engine;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * A page as an engine wants it: grey, no finer than helps.
 *
 * @param grey       row by row
 * @param height     of what is to be read
 * @param pageHeight of the whole page in the same scale
 */
public record ReadyPicture(byte[] grey, int width, int height, int pageHeight, int dpi) {
    private static final float A4_INCHES = 297 / 25.4f;

    /** How much of a page is read. */
    public enum Part {
        PAGE(1, 300), HEADING(1 / 3.0, 150);

        private final double share;
        private final int mostDpi;

        Part(double share, int mostDpi) {
            this.share = share;
            this.mostDpi = mostDpi;
        }
    }

    /**
     * @param dpi 0 when unknown
     * @throws IOException when it is no picture
     */
    public static ReadyPicture of(byte[] picture, int dpi, Part part) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                var how = reader.getDefaultReadParam();
                how.setSourceRegion(new Rectangle(0, 0, width, Math.max(1, (int) (height * part.share))));
                int stated = dpi > 0 ? dpi : Math.max(1, Math.round(Math.max(width, height) / A4_INCHES));
                return reduced(Pixels.plain(reader.read(0, how)), height, stated, part.mostDpi);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ReadyPicture reduced(BufferedImage picture, int pageHeight, int dpi, int mostDpi) {
        double factor = Math.min(1, (double) mostDpi / dpi);
        var grey = grey(factor < 1 ? Pixels.within(picture, (int) Math.ceil(Math.max(picture.getWidth(), picture.getHeight()) * factor)) : picture);
        var points = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new ReadyPicture(points, grey.getWidth(), grey.getHeight(), (int) Math.round(pageHeight * factor), (int) Math.round(dpi * factor));
    }

    private static BufferedImage grey(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) return picture;
        var grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }
}
