package vn.motcua.desk.imaging.clean;

import java.util.Arrays;
import java.util.Optional;

/**
 * An identity card on a light glass, which is hardly darker than the card. Taken for one only when it has the size of ISO/IEC 7810 ID-1, is
 * filled all over, and lies alone: a paragraph of text must not be cut out.
 */
final class Card {
    private static final double LONGER_MM = 85.6;
    private static final double SHORTER_MM = 54;
    private static final double TOLERANCE = 0.07;
    /** Steps of brightness from the glass; noise of blocks and of points stays below. */
    private static final int BLOCK_DIFFERS = 6;
    private static final int POINT_DIFFERS = 9;
    private static final double LEAST_FILLED = 0.85;
    private static final double MOST_ELSEWHERE = 0.004;
    private static final int CLOSING = 2;
    private static final double OUTSET_MM = 0.5;

    private Card() { }

    /** @param light brightness of blocks of a millimetre, row by row */
    static Optional<Outline> on(Grey grey, int[] light, int side, int across, int down) {
        int glass = glass(light, across, down);
        var differs = new boolean[light.length];
        for (int i = 0; i < light.length; i++) differs[i] = Math.abs(light[i] - glass) > BLOCK_DIFFERS;
        var part = Blocks.largest(Blocks.closed(differs, across, down, CLOSING), across);
        int size = 0;
        int filled = 0;
        int elsewhere = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i]) size++;
            if (part[i] && differs[i]) filled++;
            if (!part[i] && differs[i]) elsewhere++;
        }
        if (size == 0 || filled < LEAST_FILLED * size || elsewhere > MOST_ELSEWHERE * part.length) return Optional.empty();
        return Outline.of(grey, value -> Math.abs(value - glass) > POINT_DIFFERS, side, across, down, part, -OUTSET_MM)
                .filter(Outline::isWhole).filter(outline -> isCard(outline.box(), grey.dpi() / 25.4));
    }

    private static boolean isCard(Outline.Box box, double millimetre) {
        return near(Math.max(box.width(), box.height()) / millimetre, LONGER_MM) && near(Math.min(box.width(), box.height()) / millimetre, SHORTER_MM);
    }

    private static boolean near(double value, double wanted) {
        return Math.abs(value - wanted) < TOLERANCE * wanted;
    }

    /** The brightness in the middle of all those along the edges. */
    private static int glass(int[] light, int across, int down) {
        var ring = new int[2 * (across + down)];
        int n = 0;
        for (int x = 0; x < across; x++) {
            ring[n++] = light[x];
            ring[n++] = light[(down - 1) * across + x];
        }
        for (int y = 0; y < down; y++) {
            ring[n++] = light[y * across];
            ring[n++] = light[y * across + across - 1];
        }
        Arrays.sort(ring);
        return ring[ring.length / 2];
    }
}
