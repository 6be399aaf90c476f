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
        limit().ifPresent(this::separate);
    }

    /** Brightness of the paper, 0 to 255. */
    int level() {
        return level;
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
        var flooded = opened(flood(limit));
        var paper = largest(flooded);
        int size = count(paper);
        if (size < LEAST_PAPER * paper.length || size > 0.998 * paper.length) return;
        var near = grown(paper);
        outline = Outline.of(grey, limit, side, across, down, paper);
        around = near;
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

    /** Without its thin parts; what lies beyond the picture counts as flooded. */
    private boolean[] opened(boolean[] flooded) {
        int reach = THINNEST / 2;
        var core = new boolean[flooded.length];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) core[y * across + x] = all(flooded, x, y, reach);
        }
        var opened = new boolean[flooded.length];
        for (int y = -1; y <= down; y++) {
            for (int x = -1; x <= across; x++) {
                boolean beyond = x < 0 || y < 0 || x >= across || y >= down;
                if (!(beyond ? all(flooded, x, y, reach) : core[y * across + x])) continue;
                for (int v = Math.max(0, y - reach); v <= Math.min(down - 1, y + reach); v++) {
                    for (int u = Math.max(0, x - reach); u <= Math.min(across - 1, x + reach); u++) opened[v * across + u] = flooded[v * across + u];
                }
            }
        }
        return opened;
    }

    private boolean all(boolean[] flooded, int x, int y, int reach) {
        for (int v = Math.max(0, y - reach); v <= Math.min(down - 1, y + reach); v++) {
            for (int u = Math.max(0, x - reach); u <= Math.min(across - 1, x + reach); u++) if (!flooded[v * across + u]) return false;
        }
        return true;
    }

    /** The largest connected part of what is not flooded. */
    private boolean[] largest(boolean[] flooded) {
        var part = new int[flooded.length];
        int parts = 0;
        int best = 0;
        int bestSize = 0;
        var open = new ArrayDeque<Integer>();
        for (int start = 0; start < flooded.length; start++) {
            if (flooded[start] || part[start] != 0) continue;
            parts++;
            int size = 0;
            part[start] = parts;
            open.push(start);
            while (!open.isEmpty()) {
                int at = open.pop();
                size++;
                int x = at % across;
                for (int next : new int[] {x > 0 ? at - 1 : at, x < across - 1 ? at + 1 : at, at - across, at + across}) {
                    if (next < 0 || next >= flooded.length || flooded[next] || part[next] != 0) continue;
                    part[next] = parts;
                    open.push(next);
                }
            }
            if (size > bestSize) {
                bestSize = size;
                best = parts;
            }
        }
        var largest = new boolean[flooded.length];
        for (int i = 0; i < largest.length; i++) largest[i] = best > 0 && part[i] == best;
        return largest;
    }

    /** What is not paper, and one block more, where the edge's shadow lies. */
    private boolean[] grown(boolean[] paper) {
        var grown = new boolean[paper.length];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                if (paper[y * across + x]) continue;
                for (int v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) grown[v * across + u] = true;
                }
            }
        }
        return grown;
    }

    private static int count(boolean[] of) {
        int count = 0;
        for (boolean one : of) if (one) count++;
        return count;
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
