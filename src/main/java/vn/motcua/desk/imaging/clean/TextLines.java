package vn.motcua.desk.imaging.clean;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How lines of text lie on a page, by the letters alone: at which angle their edges fall into the sharpest rows, and which way is up.
 * Vietnamese is good to read this: its marks stand above the letters (but one, a dot), so that there is much more ink above the body of a line than below.
 */
final class TextLines {
    private static final double MOST_DEGREES = 7;
    private static final double COARSE_DEGREES = 0.25;
    private static final int COARSE_POINTS = 24_000;
    private static final double[] FINE_DEGREES = {0.1, 0.04, 0.015};
    private static final int ROUNDS = 3;
    /** Rows beside a sharp one in which points of the same line of text lie. */
    private static final int ROW_REACH = 2;
    private static final int LEAST_POINTS = 300;
    /** How much sharper rows have to be than those of points strewn at random. */
    private static final double LEAST_SHARPNESS = 1.6;
    private static final double LEAST_ASYMMETRY = 0.12;
    /** Fewer say too little of which way is up: the tails and commas of one title may outweigh its marks. */
    private static final int LEAST_LINES = 3;
    private static final double CLEAR_AXIS = 1.25;

    private final Grey grey;
    private final Ink ink;
    private final double about;
    private final boolean[] letters;
    private final Optional<Lie> lie;

    /**
     * @param standing  whether lines run from top to bottom of the picture
     * @param degrees   by which lines are turned clockwise from level, or from upright
     * @param sharpness of the rows, 1 for points at random
     */
    record Lie(boolean standing, double degrees, double sharpness) { }

    /** @param about degrees about which lines are looked for; those of a card that lies askew, else 0 */
    TextLines(Grey grey, Ink ink, double about) {
        this.grey = grey;
        this.ink = ink;
        this.about = about;
        letters = letters(0.7);
        lie = measure();
    }

    Optional<Lie> lie() {
        return lie;
    }

    private boolean[] letters(double leastMillimetres) {
        var marks = ink.marks();
        var accepted = new boolean[marks.length];
        int least = grey.span(leastMillimetres);
        int longest = grey.span(28);
        int thickest = grey.span(9);
        for (int i = 0; i < marks.length; i++) {
            var mark = marks[i];
            accepted[i] = mark.longer() >= least && mark.longer() <= longest && mark.shorter() <= thickest
                    && mark.longer() < 12 * mark.shorter() + least && mark.area() >= 3;
        }
        return accepted;
    }

    private Optional<Lie> measure() {
        Lie best = null;
        double other = 0;
        for (boolean standing : new boolean[] {false, true}) {
            Lie ofAxis = null;
            for (boolean far : new boolean[] {false, true}) {
                var points = points(standing, far);
                if (points.count < LEAST_POINTS) continue;
                var found = points.coarse(standing, about);
                if (ofAxis == null || found.sharpness() > ofAxis.sharpness()) {
                    var fine = points.fine(found);
                    ofAxis = new Lie(standing, fine, found.sharpness());
                }
            }
            if (ofAxis == null) continue;
            if (best == null || ofAxis.sharpness() > best.sharpness()) {
                other = best == null ? 0 : best.sharpness();
                best = ofAxis;
            } else {
                other = ofAxis.sharpness();
            }
        }
        if (best == null || best.sharpness() < LEAST_SHARPNESS || best.sharpness() - 1 < CLEAR_AXIS * (other - 1)) return Optional.empty();
        return Optional.of(best);
    }

    /** @param far whether the lower or right edges are meant, or the upper or left ones */
    private Points points(boolean standing, boolean far) {
        var points = new Points(standing ? grey.width() : grey.height(), standing ? grey.height() : grey.width());
        // rotating clockwise brings x + y tan to one column for a line that stands, y - x tan to one row for one that lies
        if (standing) ink.upright(letters, far, (x, y) -> points.add(x, -y));
        else ink.level(letters, far ? 1 : -1, (x, y) -> points.add(y, x));
        return points;
    }

    /**
     * Of the two ways up that the lines leave, which; in quarter turns clockwise that make the page upright. Empty when it is not clear.
     */
    Optional<Integer> quarterTurns() {
        return lie.flatMap(found -> {
            var asymmetry = asymmetry(found);
            if (asymmetry.isEmpty() || Math.abs(asymmetry.getAsDouble()) < LEAST_ASYMMETRY) return Optional.empty();
            boolean topFirst = asymmetry.getAsDouble() > 0;
            return Optional.of(found.standing() ? topFirst ? 1 : 3 : topFirst ? 0 : 2);
        });
    }

    /** Ink before the body of the lines against ink after it, -1 to 1; empty where there are too few lines. */
    OptionalDouble asymmetry(Lie found) {
        int length = found.standing() ? grey.width() : grey.height();
        int across = found.standing() ? grey.height() : grey.width();
        double slope = Math.tan(Math.toRadians(found.degrees()));
        int offset = (int) (across * Math.abs(slope)) + 2;
        var profile = new int[length + 2 * offset];
        var withMarks = letters(0.25);
        if (found.standing()) {
            ink.runs(withMarks, (y, from, to) -> {
                int shift = (int) Math.round(y * slope) + offset;
                for (int x = from; x <= to; x++) profile[x + shift]++;
            });
        } else {
            ink.runs(withMarks, (y, from, to) -> profile[(int) Math.round(y - (from + to) / 2.0 * slope) + offset] += to - from + 1);
        }
        return asymmetry(profile);
    }

