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
import java.util.function.Consumer;
import java.util.function.Predicate;

import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.JudgedDossier;
import vn.motcua.desk.domain.kpi.Judgement;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.kpi.Traits;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.domain.procedure.Channel;

/** The facts of the dossiers: counted, listed, handed out. */
public final class FactQueries {
    private static final int CHANNELS = Channel.values().length;

    private final Sql sql;
    private final Memory memory;
    private final Map<Long, Judged> judged = new HashMap<>();

    /** Traits as they were met, and what they come to. */
    private record Judged(Traits traits, Judgement judgement) {
        static Judged of(long bits) {
            var traits = TraitBits.traits(bits);
            return new Judged(traits, Judgement.of(traits));
        }
    }

    FactQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /**
     * All figures of a period in one pass.
     *
     * @param asOf the moment by which what is still open is judged
     * @param of   of which dossiers
     */
    public Tally tally(Period period, LocalDateTime asOf, Predicate<Key> of) {
        var tally = new Tally(period, asOf);
        var origins = origins();
        var cells = new HashMap<Integer, Optional<Tally.Cell>>();
        eachDay(LocalDate.MIN, period.to(), false, records -> {
            int received = Math.toIntExact(records.day().toEpochDay());
            long now = Duration.between(records.day().atStartOfDay(), asOf).toSeconds();
            for (int i = 0; i < records.size(); i++) {
                var one = judged(records.traits(i));
                int origin = records.origin(i);
                var cell = cells.computeIfAbsent(origin * CHANNELS + one.traits().channel().ordinal(), _ -> {
                    var key = new Key(origins.get(origin), one.traits().channel());
                    return of.test(key) ? Optional.of(tally.cell(key)) : Optional.empty();
                });
                if (cell.isEmpty()) continue;
                tally.add(cell.get(), one.judgement(), now > records.due(i), received, records.finished(i), records.answered(i), records.paid(i),
                        records.seconds(i), Math.max(0, records.handling(i)));
            }
        });
        return tally;
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
        for (long day : days(period.to()).reversed()) {
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

    /** The facts of every dossier received until a day, in the order of reception; of which kind is asked before the rest of them is read. */
    public void each(LocalDate from, LocalDate to, Consumer<DossierFacts> each) {
        var origins = origins();
        eachDay(from, to, true, records -> {
            var ids = new HashMap<Long, String>();
            sql.list("select number, id from dossier where day = ?", row -> ids.put(row.getLong(1), row.getString(2)), records.day().toEpochDay());
            for (int i = 0; i < records.size(); i++) each.accept(facts(records, i, ids.get((long) records.number(i)), origins));
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
        return records.facts(at, id, origins.get(records.origin(at)), judged(records.traits(at)).traits());
    }

    private Judged judged(long bits) {
        return judged.computeIfAbsent(bits, Judged::of);
    }

    private Map<Integer, DossierFacts.Origin> origins() {
        var origins = new HashMap<Integer, DossierFacts.Origin>();
        sql.list("select number, procedure, field, case_name, desk, clerk from fact_origin", row -> origins.put(row.getInt(1),
                new DossierFacts.Origin(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))));
        return origins;
    }

    private List<Long> days(LocalDate to) {
        return sql.list("select day from fact where day <= ? order by day", row -> row.getLong(1), to.toEpochDay());
    }

    private FactRecords read(LocalDate day, boolean whole) {
        return sql.first(select(whole) + " where day = ?", row -> records(row, whole), day.toEpochDay()).orElseGet(() -> FactRecords.none(day));
    }

    private void eachDay(LocalDate from, LocalDate to, boolean whole, Consumer<FactRecords> each) {
        long first = from.equals(LocalDate.MIN) ? Long.MIN_VALUE : from.toEpochDay();
        sql.list(select(whole) + " where day >= ? and day <= ? order by day", row -> {
            each.accept(records(row, whole));
            return 0;
        }, first, to.toEpochDay());
    }

    private static String select(boolean whole) {
        return whole ? "select day, counted, amounts from fact" : "select day, counted from fact";
    }

    private static FactRecords records(ResultSet row, boolean whole) throws SQLException {
        return new FactRecords(LocalDate.ofEpochDay(row.getLong(1)), row.getBytes(2), whole ? row.getBytes(3) : new byte[0]);
    }
}
