package vn.motcua.desk.imaging.clean;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Shapes made of blocks, row by row. */
final class Blocks {
    private Blocks() { }

    /** The largest part that hangs together. */
    static boolean[] largest(boolean[] shape, int across) {
        var part = new int[shape.length];
        int parts = 0;
        int best = 0;
        int bestSize = 0;
        var open = new ArrayDeque<Integer>();
        for (int start = 0; start < shape.length; start++) {
            if (!shape[start] || part[start] != 0) continue;
            parts++;
            int size = 0;
            part[start] = parts;
            open.push(start);
            while (!open.isEmpty()) {
                int at = open.pop();
                size++;
                int x = at % across;
                for (int next : new int[] {x > 0 ? at - 1 : at, x < across - 1 ? at + 1 : at, at - across, at + across}) {
                    if (next < 0 || next >= shape.length || !shape[next] || part[next] != 0) continue;
                    part[next] = parts;
                    open.push(next);
                }
            }
            if (size > bestSize) {
                bestSize = size;
                best = parts;
            }
        }
        var largest = new boolean[shape.length];
        for (int i = 0; i < largest.length; i++) largest[i] = best > 0 && part[i] == best;
        return largest;
    }

    /** Larger by so many blocks on every side. */
    static boolean[] grown(boolean[] shape, int across, int down, int by) {
        var grown = new boolean[shape.length];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                if (!shape[y * across + x]) continue;
                for (int v = Math.max(0, y - by); v <= Math.min(down - 1, y + by); v++) {
                    for (int u = Math.max(0, x - by); u <= Math.min(across - 1, x + by); u++) grown[v * across + u] = true;
                }
            }
        }
        return grown;
    }

    /** With its narrow gaps filled. */
    static boolean[] closed(boolean[] shape, int across, int down, int by) {
        return inverted(grown(inverted(grown(shape, across, down, by)), across, down, by));
    }

    /** Without its thin parts; what lies beyond the picture counts as belonging to it. */
    static boolean[] opened(boolean[] shape, int across, int down, int by) {
        int wide = across + 2 * by;
        int high = down + 2 * by;
        var padded = new boolean[wide * high];
        Arrays.fill(padded, true);
        for (int y = 0; y < down; y++) System.arraycopy(shape, y * across, padded, (y + by) * wide + by, across);
        var opened = grown(inverted(grown(inverted(padded), wide, high, by)), wide, high, by);
        var inner = new boolean[shape.length];
        for (int y = 0; y < down; y++) System.arraycopy(opened, (y + by) * wide + by, inner, y * across, across);
        return inner;
    }

    static boolean[] inverted(boolean[] shape) {
        var inverted = new boolean[shape.length];
        for (int i = 0; i < shape.length; i++) inverted[i] = !shape[i];
        return inverted;
    }

    static int size(boolean[] shape) {
        int size = 0;
        for (boolean block : shape) if (block) size++;
        return size;
    }
}
