package vn.motcua.desk.imaging.clean;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

import vn.motcua.desk.domain.dossier.Treatment;

/** Turns, straightens, cuts out and makes smaller, all in one pass over the points. */
final class Resampling {
    /** Output is made square by square, so that the part of the picture that is read stays in the processor's cache. */
    private static final int TILE = 64;
    private static final int ONE = 1 << 16;
    private static final int SAMPLES = 100;
    private static final double PAPER_SHARE = 0.8;

    private final byte[] source;
    private final int width;
    private final int height;
    private final int channels;
    private final int[] paper;

    private Resampling(BufferedImage picture) {
        source = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        width = picture.getWidth();
        height = picture.getHeight();
        channels = picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? 3 : 1;
        paper = paper();
    }

    /**
     * @param picture {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY}
     * @param scale   at most 1
     * @param room    where the result is drawn
     */
    static BufferedImage apply(BufferedImage picture, Treatment treatment, double scale, Workspace room) {
        var canvas = Canvas.of(treatment, picture.getWidth(), picture.getHeight());
        var crop = treatment.crop().orElse(new Treatment.Crop(0, 0, 1, 1));
        double left = crop.left() * canvas.width();
        double top = crop.top() * canvas.height();
        // whole points when nothing has to be drawn between points
        if (treatment.skew() == 0 && scale == 1) {
            left = Math.round(left);
            top = Math.round(top);
        }
        int across = Math.max(1, (int) Math.round((crop.right() * canvas.width() - left) * scale));
        int down = Math.max(1, (int) Math.round((crop.bottom() * canvas.height() - top) * scale));
        try {
            var back = canvas.from().createInverse();
            back.translate(left, top);
            back.scale(1 / scale, 1 / scale);
            return new Resampling(picture).draw(back, room.toDraw(across, down, picture.getType()));
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalArgumentException("treatment " + treatment, impossible);
        }
    }

    private BufferedImage draw(AffineTransform back, BufferedImage drawn) {
        int across = drawn.getWidth();
        int down = drawn.getHeight();
        var target = ((DataBufferByte) drawn.getRaster().getDataBuffer()).getData();
        int stepX = (int) Math.round(back.getScaleX() * ONE);
        int stepY = (int) Math.round(back.getShearY() * ONE);
        var at = new double[2];
        for (int top = 0; top < down; top += TILE) {
            for (int left = 0; left < across; left += TILE) {
                int end = Math.min(across, left + TILE);
                for (int y = top; y < Math.min(down, top + TILE); y++) {
                    at[0] = left + 0.5;
                    at[1] = y + 0.5;
                    back.transform(at, 0, at, 0, 1);
                    int x16 = (int) Math.round((at[0] - 0.5) * ONE);
                    int y16 = (int) Math.round((at[1] - 0.5) * ONE);
                    line(target, (y * across + left) * channels, end - left, x16, y16, stepX, stepY);
                }
            }
        }
        return drawn;
    }

    private void line(byte[] target, int from, int count, int x16, int y16, int stepX, int stepY) {
        int at = from;
        int x = x16;
        int y = y16;
        for (int i = 0; i < count; i++, x += stepX, y += stepY) {
            int column = x >> 16;
            int row = y >> 16;
            if (column >= 0 && row >= 0 && column < width - 1 && row < height - 1) {
                int place = (row * width + column) * channels;
                int below = y >> 8 & 0xFF;
                int right = x >> 8 & 0xFF;
                target[at++] = between(place, right, below);
                if (channels == 3) {
                    target[at++] = between(place + 1, right, below);
                    target[at++] = between(place + 2, right, below);
                }
            } else {
                at = outermost(target, at, column, row, x, y);
            }
        }
    }

    /** @param right  how far the place lies towards the next point, 0 to 255; likewise below */
    private byte between(int place, int right, int below) {
        int upper = source[place] & 0xFF;
        int lower = source[place + width * channels] & 0xFF;
        upper = (upper << 8) + ((source[place + channels] & 0xFF) - upper) * right;
        lower = (lower << 8) + ((source[place + width * channels + channels] & 0xFF) - lower) * right;
        return (byte) ((upper << 8) + (lower - upper) * below + (1 << 15) >> 16);
    }

    /** The last row and column, and paper where there is no picture. */
    private int outermost(byte[] target, int from, int column, int row, int x, int y) {
        int nearX = column + (x >> 15 & 1);
        int nearY = row + (y >> 15 & 1);
        boolean inside = nearX >= 0 && nearY >= 0 && nearX < width && nearY < height;
        int at = from;
        for (int channel = 0; channel < channels; channel++) {
            target[at++] = inside ? source[(nearY * width + nearX) * channels + channel] : (byte) paper[channel];
        }
        return at;
    }

    /** The colour of light places, by a sample over the inner part. */
    private int[] paper() {
        var colour = new int[channels];
        var values = new int[SAMPLES * SAMPLES];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < SAMPLES; i++) {
                int y = (int) ((0.1 + 0.8 * i / SAMPLES) * height);
                for (int k = 0; k < SAMPLES; k++) {
                    int x = (int) ((0.1 + 0.8 * k / SAMPLES) * width);
                    values[i * SAMPLES + k] = source[(y * width + x) * channels + channel] & 0xFF;
                }
            }
            Arrays.sort(values);
            colour[channel] = values[(int) (PAPER_SHARE * values.length)];
        }
        return colour;
    }
}
