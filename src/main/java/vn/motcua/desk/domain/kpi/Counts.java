package vn.motcua.desk.domain.kpi;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;

/** Dossiers counted for every figure at once. Only {@link Tally} fills it. */
public final class Counts {
    private final long[] counted = new long[Judgement.BITS];
    private final long[] missed = new long[Indicator.values().length];
    private final Set<String> offered = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private long seconds;
    private long onlineMinutes;
    private long deskMinutes;

    Counts() { }

    void add(long countedBits, long missedBits) {
        for (long bits = countedBits; bits != 0; bits &= bits - 1) counted[Long.numberOfTrailingZeros(bits)]++;
        for (long bits = missedBits; bits != 0; bits &= bits - 1) missed[Long.numberOfTrailingZeros(bits)]++;
    }

    void addSeconds(long more) {
        seconds += more;
    }

    /** @param countedBits tell how the dossier came */
    void addHandling(long countedBits, long minutes) {
        if ((countedBits >> Judgement.Extra.SETTLED_ONLINE.bit() & 1) != 0) onlineMinutes += minutes;
        if ((countedBits >> Judgement.Extra.SETTLED_DESK.bit() & 1) != 0) deskMinutes += minutes;
    }

    /** @param procedure of all that these counts are of */
    void add(Counts more, String procedure) {
        for (int i = 0; i < counted.length; i++) counted[i] += more.counted[i];
        for (int i = 0; i < missed.length; i++) missed[i] += more.missed[i];
        seconds += more.seconds;
        onlineMinutes += more.onlineMinutes;
        deskMinutes += more.deskMinutes;
        int services = Indicator.ONLINE_PROCEDURES.ordinal();
        if (more.counted[services] + more.missed[services] > 0) offered.add(procedure);
        if (more.counted[services] > 0) used.add(procedure);
    }

    public Measure measure(Indicator indicator) {
        int at = indicator.ordinal();
        return switch (indicator.form()) {
            case SHARE -> new Measure(counted[at], counted[at] + missed[at]);
            case MEAN -> new Measure(seconds, counted[at]);
            case PROCEDURES -> new Measure(used.size(), offered.size());
            case COMPARISON -> Measure.faster(handlingOnline(), handlingAtDesk());
        };
    }

    /** Minutes from reception to settlement of what came online, and of how many. */
    public Measure handlingOnline() {
        return new Measure(onlineMinutes, counted[Judgement.Extra.SETTLED_ONLINE.bit()]);
    }

    public Measure handlingAtDesk() {
        return new Measure(deskMinutes, counted[Judgement.Extra.SETTLED_DESK.bit()]);
    }

    /** Dossiers received in the period. */
    public long received() {
        return counted[Judgement.Extra.RECEIVED.bit()];
    }

    /** Dossiers settled or ended in the period. */
    public long finished() {
        return counted[Judgement.Extra.FINISHED.bit()];
    }

    /** Dossiers settled in the period. */
    public long settled() {
        return counted[Judgement.Extra.SETTLED.bit()];
    }

    /** Of the dossiers received in the period, how many lose points by each cause; one may lose by several. */
    public Map<Cause, Long> lost() {
        var lost = new EnumMap<Cause, Long>(Cause.class);
        for (var cause : Cause.values()) lost.put(cause, counted[Judgement.Extra.LOST.bit() + cause.ordinal()]);
        return lost;
    }
}
