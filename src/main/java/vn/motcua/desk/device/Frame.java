package vn.motcua.desk.device;

import java.awt.image.BufferedImage;

/**
 * One picture of a camera.
 *
 * @param rgb three bytes a point, row by row; not copied, since it is large and comes often: nobody writes into it
 */
public record Frame(int width, int height, byte[] rgb) {
    public Frame {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) throw new IllegalArgumentException(width + " x " + height + ": " + rgb.length);
    }

    public static Frame of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var rgb = new byte[3 * width * height];
        var row = new int[width];
        for (int y = 0, to = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int point : row) {
                rgb[to++] = (byte) (point >> 16);
                rgb[to++] = (byte) (point >> 8);
                rgb[to++] = (byte) point;
            }
        }
        return new Frame(width, height, rgb);
    }

    public BufferedImage picture() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        picture.setRGB(0, 0, width, height, argb(), 0, width);
        return picture;
    }

    /** Opaque points, row by row, as windows draw them. */
    public int[] argb() {
        var points = new int[width * height];
        for (int i = 0, from = 0; i < points.length; i++, from += 3) {
            points[i] = 0xff000000 | (rgb[from] & 0xff) << 16 | (rgb[from + 1] & 0xff) << 8 | rgb[from + 2] & 0xff;
        }
        return points;
    }

    /** Smaller by a whole number until neither side is longer than this; every so many-th point, as a live picture may be drawn. */
    public Frame within(int longestSide) {
        int step = Math.ceilDiv(Math.max(width, height), longestSide);
        if (step <= 1) return this;
        int wide = width / step;
        int high = height / step;
        var fewer = new byte[3 * wide * high];
        for (int y = 0, to = 0; y < high; y++) {
            for (int x = 0; x < wide; x++, to += 3) System.arraycopy(rgb, 3 * (y * step * width + x * step), fewer, to, 3);
        }
        return new Frame(wide, high, fewer);
    }
}
