package vn.motcua.desk.imaging.papers;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A page taken apart: its neutral dark ink as a sharp stencil in one shade, and all else, softer, behind it. Print keeps its edges and
 * stamps and signatures keep their colours, at a tenth of the size.
 */
final class InkStencil {
    /** Darker than this part of the paper around it is ink. */
    private static final double DARK = 0.72;
    /** Ink whose colours differ by more is a stamp, a signature or a marker. */
    private static final int MOST_COLOUR = 48;
    /** A neighbourhood, 2.7 mm: three of them are wider than any stroke and narrower than a shadow. */
    private static final double NEIGHBOURHOOD_INCHES = 32 / 300.0;
    /** Print hardly ever covers so much of a neighbourhood; a photograph does, and is left behind with what is around it. */
    private static final double MOST_COVER = 0.75;
    private static final int AROUND_PHOTOGRAPH = 2;
    /** What lies so near to ink is ink's blurred edge and would darken the paper. */
    private static final int EDGE = 2;

    private final byte[] points;
    private final int bands;
    private final int width;
    private final int height;
    private final int block;
    private final int columns;
    private final int rows;
    private final int[] paper;
    private final BufferedImage stencil;
    private final byte[] bits;
    private final int stride;
    private int shade;

    /** @param page plain: 8 bits grey, or blue, green, red */
    InkStencil(BufferedImage page, int dpi) {
        points = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        bands = page.getRaster().getNumBands();
        width = page.getWidth();
        height = page.getHeight();
        block = Math.max(8, (int) Math.round(dpi * NEIGHBOURHOOD_INCHES));
        columns = Math.ceilDiv(width, block);
        rows = Math.ceilDiv(height, block);
        paper = paper();
        stencil = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        bits = ((DataBufferByte) stencil.getRaster().getDataBuffer()).getData();
        stride = (width + 7) / 8;
        Arrays.fill(bits, (byte) 0xFF);
        take();
    }

    /** Black where there is ink. */
    BufferedImage stencil() {
        return stencil;
    }

    /** How dark the ink is, 0 black to 1. */
    float shade() {
        return shade / 255f;
    }

