package vn.motcua.desk.store;

import vn.motcua.desk.domain.kpi.Judgement;
import vn.motcua.desk.domain.kpi.Traits;

/** Traits that were met, each judged once. A table of its own, since it is asked for every dossier of a million. */
final class JudgedTraits {
    private static final int FIRST_SIZE = 1 << 10;
    /** What stands for traits: counted and missed before the appointment, and after it. */
    private static final int LONGS = 4;

    private long[] bits = new long[FIRST_SIZE];
    private Traits[] traits = new Traits[FIRST_SIZE];
    private long[] judged = new long[FIRST_SIZE * LONGS];
    private int size;

    /** Where these traits are; until the next call. */
    int slot(long asked) {
        int at = place(asked);
        if (traits[at] != null) return at;
        if (2 * (size + 1) > bits.length) {
            grow();
            at = place(asked);
        }
        put(at, asked, TraitBits.traits(asked));
        return at;
    }

    Traits traits(int slot) {
        return traits[slot];
    }

    long counted(int slot, boolean duePassed) {
        return judged[slot * LONGS + (duePassed ? 2 : 0)];
    }

    long missed(int slot, boolean duePassed) {
        return judged[slot * LONGS + (duePassed ? 3 : 1)];
    }

    private void put(int at, long asked, Traits of) {
        var judgement = Judgement.of(of);
        bits[at] = asked;
        traits[at] = of;
        judged[at * LONGS] = judgement.counted(false);
        judged[at * LONGS + 1] = judgement.missed(false);
        judged[at * LONGS + 2] = judgement.counted(true);
        judged[at * LONGS + 3] = judgement.missed(true);
        size++;
    }

    private int place(long asked) {
        int mask = bits.length - 1;
        int at = (int) (asked * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (traits[at] != null && bits[at] != asked) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        var known = bits;
        var were = traits;
        bits = new long[2 * known.length];
        traits = new Traits[bits.length];
        judged = new long[bits.length * LONGS];
        size = 0;
        for (int i = 0; i < known.length; i++) if (were[i] != null) put(place(known[i]), known[i], were[i]);
    }
}
