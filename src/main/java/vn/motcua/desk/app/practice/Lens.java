package vn.motcua.desk.app.practice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

import vn.motcua.desk.device.Frame;
import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * What a cheap camera, the light of an office and the screen of a telephone do to a picture. Lengths are in points of a picture 1280 wide.
 *
 * @param blur     out of focus: how far a point spreads
 * @param motion   how far the hand moved sideways meanwhile
 * @param contrast 1 as it was, 0 all grey
 * @param light    1 as it was, 0 black
 * @param noise    of the sensor, in levels of 256
 * @param glare    a lamp that is mirrored: 0 none, 1 white in its middle
 * @param moire    stripes of a screen's own points: 0 none, 1 down to black
 * @param quality  of the JPEG that comes over the cable, 0 to 1; 0: none
 */
public record Lens(double blur, double motion, double contrast, double light, double noise, double glare, double moire, double quality) {
    private static final int USUAL_WIDTH = 1280;
    private static final float GREY = 128;

    public static Lens clear() {
        return new Lens(0, 0, 1, 1, 0, 0, 0, 0);
    }

    /** @param random where the lamp is, how the stripes lie, the noise */
    Frame through(Frame frame, SplittableRandom random) {
        if (equals(clear())) return frame;
        var light = new float[frame.rgb().length];
        for (int i = 0; i < light.length; i++) light[i] = frame.rgb()[i] & 0xff;
        int width = frame.width();
        int height = frame.height();
        double scale = width / (double) USUAL_WIDTH;
        if (moire > 0) stripe(light, width, height, scale, random);
        // three passes of a box are nearly the bell of a lens
        int radius = (int) Math.round(blur * scale);
        for (int pass = 0; pass < 3 && radius > 0; pass++) {
            light = box(light, width, height, radius, true);
            light = box(light, width, height, radius, false);
        }
        int moved = (int) Math.round(motion * scale / 2);
        if (moved > 0) light = box(light, width, height, moved, true);
        expose(light, width, height, random);
        var rgb = new byte[light.length];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (byte) Math.clamp(Math.round(light[i]), 0, 255);
        var seen = new Frame(width, height, rgb);
        return quality > 0 ? compressed(seen) : seen;
    }

    private void stripe(float[] light, int width, int height, double scale, SplittableRandom random) {
        double period = random.nextDouble(2.5, 9) * scale;
        double angle = random.nextDouble(Math.PI);
        double across = Math.cos(angle) * 2 * Math.PI / period;
        double down = Math.sin(angle) * 2 * Math.PI / period;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double phase = x * across + y * down;
                // red, green and blue points stand beside each other on a screen
                for (int channel = 0; channel < 3; channel++, i++) light[i] *= (float) (1 - moire * (0.5 + 0.5 * Math.sin(phase + channel * 2.1)));
            }
        }
    }

    private void expose(float[] seen, int width, int height, SplittableRandom random) {
        double lampX = random.nextDouble(0.3, 0.8) * width;
        double lampY = random.nextDouble(0.2, 0.7) * height;
        double reach = random.nextDouble(0.05, 0.18) * width;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double away = ((x - lampX) * (x - lampX) + (y - lampY) * (y - lampY)) / (reach * reach);
                float lamp = glare > 0 ? (float) (glare * 255 * Math.exp(-away)) : 0;
                for (int channel = 0; channel < 3; channel++, i++) {
                    float value = (float) ((GREY + (seen[i] - GREY) * contrast) * light) + lamp;
                    seen[i] = noise > 0 ? value + (float) (noise * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2) : value;
                }
            }
        }
    }

    /** The mean of the points around, along one direction. */
    private static float[] box(float[] from, int width, int height, int radius, boolean across) {
        var to = new float[from.length];
        int lines = across ? height : width;
        int length = across ? width : height;
        int next = across ? 3 : 3 * width;
        int line = across ? 3 * width : 3;
        for (int l = 0; l < lines; l++) {
            for (int channel = 0; channel < 3; channel++) {
                int start = l * line + channel;
                float sum = 0;
                for (int i = -radius; i <= radius; i++) sum += from[start + Math.clamp(i, 0, length - 1) * next];
                for (int i = 0; i < length; i++) {
                    to[start + i * next] = sum / (2 * radius + 1);
                    sum += from[start + Math.min(i + radius + 1, length - 1) * next] - from[start + Math.max(i - radius, 0) * next];
                }
            }
        }
        return to;
    }

    private Frame compressed(Frame frame) {
        var jpeg = new ByteArrayOutputStream(1 << 17);
        try {
            Pixels.writeJpeg(frame.picture(), (float) quality, jpeg);
            return Frame.of(ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray())));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
