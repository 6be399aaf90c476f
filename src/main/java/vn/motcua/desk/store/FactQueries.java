package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.JudgedDossier;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.procedure.Channel;

/** The facts of the dossiers: counted, listed, handed out. */
public final class FactQueries {
    private static final int CHANNELS = Channel.values().length;

    private final Sql sql;
    private final Memory memory;
    private final JudgedTraits judged = new JudgedTraits();

    FactQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** Figures of these days and of these dossiers only. */
    public record Wanted(Period period, Predicate<Key> of) { }

    /**
     * All figures of a period in one pass.
     *
     * @param asOf the moment by which what is still open is judged
     * @param of   of which dossiers
     */
    public Tally tally(Period period, LocalDateTime asOf, Predicate<Key> of) {
        return tallies(List.of(new Wanted(period, of)), asOf).getFirst();
    }

    /** The same several times over, still in one pass. */
    public List<Tally> tallies(List<Wanted> wanted, LocalDateTime asOf) {
        var tallies = wanted.stream().map(one -> new Tally(one.period(), asOf)).toArray(Tally[]::new);
        var cells = new Tally.Cell[tallies.length][];
        for (int at = 0; at < tallies.length; at++) cells[at] = cells(tallies[at], wanted.get(at).of());
        eachDay(around(wanted), false, records -> {
            int received = Math.toIntExact(records.day().toEpochDay());
            long now = Duration.between(records.day().atStartOfDay(), asOf).toSeconds();
            for (int i = 0; i < records.size(); i++) {
                long traits = records.traits(i);
                int of = records.origin(i) * CHANNELS + TraitBits.channel(traits);
                int slot = judged.slot(traits);
                boolean duePassed = now > records.due(i);
                for (int at = 0; at < tallies.length; at++) {
                    if (cells[at][of] != null) tallies[at].add(cells[at][of], judged.counted(slot, duePassed), judged.missed(slot, duePassed), received,
                            records.finished(i), records.answered(i), records.paid(i), records.seconds(i), Math.max(0, records.handling(i)));
                }
            }
        });
        return List.of(tallies);
    }

    /** Why dossiers are not counted, and how many by each reason, for each that is wanted; in one pass. */
    public List<Map<Indicator, Map<Shortfall, Long>>> shortfalls(Set<Indicator> indicators, List<Wanted> wanted, LocalDateTime asOf) {
        var counted = wanted.stream().map(_ -> new ShortfallCounts(indicators)).toList();
        var takes = wanted.stream().map(one -> cells(new Tally(one.period(), asOf), one.of())).toList();
        eachDay(around(wanted), false, records -> {
            long now = Duration.between(records.day().atStartOfDay(), asOf).toSeconds();
            for (int i = 0; i < records.size(); i++) {
                var traits = judged.traits(judged.slot(records.traits(i)));
                int of = records.origin(i) * CHANNELS + traits.channel().ordinal();
                for (int at = 0; at < counted.size(); at++) {
                    if (takes.get(at)[of] != null) counted.get(at).add(traits, now > records.due(i), records, i, wanted.get(at).period());
                }
            }
        });
        return counted.stream().map(ShortfallCounts::counts).toList();
    }

