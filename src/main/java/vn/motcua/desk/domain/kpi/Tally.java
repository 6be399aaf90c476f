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
        add(cell(Key.of(facts)), Judgement.of(facts.traits()), asOf.isAfter(times.due()), number(times.received()), times.finished().map(Tally::number).orElse(NO_DAY),
                times.answered().map(Tally::number).orElse(NO_DAY), times.paid().map(Tally::number).orElse(NO_DAY), times.seconds(), times.handling().orElse(0));
    }

    /**
     * One dossier more; days as numbers since 1970 or {@link #NO_DAY}.
     *
     * @param seconds  of its submission
     * @param handling minutes until it was finished
     */
    public void add(Cell cell, Judgement judgement, boolean duePassed, int received, int finished, int answered, int paid, long seconds, long handling) {
        add(cell, judgement, duePassed, Indicator.Basis.RECEIVED, received, seconds, handling);
        add(cell, judgement, duePassed, Indicator.Basis.FINISHED, finished, seconds, handling);
        add(cell, judgement, duePassed, Indicator.Basis.ANSWERED, answered, seconds, handling);
        add(cell, judgement, duePassed, Indicator.Basis.PAID, paid, seconds, handling);
    }

    private void add(Cell cell, Judgement judgement, boolean duePassed, Indicator.Basis basis, int day, long seconds, long handling) {
        if (day < first || day > last) return;
        long bits = Judgement.bits(basis);
        // a draft whose time was not measured has no mean
        if (seconds <= 0) bits &= ~(1L << Indicator.SUBMISSION_TIME.ordinal());
        long counted = judgement.counted(duePassed) & bits;
        long missed = judgement.missed(duePassed) & bits;
        var ofDay = days[day - first];
        if (ofDay == null) ofDay = days[day - first] = new Counts();
        cell.empty = false;
        cell.counts.add(counted, missed);
        ofDay.add(counted, missed);
        switch (basis) {
            case RECEIVED -> {
                cell.counts.addSeconds(Math.max(0, seconds));
                ofDay.addSeconds(Math.max(0, seconds));
                long service = 1L << Indicator.ONLINE_PROCEDURES.ordinal();
                if (((counted | missed) & service) != 0) cell.firstOffered = Math.min(cell.firstOffered, day);
                if ((counted & service) != 0) cell.firstUsed = Math.min(cell.firstUsed, day);
            }
            case FINISHED -> {
                cell.counts.addHandling(counted, handling);
                ofDay.addHandling(counted, handling);
            }
            case ANSWERED, PAID -> { }
        }
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
