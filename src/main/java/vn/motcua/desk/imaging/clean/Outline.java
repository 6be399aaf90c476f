package vn.motcua.desk.imaging.clean;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import vn.motcua.desk.domain.dossier.Treatment;

/**
 * The edge of a paper that is smaller than its picture.
 *
 * @param points where the paper ends before the picture does, in points of the grey picture
 * @param cut    where the picture ends before the paper does
 * @param seen   the sides on which the paper ends
 * @param share  of the picture that is paper
 * @param box    the smallest rectangle around the paper, at whatever angle
 * @param inset  millimetres to be taken off each edge; negative where the edge itself is too light to be seen
 */
record Outline(List<double[]> points, List<double[]> cut, Set<Side> seen, double share, Box box, double inset) {
    private static final double RECTANGLE = 0.93;
    private static final int BROKEN_EDGE = 40;
    private static final double EDGE_MM = 2.5;
    private static final double OWN_EDGE_MM = 0.6;
    private static final double STRAIGHT_SHARE = 0.6;
    private static final double LEAST_SEEN = 0.5;
    private static final double INNERMOST = 0.15;

    /**
     * @param degrees of its nearly level sides, clockwise, -45 to 45
     * @param fill    share of it that is paper
     */
    record Box(double degrees, double width, double height, double fill) { }

    /**
     * @param paper   blocks that are paper, row by row
     * @param isPaper whether a point of this brightness is
     */
    static Optional<Outline> of(Grey grey, IntPredicate isPaper, int side, int across, int down, boolean[] paper, double inset) {
        var points = new ArrayList<double[]>();
        var cut = new ArrayList<double[]>();
        var seen = EnumSet.noneOf(Side.class);
        int size = 0;
        for (boolean block : paper) if (block) size++;
        for (var from : Side.values()) {
            int lines = 0;
            int ended = 0;
            for (int line = 0; line < (from.lies() ? across : down); line++) {
                int block = begin(from, line, across, down, paper);
                if (block < 0) continue;
                lines++;
                boolean ends = block != (from == Side.LEFT || from == Side.TOP ? 0 : (from.lies() ? down : across) - 1);
                if (ends) ended++;
                int x = from.lies() ? line : block;
                int y = from.lies() ? block : line;
                if (ends) along(grey, isPaper, side, from, x, y, points);
                else cut.add(new double[] {(x + (from == Side.RIGHT ? 1 : 0)) * side, (y + (from == Side.BOTTOM ? 1 : 0)) * side});
            }
            if (ended > lines * LEAST_SEEN) seen.add(from);
        }
        if (points.size() < BROKEN_EDGE) return Optional.empty();
        var all = new ArrayList<>(points);
        all.addAll(cut);
        return Optional.of(new Outline(points, cut, seen, (double) size / paper.length, Boxes.around(all, (double) size * side * side), inset));
    }

    /** Where the paper begins in a line of blocks, seen from one side; -1 when there is none in it. */
    private static int begin(Side from, int line, int across, int down, boolean[] paper) {
        int length = from.lies() ? down : across;
        boolean near = from == Side.LEFT || from == Side.TOP;
        for (int n = 0; n < length; n++) {
            int block = near ? n : length - 1 - n;
            if (paper[from.lies() ? block * across + line : line * across + block]) return block;
        }
        return -1;
    }

    /** Whether all four sides are there, as of a card on the glass. */
    boolean isWhole() {
        return seen.size() == 4 && box.fill() > RECTANGLE;
    }

    /**
     * What of the straightened canvas is paper; empty when its sides are not straight there.
     *
     * @param toCanvas from points of the grey picture
     * @param margin   so many points of the canvas are one millimetre
     */
    Optional<Treatment.Crop> crop(AffineTransform toCanvas, double width, double height, double margin) {
        var ends = placed(points, toCanvas);
        var all = placed(cut, toCanvas);
        all.addAll(ends);
        double left = edge(ends, all, 0, false, width, margin);
        double right = edge(ends, all, 0, true, width, margin);
        double top = edge(ends, all, 1, false, height, margin);
        double bottom = edge(ends, all, 1, true, height, margin);
        if (Double.isNaN(left + right + top + bottom)) return Optional.empty();
        if (right - left < width / 20 || bottom - top < height / 20) return Optional.empty();
        if (left <= 0 && top <= 0 && right >= width && bottom >= height) return Optional.empty();
        return Optional.of(new Treatment.Crop(Math.max(0, left / width), Math.max(0, top / height), Math.min(1, right / width),
                Math.min(1, bottom / height)));
    }

    private static List<double[]> placed(List<double[]> points, AffineTransform toCanvas) {
        var placed = new ArrayList<double[]>(points.size());
        for (var point : points) {
            var at = new double[2];
            toCanvas.transform(point, 0, at, 0, 1);
            placed.add(at);
        }
        return placed;
    }

    /** Where the paper ends on one side; the canvas's own edge when it does not end before; NaN when it does not end in a straight line. */
    private double edge(List<double[]> ends, List<double[]> all, int axis, boolean far, double length, double margin) {
        double own = far ? length : 0;
        var values = all.stream().mapToDouble(point -> point[axis]).sorted().toArray();
        // a few stray points do not make an edge
        int stray = Math.min(values.length - 1, 2 + values.length / 300);
        double outermost = far ? values[values.length - 1 - stray] : values[stray];
        if (far ? outermost > own - OWN_EDGE_MM * margin : outermost < own + OWN_EDGE_MM * margin) return own;
        var near = ends.stream().filter(point -> Math.abs(point[axis] - outermost) < EDGE_MM * margin).toList();
        if (near.isEmpty() || extent(near, 1 - axis) < STRAIGHT_SHARE * extent(all, 1 - axis)) return Double.NaN;
        var sorted = near.stream().mapToDouble(point -> point[axis]).sorted().toArray();
        double inner = sorted[(int) ((far ? INNERMOST : 1 - INNERMOST) * (sorted.length - 1))];
        return far ? inner - inset * margin : inner + inset * margin;
    }

    private static double extent(List<double[]> points, int axis) {
        var range = points.stream().mapToDouble(point -> point[axis]).summaryStatistics();
        return range.getMax() - range.getMin();
    }

    /** Exact places where the paper begins, seen from outside, through one block. */
    private static void along(Grey grey, IntPredicate isPaper, int side, Side from, int column, int row, List<double[]> points) {
        for (int k = 0; k < side; k += 2) {
            int x = from.lies() ? Math.min(grey.width() - 1, column * side + k) : 0;
            int y = from.lies() ? 0 : Math.min(grey.height() - 1, row * side + k);
            int begin = switch (from) {
                case LEFT -> column * side - side;
                case TOP -> row * side - side;
                case RIGHT -> column * side + 2 * side - 1;
                case BOTTOM -> row * side + 2 * side - 1;
            };
            int step = from == Side.LEFT || from == Side.TOP ? 1 : -1;
            int most = from.lies() ? grey.height() : grey.width();
            for (int at = begin, n = 0; n < 3 * side; at += step, n++) {
                if (at < 0 || at >= most) continue;
                int value = from.lies() ? grey.at(x, at) : grey.at(at, y);
                if (!isPaper.test(value)) continue;
                points.add(from.lies() ? new double[] {x + 0.5, at + 0.5} : new double[] {at + 0.5, y + 0.5});
                break;
            }
        }
    }
}
