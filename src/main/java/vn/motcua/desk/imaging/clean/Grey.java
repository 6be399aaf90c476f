package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture reduced to what judging it takes: brightness alone, about 150 dots per inch.
 *
 * @param points row by row, 0 black to 255 white
 */
record Grey(byte[] points, int width, int height, double dpi) {
    private static final double ENOUGH_DPI = 150;
    private static final int BLUE = 29;
    private static final int GREEN = 150;
    private static final int RED = 77;

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
        int all = factor * factor << 8;
        for (int y = 0; y < height; y++) {
            for (int line = 0; line < factor && y * factor + line < picture.getHeight(); line++) {
                int from = (y * factor + line) * stride;
                if (channels == 3) addColour(source, from, row, factor);
                else addGrey(source, from, row, factor);
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

    private static void addColour(byte[] source, int from, int[] row, int factor) {
        int at = from;
        for (int x = 0; x < row.length; x++) {
            int sum = 0;
            for (int k = 0; k < factor; k++, at += 3) {
                sum += (source[at] & 0xFF) * BLUE + (source[at + 1] & 0xFF) * GREEN + (source[at + 2] & 0xFF) * RED;
            }
            row[x] += sum;
        }
    }

    private static void addGrey(byte[] source, int from, int[] row, int factor) {
        int at = from;
        for (int x = 0; x < row.length; x++) {
            int sum = 0;
            for (int k = 0; k < factor; k++) sum += source[at++] & 0xFF;
            row[x] += sum << 8;
        }
    }
}
