package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture reduced to what judging it takes: brightness alone, about 150 dots per inch. Of a coloured picture that of green light, in which red stamps
 * are as dark as ink and the yellow of old paper is light.
 *
 * @param points row by row, 0 black to 255 white
 */
record Grey(byte[] points, int width, int height, double dpi) {
    private static final double ENOUGH_DPI = 150;

    /** @param picture {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY} with rows side by side */
    static Grey of(BufferedImage picture, int dpi) {
        int factor = Math.max(1, (int) Math.round(dpi / ENOUGH_DPI));
        int channels = picture.getType() == BufferedImage.TYPE_3BYTE_BGR ? 3 : 1;
        var source = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int stride = picture.getWidth() * channels;
        int width = Math.max(1, picture.getWidth() / factor);
        int height = Math.max(1, picture.getHeight() / factor);
        var points = new byte[width * height];
        var row = new int[width];
        int all = factor * factor;
        for (int y = 0; y < height; y++) {
            for (int line = 0; line < factor && y * factor + line < picture.getHeight(); line++) {
                int from = (y * factor + line) * stride;
                add(source, from + channels / 2, channels, row, factor);
            }
            for (int x = 0; x < width; x++) {
                points[y * width + x] = (byte) (row[x] / all);
                row[x] = 0;
            }
        }
        return new Grey(points, width, height, (double) dpi / factor);
    }

    int at(int x, int y) {
        return points[y * width + x] & 0xFF;
    }

    /** @return how many points there are to so many millimetres, at least one */
    int span(double millimetres) {
        return Math.max(1, (int) Math.round(millimetres * dpi / 25.4));
    }

    private static void add(byte[] source, int from, int step, int[] row, int factor) {
        int at = from;
        for (int x = 0; x < row.length; x++) {
            int sum = 0;
            for (int k = 0; k < factor; k++, at += step) sum += source[at] & 0xFF;
            row[x] += sum;
        }
    }
}