    /** From the first day of which something is wanted to the last. */
    private static Period around(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::period).reduce((one, other) -> new Period(one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to())).orElseThrow(() -> new IllegalArgumentException("nothing is wanted"));
    }

    /**
     * The dossiers behind a figure, newest first.
     *
     * @param wanted of which verdict
     * @param of     of which dossiers
     */
    public List<JudgedDossier> behind(Indicator indicator, Period period, LocalDateTime asOf, Predicate<Verdict> wanted, Predicate<Key> of, int offset, int limit) {
        var found = new ArrayList<JudgedDossier>();
        var rows = new DossierTable(sql, memory);
        var origins = origins();
        var skipped = new int[1];
        for (long day : days(period)) {
            if (found.size() >= limit) break;
            var records = read(LocalDate.ofEpochDay(day), true);
            for (int i = records.size() - 1; i >= 0 && found.size() < limit; i--) {
                var facts = facts(records, i, "", origins);
                if (!of.test(Key.of(facts))) continue;
                var verdict = indicator.judge(facts, period, asOf);
                if (!wanted.test(verdict) || skipped[0]++ < offset) continue;
                found.add(new JudgedDossier(rows.row(records.number(i)), verdict));
            }
        }
        return List.copyOf(found);
    }

    /** The dossiers received in the period that lose points by this cause, newest first. */
    public List<DossierRow> losing(Cause cause, Period period, Predicate<Key> of, int offset, int limit) {
        var found = new ArrayList<DossierRow>();
        var rows = new DossierTable(sql, memory);
        var origins = origins();
        int skipped = 0;
        for (long day : days(period)) {
            if (found.size() >= limit || day < period.from().toEpochDay()) break;
            var records = read(LocalDate.ofEpochDay(day), false);
            for (int i = records.size() - 1; i >= 0 && found.size() < limit; i--) {
                var traits = judged.traits(judged.slot(records.traits(i)));
                if (!traits.lost().contains(cause) || !of.test(new Key(origins.get(records.origin(i)), traits.channel())) || skipped++ < offset) continue;
                found.add(rows.row(records.number(i)));
            }
        }
        return List.copyOf(found);
    }

    /** The facts of every dossier received until a day, in the order of reception; of which kind is asked before the rest of them is read. */
    public void each(LocalDate from, LocalDate to, Consumer<DossierFacts> each) {
        var origins = origins();
        eachDay(from, to, records -> {
            var ids = new HashMap<Long, String>();
            sql.list("select number, id from dossier where day = ?", row -> ids.put(row.getLong(1), row.getString(2)), records.day().toEpochDay());
            for (int i = 0; i < records.size(); i++) each.accept(facts(records, i, ids.get((long) records.number(i)), origins));
        });
    }

    /** The facts of every dossier of which something may lie in the period, by its number and without its id. */
    void verdicts(Period period, BiConsumer<Long, DossierFacts> each) {
        var origins = origins();
        eachDay(period, true, records -> {
            for (int i = 0; i < records.size(); i++) each.accept((long) records.number(i), facts(records, i, "", origins));
        });
    }

    public Optional<DossierFacts> find(String id) {
        return sql.first("select number, day from dossier where id = ?", row -> Map.entry(row.getLong(1), row.getLong(2)), id).flatMap(at -> {
            var records = read(LocalDate.ofEpochDay(at.getValue()), true);
            int index = records.find(at.getKey());
            return index < 0 ? Optional.empty() : Optional.of(facts(records, index, id, origins()));
        });
    }

    /** The day on which the first dossier was received. */
    public Optional<LocalDate> firstDay() {
        return sql.first("select day from fact order by day limit 1", row -> LocalDate.ofEpochDay(row.getLong(1)));
    }

    private DossierFacts facts(FactRecords records, int at, String id, Map<Integer, DossierFacts.Origin> origins) {
        return records.facts(at, id, origins.get(records.origin(at)), judged.traits(judged.slot(records.traits(at))));
    }

    /** Of each origin one for every channel; empty where nothing is asked for. */
    private Tally.Cell[] cells(Tally tally, Predicate<Key> of) {
        var origins = origins();
        var cells = new Tally.Cell[(origins.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1) * CHANNELS];
        origins.forEach((number, origin) -> {
            for (var channel : Channel.values()) {
                var key = new Key(origin, channel);
                if (of.test(key)) cells[number * CHANNELS + channel.ordinal()] = tally.cell(key);
            }
        });
        return cells;
    }

    private Map<Integer, DossierFacts.Origin> origins() {
        var origins = new HashMap<Integer, DossierFacts.Origin>();
        sql.list("select number, procedure, field, case_name, desk, clerk from fact_origin", row -> origins.put(row.getInt(1),
                new DossierFacts.Origin(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
        return origins;
    }

    /** Of which something may lie in the period, the newest first. */
    private List<Long> days(Period period) {
        return sql.list("select day from fact where day <= ? and latest >= ? order by day desc", row -> row.getLong(1), period.to().toEpochDay(),
                period.from().toEpochDay());
    }

    private FactRecords read(LocalDate day, boolean whole) {
        return sql.first(select(whole) + " where day = ?", row -> records(row, whole), day.toEpochDay()).orElseGet(() -> FactRecords.none(day));
    }

    private void eachDay(LocalDate from, LocalDate to, Consumer<FactRecords> each) {
        eachDay(select(true) + " where day >= ? and day <= ? order by day", true, each, from.equals(LocalDate.MIN) ? Long.MIN_VALUE : from.toEpochDay(),
                to.toEpochDay());
    }

    /** Days of which something may lie in the period. */
    private void eachDay(Period period, boolean whole, Consumer<FactRecords> each) {
        eachDay(select(whole) + " where day <= ? and latest >= ? order by day", whole, each, period.to().toEpochDay(), period.from().toEpochDay());
    }

    private void eachDay(String select, boolean whole, Consumer<FactRecords> each, Object... values) {
        sql.list(select, row -> {
            each.accept(records(row, whole));
            return 0;
        }, values);
    }

    private static String select(boolean whole) {
        return whole ? "select day, counted, amounts from fact" : "select day, counted from fact";
    }

    private static FactRecords records(ResultSet row, boolean whole) throws SQLException {
        return new FactRecords(LocalDate.ofEpochDay(row.getLong(1)), row.getBytes(2), whole ? row.getBytes(3) : new byte[0]);
    }
}
