package vn.motcua.desk.domain.kpi;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All figures of a period, from one pass over the dossiers: every indicator as a whole, by day, and by whatever a {@link Key} has.
 * The days are those of each indicator's basis.
 */
public final class Tally {
    /** There is no such day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    private static final long SUBMISSION = 1L << Indicator.SUBMISSION_TIME.ordinal();
    private static final long SERVICES = 1L << Indicator.ONLINE_PROCEDURES.ordinal();

    private final Period period;
    private final LocalDateTime asOf;
    private final int first;
    private final int last;
    private final Counts[] days;
    private final Map<Key, Cell> cells = new LinkedHashMap<>();

    /** Counts of dossiers of one origin and channel. */
    public static final class Cell {
        private final Counts counts = new Counts();
        private int firstOffered = Integer.MAX_VALUE;
        private int firstUsed = Integer.MAX_VALUE;
        private boolean empty = true;
    }

    /** @param asOf the moment by which what is still open is judged */
    public Tally(Period period, LocalDateTime asOf) {
        this.period = period;
        this.asOf = asOf;
        this.first = Math.toIntExact(period.from().toEpochDay());
        this.last = Math.toIntExact(period.to().toEpochDay());
        this.days = new Counts[period.days()];
    }

    public Period period() {
        return period;
    }

    public LocalDateTime asOf() {
        return asOf;
    }

    public Cell cell(Key key) {
        return cells.computeIfAbsent(key, _ -> new Cell());
    }

    public void add(DossierFacts facts) {
        var times = facts.times();
        var judgement = Judgement.of(facts.traits());
        boolean duePassed = asOf.isAfter(times.due());
        add(cell(Key.of(facts)), judgement.counted(duePassed), judgement.missed(duePassed), number(times.received()), times.finished().map(Tally::number).orElse(NO_DAY),
                times.answered().map(Tally::number).orElse(NO_DAY), times.paid().map(Tally::number).orElse(NO_DAY), times.seconds(), times.handling().orElse(0));
    }

    /**
     * One dossier more; days as numbers since 1970 or {@link #NO_DAY}.
     *
     * @param counted  bits of a {@link Judgement}
     * @param missed   bits of the same
     * @param seconds  of its submission
     * @param handling minutes until it was finished
     */
    public void add(Cell cell, long counted, long missed, int received, int finished, int answered, int paid, long seconds, long handling) {
        long ofReceived = isWithin(received) ? Judgement.RECEIVED : 0;
        // a draft whose time was not measured has no mean
        if (seconds <= 0) ofReceived &= ~SUBMISSION;
        long ofFinished = isWithin(finished) ? Judgement.FINISHED : 0;
        long ofAnswered = isWithin(answered) ? Judgement.ANSWERED : 0;
        long ofPaid = isWithin(paid) ? Judgement.PAID : 0;
        long all = ofReceived | ofFinished | ofAnswered | ofPaid;
        if (all == 0) return;
        cell.empty = false;
        cell.counts.add(counted & all, missed & all);
        if (ofReceived != 0) {
            cell.counts.addSeconds(seconds);
            day(received).addSeconds(seconds);
            if (((counted | missed) & SERVICES) != 0) cell.firstOffered = Math.min(cell.firstOffered, received);
            if ((counted & SERVICES) != 0) cell.firstUsed = Math.min(cell.firstUsed, received);
        }
        if (ofFinished != 0) {
            cell.counts.addHandling(counted, handling);
            day(finished).addHandling(counted, handling);
        }
        // most of it happens on one or two days
        addDay(received, counted, missed, ofReceived | (finished == received ? ofFinished : 0) | (answered == received ? ofAnswered : 0) | (paid == received ? ofPaid : 0));
        if (finished != received) addDay(finished, counted, missed, ofFinished | (answered == finished ? ofAnswered : 0) | (paid == finished ? ofPaid : 0));
        if (answered != received && answered != finished) addDay(answered, counted, missed, ofAnswered);
        if (paid != received && paid != finished) addDay(paid, counted, missed, ofPaid);
    }

    private boolean isWithin(int day) {
        return day >= first && day <= last;
    }

    private void addDay(int day, long counted, long missed, long bits) {
        if (bits != 0) day(day).add(counted & bits, missed & bits);
    }

    private Counts day(int day) {
        var counts = days[day - first];
        if (counts == null) counts = days[day - first] = new Counts();
        return counts;
    }

    /** Of all dossiers together. */
    public Counts all() {
        var all = new Counts();
        cells.forEach((key, cell) -> all.add(cell.counts, key.origin().procedure()));
        return all;
    }

    /** Broken down; several keys may have the same name. */
    public <K> Map<K, Counts> by(Function<Key, K> name) {
        var groups = new LinkedHashMap<K, Counts>();
        cells.forEach((key, cell) -> {
            if (!cell.empty) groups.computeIfAbsent(name.apply(key), _ -> new Counts()).add(cell.counts, key.origin().procedure());
        });
        return groups;
    }

    public Measure measure(Indicator indicator) {
        return all().measure(indicator);
    }

    /** Every day of the period in order, also those on which nothing happened. */
    public List<Daily> daily(Indicator indicator) {
        if (indicator.form() == Indicator.Form.PROCEDURES) return procedures();
        var daily = new ArrayList<Daily>(days.length);
        for (int i = 0; i < days.length; i++) {
            daily.add(new Daily(period.from().plusDays(i), days[i] == null ? Measure.NONE : days[i].measure(indicator)));
        }
        return daily;
    }

    /** Dossiers received on each day of the period. */
    public List<Long> arrivals() {
        var arrivals = new ArrayList<Long>(days.length);
        for (var day : days) arrivals.add(day == null ? 0L : day.received());
        return arrivals;
    }

    private List<Daily> procedures() {
        var offered = new HashMap<String, Integer>();
        var used = new HashMap<String, Integer>();
        cells.forEach((key, cell) -> {
            offered.merge(key.origin().procedure(), cell.firstOffered, Math::min);
            used.merge(key.origin().procedure(), cell.firstUsed, Math::min);
        });
        var daily = new ArrayList<Daily>(days.length);
        for (int i = 0; i < days.length; i++) {
            int day = first + i;
            daily.add(new Daily(period.from().plusDays(i), new Measure(used.values().stream().filter(begun -> begun <= day).count(),
                    offered.values().stream().filter(begun -> begun <= day).count())));
        }
        return daily;
    }

    private static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
