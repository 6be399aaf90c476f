package vn.motcua.desk.store;

import vn.motcua.desk.domain.kpi.Judgement;
import vn.motcua.desk.domain.kpi.Traits;

/** Traits that were met, each judged once. A table of its own, since it is asked for every dossier of a million. */
final class JudgedTraits {
    private static final int FIRST_SIZE = 1 << 10;

    private long[] bits = new long[FIRST_SIZE];
    private Judged[] judged = new Judged[FIRST_SIZE];
    private int size;

    /** Traits and what they come to. */
    record Judged(Traits traits, Judgement judgement) {
        private static Judged of(long bits) {
            var traits = TraitBits.traits(bits);
            return new Judged(traits, Judgement.of(traits));
        }
    }

    Judged of(long asked) {
        int at = place(asked, bits, judged);
        if (judged[at] == null) {
            if (2 * ++size > bits.length) {
                grow();
                at = place(asked, bits, judged);
            }
            bits[at] = asked;
            judged[at] = Judged.of(asked);
        }
        return judged[at];
    }

    private static int place(long asked, long[] bits, Judged[] judged) {
        int mask = bits.length - 1;
        int at = (int) (asked * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (judged[at] != null && bits[at] != asked) at = at + 1 & mask;
        return at;
    }

    private void grow() {
        var wider = new long[2 * bits.length];
        var more = new Judged[wider.length];
        for (int i = 0; i < bits.length; i++) {
            if (judged[i] == null) continue;
            int at = place(bits[i], wider, more);
            wider[at] = bits[i];
            more[at] = judged[i];
        }
        bits = wider;
        judged = more;
    }
}
