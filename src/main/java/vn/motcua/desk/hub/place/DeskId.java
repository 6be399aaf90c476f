package vn.motcua.desk.hub.place;

import java.util.Comparator;

/**
 * A desk as the hub's tables name it.
 *
 * @param province number of the province's code
 */
public record DeskId(int province, String commune, String desk) implements Comparable<DeskId> {
    private static final Comparator<DeskId> ORDER = Comparator.comparingInt(DeskId::province).thenComparing(DeskId::commune).thenComparing(DeskId::desk);

    @Override public int compareTo(DeskId other) {
        return ORDER.compare(this, other);
    }
}
