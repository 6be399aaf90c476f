package vn.motcua.desk.app.practice;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Iterator;
import java.util.SplittableRandom;

import vn.motcua.desk.device.Frame;

/** A make-believe card held before a camera, as pictures. The same card, pose, lens and seed give the same picture. */
public final class HeldCard {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;

    /** Pictures until the card is where it can be read. */
    private static final int APPROACH = 20;

    private final CardFace face;

    public HeldCard(CardFace face) {
        this.face = face;
    }

    public Frame frame(int width, int height, CardPose pose, Lens lens, long seed) {
        return lens.through(new Frame(width, height, drawn(width, height, pose)), new SplittableRandom(seed));
    }

    /** Somebody holds it to the camera: from far and slanted to near and nearly straight, and then with an unquiet hand, without end. */
    public Iterator<Frame> film(long seed) {
        var random = new SplittableRandom(seed);
        return new Iterator<>() {
            private int number;

            @Override public boolean hasNext() {
                return true;
            }

            @Override public Frame next() {
                double near = Math.min(1, number++ / (double) APPROACH);
                double sway = Math.sin(number / 5.0);
                var pose = new CardPose(0.26 + 0.36 * near + 0.01 * sway, 0.2 - 0.2 * near + 0.01 * sway, 0.16 - 0.16 * near,
                        -24 + 21 * near + sway, 34 - 27 * near, 26 - 22 * near + 2 * sway);
                return frame(WIDTH, HEIGHT, pose, Lens.clear(), random.nextLong());
            }
        };
    }

    private byte[] drawn(int width, int height, CardPose pose) {
        var texture = face.face(pose.fill() * width / CardFace.WIDE);
        var points = points(texture);
        double dots = texture.getWidth() / CardFace.WIDE;
        double[] m = pose.toCard(width, height);
        var rgb = new byte[3 * width * height];
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += 3) {
                double depth = m[6] * x + m[7] * y + m[8];
                double u = (m[0] * x + m[1] * y + m[2]) / depth * dots;
                double v = (m[3] * x + m[4] * y + m[5]) / depth * dots;
                int point = u >= 0 && v >= 0 && u < texture.getWidth() - 1 && v < texture.getHeight() - 1
                        ? between(points, texture.getWidth(), u, v) : counter(x, y, width, height);
                rgb[to] = (byte) (point >> 16);
                rgb[to + 1] = (byte) (point >> 8);
                rgb[to + 2] = (byte) point;
            }
        }
        return rgb;
    }

    private static int[] points(BufferedImage texture) {
        return ((DataBufferInt) texture.getRaster().getDataBuffer()).getData();
    }

    /** Between the four points around. */
    private static int between(int[] points, int width, double u, double v) {
        int x = (int) u;
        int y = (int) v;
        int right = (int) ((u - x) * 256);
        int down = (int) ((v - y) * 256);
        int at = y * width + x;
        int point = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int above = (points[at] >> shift & 0xff) * (256 - right) + (points[at + 1] >> shift & 0xff) * right;
            int below = (points[at + width] >> shift & 0xff) * (256 - right) + (points[at + width + 1] >> shift & 0xff) * right;
            point |= (above * (256 - down) + below * down >> 16) << shift;
        }
        return point;
    }

    /** What is behind the card: a counter, lighter towards the window. */
    private static int counter(int x, int y, int width, int height) {
        int shade = 20 * x / width - 30 * y / height;
        return 128 + shade << 16 | 118 + shade << 8 | 104 + shade;
    }
}
