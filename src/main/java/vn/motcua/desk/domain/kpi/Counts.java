package vn.motcua.desk.domain.kpi;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Cause;

/** Dossiers counted for every figure at once. Only {@link Tally} fills it. */
public final class Counts {
    private final BitCounts counted = new BitCounts(Judgement.BITS);
    private final BitCounts missed = new BitCounts(Indicator.values().length);
    private final Set<String> offered = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private long seconds;
    private long onlineMinutes;
    private long deskMinutes;

    Counts() { }

    void add(long countedBits, long missedBits) {
        counted.add(countedBits);
        missed.add(missedBits);
    }

    void addSeconds(long more) {
        seconds += Math.max(0, more);
    }

    /** @param countedBits tell how the dossier came */
    void addHandling(long countedBits, long minutes) {
        if ((countedBits >> Judgement.Extra.SETTLED_ONLINE.bit() & 1) != 0) onlineMinutes += minutes;
        if ((countedBits >> Judgement.Extra.SETTLED_DESK.bit() & 1) != 0) deskMinutes += minutes;
    }

    /** @param procedure of all that these counts are of */
    void add(Counts more, String procedure) {
        counted.add(more.counted);
        missed.add(more.missed);
        seconds += more.seconds;
        onlineMinutes += more.onlineMinutes;
        deskMinutes += more.deskMinutes;
        int services = Indicator.ONLINE_PROCEDURES.ordinal();
        if (more.counted.of(services) + more.missed.of(services) > 0) offered.add(procedure);
        if (more.counted.of(services) > 0) used.add(procedure);
    }

    public Measure measure(Indicator indicator) {
        int at = indicator.ordinal();
        return switch (indicator.form()) {
            case SHARE -> new Measure(counted.of(at), counted.of(at) + missed.of(at));
            case MEAN -> new Measure(seconds, counted.of(at));
            case PROCEDURES -> new Measure(used.size(), offered.size());
            case COMPARISON -> Measure.faster(handlingOnline(), handlingAtDesk());
        };
    }

    /** Minutes from reception to settlement of what came online, and of how many. */
    public Measure handlingOnline() {
        return new Measure(onlineMinutes, counted.of(Judgement.Extra.SETTLED_ONLINE.bit()));
    }

    public Measure handlingAtDesk() {
        return new Measure(deskMinutes, counted.of(Judgement.Extra.SETTLED_DESK.bit()));
    }

    /** Dossiers received in the period. */
    public long received() {
        return counted.of(Judgement.Extra.RECEIVED.bit());
    }

    /** Dossiers settled or ended in the period. */
    public long finished() {
        return counted.of(Judgement.Extra.FINISHED.bit());
    }

    /** Dossiers settled in the period. */
    public long settled() {
        return counted.of(Judgement.Extra.SETTLED.bit());
    }

    /** Of the dossiers received in the period, how many lose points by each cause; one may lose by several. */
    public Map<Cause, Long> lost() {
        var lost = new EnumMap<Cause, Long>(Cause.class);
        for (var cause : Cause.values()) lost.put(cause, counted.of(Judgement.Extra.LOST.bit() + cause.ordinal()));
        return lost;
    }
}
