package vn.motcua.desk.imaging.clean;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where on the picture the paper lies: all of it as a rule; less when a dark lid, a shadow or the glass around a small paper was scanned as well.
 * Found by letting the dark run in from the edges, a millimetre at a time; strokes are too thin for that.
 */
final class Paper {
    private static final double BLOCK_MM = 1;
    /** Of all blocks, so many are darker than what is taken for paper; a card may fill a fifteenth of the glass. */
    private static final double PAPER_SHARE = 0.97;
    /** A surrounding that is lighter than this share of the paper cannot be told from it. */
    private static final double CLEARLY_DARKER = 0.88;
    private static final double LEAST_DARK_EDGE = 0.12;
    /** A thinner strip is a shadow or a stroke, unless it lies along the edge of the picture. */
    private static final int THINNEST = 3;
    private static final double MARGIN_MM = 10;
    private static final double DARK_FIELD = 0.7;
    private static final double INSET_MM = 0.2;
    private static final double LEAST_PAPER = 0.01;

    private final Grey grey;
    private final int side;
    private final int across;
    private final int down;
    private final int[] light;
    private final int level;
    private boolean[] around = new boolean[0];
    private Optional<Outline> outline = Optional.empty();

    Paper(Grey grey) {
        this.grey = grey;
        side = grey.span(BLOCK_MM);
        across = Math.ceilDiv(grey.width(), side);
        down = Math.ceilDiv(grey.height(), side);
        light = blocks();
        level = share(light, PAPER_SHARE);
        var limit = limit();
        if (limit.isPresent()) separate(limit.get());
        else outline = Card.on(grey, light, side, across, down);
    }

    /** Brightness of the paper, 0 to 255. */
    int level() {
        return level;
    }

    /** How much of it, but for a margin, is clearly darker than the rest: pictures, coloured fields, a page that is black all over. 0 to 1. */
    double darkShare() {
        int margin = (int) Math.round(MARGIN_MM / BLOCK_MM);
        int all = 0;
        int dark = 0;
        for (int y = margin; y < down - margin; y++) {
            for (int x = margin; x < across - margin; x++) {
                int block = y * across + x;
                if (around.length > 0 && around[block]) continue;
                all++;
                if (light[block] < level * DARK_FIELD) dark++;
            }
        }
        return all == 0 ? 0 : (double) dark / all;
    }

    /** Its edge, where the picture shows any. */
    Optional<Outline> outline() {
        return outline;
    }

    /** Whether a point is on the paper and not on its very edge. */
    boolean holds(int x, int y) {
        return around.length == 0 || !around[y / side * across + x / side];
    }

    private int[] blocks() {
        var sums = new int[across * down];
        var counts = new int[across * down];
        var points = grey.points();
        for (int y = 0; y < grey.height(); y++) {
            int row = y / side * across;
            int at = y * grey.width();
            for (int x = 0; x < grey.width(); x += side) {
                int end = Math.min(x + side, grey.width());
                int sum = 0;
                for (int k = x; k < end; k++) sum += points[at + k] & 0xFF;
                sums[row + x / side] += sum;
                counts[row + x / side] += end - x;
            }
        }
        for (int i = 0; i < sums.length; i++) sums[i] /= counts[i];
        return sums;
    }

    /** The brightness between paper and surrounding; empty when there is no surrounding to be seen. */
    private Optional<Integer> limit() {
        int clearly = (int) (level * CLEARLY_DARKER);
        var dark = new int[2 * (across + down)];
        int found = 0;
        double most = 0;
        for (var edge : Side.values()) {
            int length = edge.lies() ? across : down;
            int before = found;
            for (int i = 0; i < length; i++) {
                int value = light[edgeBlock(edge, i)];
                if (value < clearly) dark[found++] = value;
            }
            most = Math.max(most, (double) (found - before) / length);
        }
        if (most < LEAST_DARK_EDGE) return Optional.empty();
        return Optional.of((share(Arrays.copyOf(dark, found), 0.5) + level) / 2);
    }

    private int edgeBlock(Side edge, int i) {
        return switch (edge) {
            case TOP -> i;
            case BOTTOM -> (down - 1) * across + i;
            case LEFT -> i * across;
            case RIGHT -> i * across + across - 1;
        };
    }

    private void separate(int limit) {
        var paper = Blocks.largest(Blocks.inverted(Blocks.opened(flood(limit), across, down, THINNEST / 2)), across);
        int size = Blocks.size(paper);
        if (size < LEAST_PAPER * paper.length || size == paper.length) return;
        outline = Outline.of(grey, value -> value >= limit, side, across, down, paper, INSET_MM);
        // with one block more, where the shadow of the edge lies
        around = Blocks.grown(Blocks.inverted(paper), across, down, 1);
    }

    private boolean[] flood(int limit) {
        var reached = new boolean[light.length];
        var open = new ArrayDeque<Integer>();
        for (var edge : Side.values()) {
            for (int i = 0; i < (edge.lies() ? across : down); i++) reach(edgeBlock(edge, i), limit, reached, open);
        }
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % across;
            if (x > 0) reach(at - 1, limit, reached, open);
            if (x < across - 1) reach(at + 1, limit, reached, open);
            if (at >= across) reach(at - across, limit, reached, open);
            if (at + across < light.length) reach(at + across, limit, reached, open);
        }
        return reached;
    }

    private void reach(int block, int limit, boolean[] reached, ArrayDeque<Integer> open) {
        if (reached[block] || light[block] >= limit) return;
        reached[block] = true;
        open.push(block);
    }

    /** The value that this share of all do not exceed. */
    private static int share(int[] values, double share) {
        var histogram = new int[256];
        for (int value : values) histogram[value]++;
        int left = (int) (values.length * share);
        for (int value = 0; value < 255; value++) {
            left -= histogram[value];
            if (left < 0) return value;
        }
        return 255;
    }
}
