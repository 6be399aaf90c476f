package vn.motcua.desk.domain.kpi;

import java.util.Arrays;

/**
 * Counts how often each bit of a number was set. Eight bits are added at once, each into a byte of its own that is emptied before it runs over: a
 * million dossiers are counted twice for fifty figures each.
 */
final class BitCounts {
    private static final int LANES = 8;
    private static final int FULL = 255;
    /** Of every byte its bits as bytes. */
    private static final long[] SPREAD = spread();

    private final long[] counts;
    private final long[] lanes;
    private int pending;

    /** @param bits how many are counted, from the lowest */
    BitCounts(int bits) {
        lanes = new long[(bits + LANES - 1) / LANES];
        counts = new long[lanes.length * LANES];
    }

    void add(long bits) {
        if ((bits & bits - 1) == 0) {
            if (bits != 0) counts[Long.numberOfTrailingZeros(bits)]++;
            return;
        }
        for (int i = 0; i < lanes.length; i++) lanes[i] += SPREAD[(int) (bits >>> i * LANES) & FULL];
        if (++pending == FULL) empty();
    }

    void add(BitCounts more) {
        for (int i = 0; i < counts.length; i++) counts[i] += more.of(i);
    }

    long of(int bit) {
        return counts[bit] + (lanes[bit / LANES] >>> bit % LANES * LANES & FULL);
    }

    private void empty() {
        for (int i = 0; i < counts.length; i++) counts[i] = of(i);
        Arrays.fill(lanes, 0);
        pending = 0;
    }

    private static long[] spread() {
        var spread = new long[FULL + 1];
        for (int value = 0; value <= FULL; value++) {
            for (int bit = 0; bit < LANES; bit++) if ((value >> bit & 1) != 0) spread[value] |= 1L << bit * LANES;
        }
        return spread;
    }
}