    private OptionalDouble asymmetry(int[] profile) {
        int most = Arrays.stream(profile).max().orElse(0);
        double floor = Math.max(1, most * 0.012);
        double before = 0;
        double after = 0;
        int lines = 0;
        int i = 0;
        while (i < profile.length) {
            if (profile[i] < floor) {
                i++;
                continue;
            }
            int start = i;
            int peak = 0;
            while (i < profile.length && profile[i] >= floor) peak = Math.max(peak, profile[i++]);
            int size = i - start;
            if (size < grey.span(1.8) || size > grey.span(14) || peak < most * 0.15) continue;
            int first = start;
            while (profile[first] < peak * 0.5) first++;
            int last = i - 1;
            while (profile[last] < peak * 0.5) last--;
            for (int k = start; k < first; k++) before += profile[k];
            for (int k = last + 1; k < i; k++) after += profile[k];
            lines++;
        }
        return lines < LEAST_LINES || before + after == 0 ? OptionalDouble.empty() : OptionalDouble.of((before - after) / (before + after));
    }

    /** Edge points, as a place across the lines and one along them. */
    private static final class Points {
        private final int length;
        private final int width;
        private int count;
        private int[] across = new int[1 << 14];
        private int[] along = new int[1 << 14];

        Points(int length, int width) {
            this.length = length;
            this.width = width;
        }

        void add(int acrossLines, int alongLines) {
            if (count == across.length) {
                across = Arrays.copyOf(across, count * 2);
                along = Arrays.copyOf(along, count * 2);
            }
            across[count] = acrossLines;
            along[count++] = alongLines;
        }

        Lie coarse(boolean standing, double about) {
            int step = Math.max(1, count / COARSE_POINTS);
            double best = about;
            double sharpest = -1;
            int steps = (int) Math.round(MOST_DEGREES / COARSE_DEGREES);
            for (int k = -steps; k <= steps; k++) {
                double sharpness = sharpness(about + k * COARSE_DEGREES, step);
                if (sharpness > sharpest) {
                    sharpest = sharpness;
                    best = about + k * COARSE_DEGREES;
                }
            }
            // of points strewn at random, differences of neighbours have twice the variance of a row
            int used = Math.ceilDiv(count, step);
            return new Lie(standing, best, sharpest / (2.0 * used));
        }

        double fine(Lie coarse) {
            double best = coarse.degrees();
            int step = Math.max(1, count / (4 * COARSE_POINTS));
            double sharpest = sharpness(best, step);
            for (double width : FINE_DEGREES) {
                double centre = best;
                for (int k = -3; k <= 3; k++) {
                    double sharpness = k == 0 ? -1 : sharpness(centre + k * width, step);
                    if (sharpness > sharpest) {
                        sharpest = sharpness;
                        best = centre + k * width;
                    }
                }
            }
            for (int i = 0; i < ROUNDS; i++) best = regressed(best);
            return best;
        }

        /** A straight line through the points of each sharp row, all with one slope: exact where rows are a little wide. */
        private double regressed(double degrees) {
            double slope = Math.tan(Math.toRadians(degrees));
            int offset = (int) (width * Math.abs(slope)) + ROW_REACH + 1;
            var rows = new int[length + 2 * offset + 1];
            for (int i = 0; i < count; i++) rows[(int) Math.round(across[i] - along[i] * slope) + offset]++;
            var peaks = peaks(rows);
            var n = new int[rows.length];
            var sumAlong = new double[rows.length];
            var sumAcross = new double[rows.length];
            for (int i = 0; i < count; i++) {
                int peak = peaks[(int) Math.round(across[i] - along[i] * slope) + offset];
                if (peak == 0) continue;
                n[peak]++;
                sumAlong[peak] += along[i];
                sumAcross[peak] += across[i];
            }
            double products = 0;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                int peak = peaks[(int) Math.round(across[i] - along[i] * slope) + offset];
                if (peak == 0) continue;
                double x = along[i] - sumAlong[peak] / n[peak];
                products += x * (across[i] - sumAcross[peak] / n[peak]);
                squares += x * x;
            }
            if (squares == 0) return degrees;
            double found = Math.toDegrees(Math.atan(products / squares));
            return Math.abs(found - degrees) < FINE_DEGREES[0] ? found : degrees;
        }

        /** For each row the sharp row to which it belongs, 0 for none. */
        private static int[] peaks(int[] rows) {
            int most = Arrays.stream(rows).max().orElse(0);
            var peaks = new int[rows.length];
            for (int row = ROW_REACH; row < rows.length - ROW_REACH; row++) {
                if (rows[row] * 4 < most) continue;
                boolean highest = true;
                for (int k = 1; k <= 2 * ROW_REACH && highest; k++) {
                    highest = rows[row] >= rows[Math.min(rows.length - 1, row + k)] && rows[row] > rows[Math.max(0, row - k)];
                }
                if (highest) Arrays.fill(peaks, row - ROW_REACH, row + ROW_REACH + 1, row);
            }
            return peaks;
        }

        private double sharpness(double degrees, int step) {
            double slope = Math.tan(Math.toRadians(degrees));
            int offset = (int) (width * Math.abs(slope)) + 2;
            var rows = new int[length + 2 * offset + 2];
            // in 256ths of a row, each point shared between two rows
            int perStep = (int) Math.round(slope * (1 << 16));
            int base = offset << 16;
            for (int i = 0; i < count; i += step) {
                int at = (across[i] << 16) - along[i] * perStep + base;
                int part = at >> 8 & 0xFF;
                rows[at >> 16] += 256 - part;
                rows[(at >> 16) + 1] += part;
            }
            double sum = 0;
            for (int i = 1; i < rows.length; i++) {
                double difference = rows[i] - rows[i - 1];
                sum += difference * difference;
            }
            return sum / (256.0 * 256.0);
        }
    }
}
