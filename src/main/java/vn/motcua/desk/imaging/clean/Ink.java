package vn.motcua.desk.imaging.clean;

import java.util.Arrays;

/**
 * What is written, printed or stamped on a page: strokes as horizontal runs of points darker than the paper around them, and marks as
 * runs that hang together.
 */
final class Ink {
    /** Darker than this share of the paper around it is ink; what shines through from the other side is lighter. */
    private static final double DARKER_THAN = 0.80;
    private static final double BLOCK_MM = 8;
    private static final double LIGHT_SHARE = 0.2;

    private final int height;
    private int count;
    private int[] from = new int[1 << 14];
    private int[] to = new int[1 << 14];
    private int[] mark = new int[1 << 14];
    private int[] darkest = new int[1 << 14];
    /** Of each row the first run; one more for the end. */
    private final int[] rows;
    private final Mark[] marks;

    /**
     * A stroke, letter, stamp or spot.
     *
     * @param right   of its last point
     * @param bottom  of its last point
     * @param area    points that are ink
     * @param depth   how dark its darkest point is: 0 as dark as the paper's threshold, 1 black
     */
    record Mark(int left, int top, int right, int bottom, int area, double depth) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        int longer() {
            return Math.max(width(), height());
        }

        int shorter() {
            return Math.min(width(), height());
        }
    }

    /** Takes each edge point of a mark. */
    interface Edge {
        void at(int x, int y);
    }

    /** @param paper what lies outside of it holds no ink */
    Ink(Grey grey, Paper paper) {
        height = grey.height();
        rows = new int[height + 1];
        trace(grey, paper, thresholds(grey));
        marks = join(grey);
    }

    Mark[] marks() {
        return marks.clone();
    }

    /** Ink of accepted marks, as (row, first column, last column). */
    interface Run {
        void at(int y, int from, int to);
    }

    void runs(boolean[] accepted, Run run) {
        for (int y = 0; y < height; y++) {
            for (int i = rows[y]; i < rows[y + 1]; i++) if (accepted[mark[i]]) run.at(y, from[i], to[i]);
        }
    }

    /** @param down 1 for points without ink below them, -1 for those without ink above them */
    void level(boolean[] accepted, int down, Edge edge) {
        for (int y = Math.max(0, -down); y < height - Math.max(0, down); y++) {
            int other = rows[y + down];
            int end = rows[y + down + 1];
            for (int i = rows[y]; i < rows[y + 1]; i++) {
                if (!accepted[mark[i]]) continue;
                while (other < end && to[other] < from[i]) other++;
                int x = from[i];
                for (int k = other; k < end && from[k] <= to[i]; k++) {
                    for (; x < from[k]; x++) edge.at(x, y);
                    x = Math.max(x, to[k] + 1);
                }
                for (; x <= to[i]; x++) edge.at(x, y);
            }
        }
    }

    /** @param right whether points without ink to the right of them are meant, or to the left */
    void upright(boolean[] accepted, boolean right, Edge edge) {
        runs(accepted, (y, first, last) -> edge.at(right ? last : first, y));
    }

    /** Per block of paper, the brightness below which a point is ink. */
    private static int[][] thresholds(Grey grey) {
        int side = grey.span(BLOCK_MM);
        int across = Math.ceilDiv(grey.width(), side);
        int down = Math.ceilDiv(grey.height(), side);
        var light = new int[down][across];
        var histogram = new int[256];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) light[j][i] = light(grey, i * side, j * side, side, histogram);
        }
        var thresholds = new int[down][across];
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                int most = 0;
                for (int y = Math.max(0, j - 1); y <= Math.min(down - 1, j + 1); y++) {
                    for (int x = Math.max(0, i - 1); x <= Math.min(across - 1, i + 1); x++) most = Math.max(most, light[y][x]);
                }
                thresholds[j][i] = (int) (most * DARKER_THAN);
            }
        }
        return thresholds;
    }

    /** The brightness that a fifth of the block exceeds; every second point tells enough. */
    private static int light(Grey grey, int left, int top, int side, int[] histogram) {
        Arrays.fill(histogram, 0);
        int n = 0;
        for (int y = top; y < Math.min(grey.height(), top + side); y += 2) {
            for (int x = left; x < Math.min(grey.width(), left + side); x += 2, n++) histogram[grey.at(x, y)]++;
        }
        int brighter = 0;
        for (int value = 255; value > 0; value--) {
            brighter += histogram[value];
            if (brighter > n * LIGHT_SHARE) return value;
        }
        return 0;
    }

    private void trace(Grey grey, Paper paper, int[][] thresholds) {
        int side = grey.span(BLOCK_MM);
        int width = grey.width();
        var points = grey.points();
        for (int y = 0; y < height; y++) {
            rows[y] = count;
            var limits = thresholds[y / side];
            int begun = -1;
            int least = 255;
            int at = y * width;
            for (int x = 0; x < width; x++, at++) {
                int value = points[at] & 0xFF;
                if (value < limits[x / side] && paper.holds(x, y)) {
                    if (begun < 0) {
                        begun = x;
                        least = 255;
                    }
                    least = Math.min(least, value * 255 / Math.max(1, limits[x / side]));
                } else if (begun >= 0) {
                    add(begun, x - 1, least);
                    begun = -1;
                }
            }
            if (begun >= 0) add(begun, width - 1, least);
        }
        rows[height] = count;
    }

    private void add(int first, int last, int least) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            mark = Arrays.copyOf(mark, count * 2);
            darkest = Arrays.copyOf(darkest, count * 2);
        }
        from[count] = first;
        to[count] = last;
        mark[count] = count;
        darkest[count++] = least;
    }

    /** Runs that touch, also at a corner, become one mark. */
    private Mark[] join(Grey grey) {
        for (int y = 1; y < grey.height(); y++) {
            int above = rows[y - 1];
            for (int i = rows[y]; i < rows[y + 1]; i++) {
                while (above < rows[y] && to[above] < from[i] - 1) above++;
                for (int k = above; k < rows[y] && from[k] <= to[i] + 1; k++) {
                    int one = root(i);
                    int other = root(k);
                    if (one != other) mark[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        return number();
    }

    private int root(int run) {
        int at = run;
        while (mark[at] != at) {
            mark[at] = mark[mark[at]];
            at = mark[at];
        }
        return at;
    }

    private Mark[] number() {
        var numbers = new int[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int root = root(i);
            numbers[i] = root == i ? found++ : numbers[root];
        }
        var box = new int[found][];
        for (int y = 0; y < height; y++) {
            for (int i = rows[y]; i < rows[y + 1]; i++) {
                int number = numbers[i];
                mark[i] = number;
                if (box[number] == null) box[number] = new int[] {from[i], y, to[i], y, 0, 255};
                var b = box[number];
                b[0] = Math.min(b[0], from[i]);
                b[2] = Math.max(b[2], to[i]);
                b[3] = y;
                b[4] += to[i] - from[i] + 1;
                b[5] = Math.min(b[5], darkest[i]);
            }
        }
        var made = new Mark[found];
        for (int n = 0; n < found; n++) {
            var b = box[n];
            made[n] = new Mark(b[0], b[1], b[2], b[3], b[4], 1 - b[5] / 255.0);
        }
        return made;
    }
}
