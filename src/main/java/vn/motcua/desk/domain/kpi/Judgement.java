package vn.motcua.desk.domain.kpi;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.procedure.Channel;

/**
 * What dossiers of equal traits are to every indicator, as bits: those of the indicators first, in their order, then those of {@link Extra}.
 * One for before the appointment and one for after it.
 */
public final class Judgement {
    /** What is counted beside the indicators. The causes follow in their order. */
    enum Extra {
        RECEIVED(Indicator.Basis.RECEIVED), FINISHED(Indicator.Basis.FINISHED), SETTLED_ONLINE(Indicator.Basis.FINISHED), SETTLED_DESK(Indicator.Basis.FINISHED),
        SETTLED(Indicator.Basis.FINISHED), LOST(Indicator.Basis.RECEIVED);

        private final Indicator.Basis basis;

        Extra(Indicator.Basis basis) {
            this.basis = basis;
        }

        int bit() {
            return Indicator.values().length + ordinal();
        }
    }

    /** How many bits there are: the last extra has one for each cause. */
    static final int BITS = Extra.LOST.bit() + Cause.values().length;
    static final long RECEIVED = bits(Indicator.Basis.RECEIVED);
    static final long FINISHED = bits(Indicator.Basis.FINISHED);
    static final long ANSWERED = bits(Indicator.Basis.ANSWERED);
    static final long PAID = bits(Indicator.Basis.PAID);

    private final long counted;
    private final long missed;
    private final long countedAfter;
    private final long missedAfter;

    private Judgement(Traits traits) {
        long extras = extras(traits);
        counted = extras | indicators(traits, false, Verdict.Counted.class);
        missed = indicators(traits, false, Verdict.Missed.class);
        countedAfter = extras | indicators(traits, true, Verdict.Counted.class);
        missedAfter = indicators(traits, true, Verdict.Missed.class);
    }

    public static Judgement of(Traits traits) {
        return new Judgement(traits);
    }

    /** Bits of what counts. @param duePassed whether the appointment lies before the moment of asking */
    public long counted(boolean duePassed) {
        return duePassed ? countedAfter : counted;
    }

    /** Bits of what is asked for and does not count. */
    public long missed(boolean duePassed) {
        return duePassed ? missedAfter : missed;
    }

    /** Of all figures of a basis. */
    private static long bits(Indicator.Basis basis) {
        long bits = 0;
        for (var indicator : Indicator.values()) if (indicator.basis() == basis) bits |= 1L << indicator.ordinal();
        for (var extra : Extra.values()) if (extra.basis == basis) bits |= 1L << extra.bit();
        for (int bit = Extra.LOST.bit(); bit < BITS; bit++) if (Extra.LOST.basis == basis) bits |= 1L << bit;
        return bits;
    }

    private static long indicators(Traits traits, boolean duePassed, Class<? extends Verdict> verdict) {
        long bits = 0;
        for (var indicator : Indicator.values()) if (verdict.isInstance(indicator.judge(traits, duePassed))) bits |= 1L << indicator.ordinal();
        return bits;
    }

    private static long extras(Traits traits) {
        long bits = 1L << Extra.RECEIVED.bit();
        if (traits.isFinished()) bits |= 1L << Extra.FINISHED.bit();
        if (traits.isSettled()) bits |= 1L << Extra.SETTLED.bit();
        if (traits.isSettled() && traits.channel() == Channel.ONLINE) bits |= 1L << Extra.SETTLED_ONLINE.bit();
        if (traits.isSettled() && traits.channel() == Channel.DESK) bits |= 1L << Extra.SETTLED_DESK.bit();
        for (var cause : traits.lost()) bits |= 1L << Extra.LOST.bit() + cause.ordinal();
        return bits;
    }
}