    /** What is left without the ink, so many points of the page to one of it. */
    BufferedImage background(int factor) {
        int smallWidth = Math.max(1, width / factor);
        int smallHeight = Math.max(1, height / factor);
        var background = new BufferedImage(smallWidth, smallHeight, bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        var small = ((DataBufferByte) background.getRaster().getDataBuffer()).getData();
        var known = new boolean[smallWidth * smallHeight];
        for (int cell = 0; cell < known.length; cell++) {
            known[cell] = average(cell % smallWidth * factor, cell / smallWidth * factor, factor, small, cell * bands);
        }
        fill(small, known);
        return background;
    }

    /** The mean of what is not ink nor near it. @return whether there is any */
    private boolean average(int left, int top, int side, byte[] into, int at) {
        var sums = new long[bands];
        int count = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                if (nearInk(x, y)) continue;
                count++;
                int point = (y * width + x) * bands;
                for (int band = 0; band < bands; band++) sums[band] += points[point + band] & 0xFF;
            }
        }
        if (count == 0) return false;
        for (int band = 0; band < bands; band++) into[at + band] = (byte) (sums[band] / count);
        return true;
    }

    /** Under the ink lies what lies beside it. */
    private void fill(byte[] small, boolean[] known) {
        int last = -1;
        for (int cell = 0; cell < known.length; cell++) {
            if (known[cell]) last = cell;
            else if (last >= 0) System.arraycopy(small, last * bands, small, cell * bands, bands);
        }
        if (last < 0) Arrays.fill(small, (byte) 0xFF);
        int first = 0;
        while (first < known.length && !known[first]) first++;
        if (first == known.length) return;
        for (int cell = 0; cell < first; cell++) System.arraycopy(small, first * bands, small, cell * bands, bands);
    }

    private boolean nearInk(int x, int y) {
        return isInk(x, y) || isInk(x - EDGE, y) || isInk(x + EDGE, y) || isInk(x, y - EDGE) || isInk(x, y + EDGE);
    }

    private boolean isInk(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && (bits[y * stride + (x >> 3)] & 0x80 >> (x & 7)) == 0;
    }

    /** The brightness of bare paper in each neighbourhood: what a tenth of its points exceed, or a neighbour's where that is brighter. */
    private int[] paper() {
        var bright = new int[columns * rows];
        var histogram = new int[256];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Arrays.fill(histogram, 0);
                int counted = 0;
                for (int y = row * block; y < Math.min(height, (row + 1) * block); y += 2) {
                    for (int x = column * block; x < Math.min(width, (column + 1) * block); x += 2, counted++) histogram[light(x, y)]++;
                }
                int above = 0;
                int value = 255;
                while (value > 0 && (above += histogram[value]) * 10 < counted) value--;
                bright[row * columns + column] = value;
            }
        }
        var widened = new int[bright.length];
        for (int cell = 0; cell < bright.length; cell++) widened[cell] = brightestAround(bright, cell % columns, cell / columns);
        return widened;
    }

    private int brightestAround(int[] bright, int column, int row) {
        int brightest = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                brightest = Math.max(brightest, bright[y * columns + x]);
            }
        }
        return brightest;
    }

    private void take() {
        var covered = new int[paper.length];
        var darkness = new long[paper.length];
        for (int cell = 0; cell < paper.length; cell++) take(cell, covered, darkness);
        long dark = 0;
        long sum = 0;
        for (int cell = 0; cell < paper.length; cell++) {
            if (isByPhotograph(cell, covered)) {
                leave(cell);
            } else {
                dark += covered[cell];
                sum += darkness[cell];
            }
        }
        // edges are lighter than strokes: half the mean is the stroke
        shade = dark == 0 ? 0 : (int) (sum / dark / 2);
    }

    private void take(int cell, int[] covered, long[] darkness) {
        int limit = (int) (paper[cell] * DARK);
        for (int y = top(cell); y < bottom(cell); y++) {
            for (int x = left(cell); x < right(cell); x++) {
                int light = light(x, y);
                if (light >= limit || !isNeutral(x, y)) continue;
                bits[y * stride + (x >> 3)] &= (byte) ~(0x80 >> (x & 7));
                covered[cell]++;
                darkness[cell] += light;
            }
        }
    }

    private boolean isByPhotograph(int cell, int[] covered) {
        int column = cell % columns;
        int row = cell / columns;
        for (int y = Math.max(0, row - AROUND_PHOTOGRAPH); y <= Math.min(rows - 1, row + AROUND_PHOTOGRAPH); y++) {
            for (int x = Math.max(0, column - AROUND_PHOTOGRAPH); x <= Math.min(columns - 1, column + AROUND_PHOTOGRAPH); x++) {
                if (covered[y * columns + x] > MOST_COVER * block * block) return true;
            }
        }
        return false;
    }

    private void leave(int cell) {
        for (int y = top(cell); y < bottom(cell); y++) {
            for (int x = left(cell); x < right(cell); x++) bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
    }

    private int left(int cell) {
        return cell % columns * block;
    }

    private int right(int cell) {
        return Math.min(width, left(cell) + block);
    }

    private int top(int cell) {
        return cell / columns * block;
    }

    private int bottom(int cell) {
        return Math.min(height, top(cell) + block);
    }

    private boolean isNeutral(int x, int y) {
        if (bands == 1) return true;
        int at = (y * width + x) * bands;
        int blue = points[at] & 0xFF;
        int green = points[at + 1] & 0xFF;
        int red = points[at + 2] & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) < MOST_COLOUR;
    }

    private int light(int x, int y) {
        int at = (y * width + x) * bands;
        if (bands == 1) return points[at] & 0xFF;
        return (29 * (points[at] & 0xFF) + 150 * (points[at + 1] & 0xFF) + 77 * (points[at + 2] & 0xFF)) >> 8;
    }
}
