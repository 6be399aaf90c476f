package vn.motcua.desk.imaging.pixels;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in memory: read no larger than needed, made plain, turned, made smaller, written. */
public final class Pixels {
    private Pixels() { }

    /** @param step 1 reads every point, 2 every second in both directions, and so on */
    public static BufferedImage read(ImageReader reader, int index, int step) throws IOException {
        var how = reader.getDefaultReadParam();
        if (step > 1) how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(index, how);
    }

    /** The smallest step at which at most so many points are left. */
    public static int step(int width, int height, long mostPoints) {
        int step = 1;
        while ((long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) > mostPoints) step++;
        return step;
    }

    /** Grey stays grey, all else becomes plain colour; what is transparent becomes white paper. */
    public static BufferedImage plain(BufferedImage picture) {
        int type = picture.getType();
        boolean blackOnWhite = type == BufferedImage.TYPE_BYTE_BINARY && picture.getColorModel().getPixelSize() == 1;
        if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY || blackOnWhite) return picture;
        boolean grey = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        var pen = plain.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    /** Grey or colour, a byte for each: what is worked on point by point. */
    public static BufferedImage opaque(BufferedImage picture) {
        var plain = plain(picture);
        if (plain.getType() != BufferedImage.TYPE_BYTE_BINARY) return plain;
        var grey = new BufferedImage(plain.getWidth(), plain.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.drawImage(plain, 0, 0, null);
        pen.dispose();
        return grey;
    }

    /**
     * Smaller by a whole number, each point the mean of those it stands for.
     *
     * @param picture {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY}
     */
    public static BufferedImage reduced(BufferedImage picture, int times) {
        if (times == 1) return picture;
        int channels = picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? 3 : 1;
        var reduced = new BufferedImage(Math.max(1, picture.getWidth() / times), Math.max(1, picture.getHeight() / times), picture.getType());
        var from = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        var to = ((DataBufferByte) reduced.getRaster().getDataBuffer()).getData();
        int rows = Math.min(times, picture.getHeight());
        int columns = Math.min(times, picture.getWidth());
        var sums = new int[reduced.getWidth() * channels];
        for (int y = 0; y < reduced.getHeight(); y++) {
            Arrays.fill(sums, 0);
            for (int row = 0; row < rows; row++) {
                int at = (y * times + row) * picture.getWidth() * channels;
                for (int x = 0; x < sums.length; x += channels) {
                    for (int column = 0; column < columns; column++) {
                        for (int channel = 0; channel < channels; channel++) sums[x + channel] += from[at++] & 0xFF;
                    }
                }
            }
            for (int x = 0; x < sums.length; x++) to[y * sums.length + x] = (byte) (sums[x] / (rows * columns));
        }
        return reduced;
    }

    /** @param orientation as EXIF numbers them: 1 upright, 3 upside down, 6 to be turned right, 8 left, the others mirrored as well */
    public static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) return picture;
        boolean lying = orientation >= 5;
        var turned = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        var pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    /** @param clockwise any number of quarter turns */
    public static BufferedImage turned(BufferedImage picture, int clockwise) {
        return upright(picture, switch (Math.floorMod(clockwise, 4)) {
            case 1 -> 6;
            case 2 -> 3;
            case 3 -> 8;
            default -> 1;
        });
    }

    /** Smaller, never larger; by halves, so that thin strokes stay visible. */
    public static BufferedImage within(BufferedImage picture, int longestSide) {
        var current = picture;
        while (Math.max(current.getWidth(), current.getHeight()) > longestSide) {
            int longest = Math.max(current.getWidth(), current.getHeight());
            double factor = Math.max(0.5, (double) longestSide / longest);
            int width = Math.max(1, (int) Math.round(current.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(current.getHeight() * factor));
            int type = picture.getType() == BufferedImage.TYPE_BYTE_BINARY ? BufferedImage.TYPE_BYTE_GRAY : picture.getType();
            var smaller = new BufferedImage(width, height, type);
            var pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(current, 0, 0, width, height, null);
            pen.dispose();
            current = smaller;
        }
        return current;
    }

    /** Baseline, not progressive. @param quality 0 to 1 */
    public static void writeJpeg(BufferedImage picture, float quality, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
