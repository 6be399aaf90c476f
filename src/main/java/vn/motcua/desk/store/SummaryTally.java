package vn.motcua.desk.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.summary.Counting;
import vn.motcua.desk.domain.summary.SummaryLine;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * Keeps the counts of the outbox in step with the dossiers, in the transaction that changes a dossier: what it counted before is taken off, what it counts
 * now is added. Both are counted as of the same kept moment, so that nothing is taken off that had not been added; the moment itself moves on in
 * {@link #restate}.
 */
final class SummaryTally {
    private static final System.Logger LOG = System.getLogger(SummaryTally.class.getName());
    private static final int AT_ONCE = 200;

    private final Sql sql;
    private final Memory memory;
    private final EventLog log;

    SummaryTally(Sql sql, Memory memory, EventLog log) {
        this.sql = sql;
        this.memory = memory;
        this.log = log;
    }

    /** The counters of a row, as kept. */
    record Counts(SortedMap<String, Long> counts) { }

    private record Row(long revision, String counters) { }

    /** A dossier that nobody counted yet. */
    void added(long number, Dossier dossier) {
        long before = sql.number("select max(number) from dossier where number < ?", number);
        if (before > countedTo()) return;
        if (before == 0) sql.update("update sending set counting = ?", Counting.VERSION);
        apply(Map.of(), counts(dossier, asOf()));
        sql.update("update sending set counted_to = ?", number);
    }

    void changed(long number, Dossier after) {
        if (number > countedTo()) return;
        var before = new Dossier(after.id(), after.localCode(), after.history().subList(0, after.history().size() - 1));
        var asOf = asOf();
        apply(counts(before, asOf), counts(after, asOf));
    }

    /** Everything will be counted anew, in order. */
    void forget() {
        sql.update("""
                update outbox set counters = ?, revision = revision + 1, waiting_since = case when state = 'WAITING' then waiting_since else ? end,
                    state = 'WAITING', reason = ''""", text(new TreeMap<>()), Memory.micros(memory.clock().instant()));
        sql.update("update sending set counted_to = 0, counting = ?", Counting.VERSION);
    }

    /** Counts some of the dossiers that are not counted yet; those of a store that is older than the outbox, or was counted by other rules. @return false when all are */
    boolean countMore() {
        if (sql.number("select counting from sending") != Counting.VERSION) forget();
        var numbers = log.dossiersAfter(countedTo(), AT_ONCE);
        var asOf = asOf();
        for (long number : numbers) readable(number).ifPresent(dossier -> apply(Map.of(), counts(dossier, asOf)));
        if (!numbers.isEmpty()) sql.update("update sending set counted_to = ?", numbers.getLast());
        return numbers.size() == AT_ONCE;
    }

    static boolean isCounted(Sql sql) {
        return sql.number("select counting from sending") == Counting.VERSION
                && sql.number("select counted_to from sending") >= sql.number("select max(number) from dossier");
    }

    /** What is open is compared with its appointment as of another moment; only dossiers whose appointment lies between count otherwise. */
    void restate(LocalDateTime moment) {
        var before = asOf();
        var from = before.isBefore(moment) ? before : moment;
        var to = before.isBefore(moment) ? moment : before;
        var numbers = sql.list("select number from dossier where stage = 'IN_PROCESS' and due >= ? and due < ? and number <= ?", row -> row.getLong(1),
                from.toString(), to.toString(), countedTo());
        for (long number : numbers) {
            readable(number).ifPresent(dossier -> apply(counts(dossier, before), counts(dossier, moment)));
        }
        sql.update("update sending set as_of = ?", moment.toString());
    }

    /** What damage has taken cannot be counted, and must not keep the rest from being sent. */
    private Optional<Dossier> readable(long number) {
        try {
            return Optional.of(log.dossier(number));
        } catch (StoreProblem problem) {
            if (problem.kind() != StorageTrouble.DAMAGED) throw problem;
            LOG.log(System.Logger.Level.WARNING, "not counted: dossier number " + number, problem);
            return Optional.empty();
        }
    }

    private Map<SummaryLine, SortedMap<String, Long>> counts(Dossier dossier, LocalDateTime asOf) {
        return Counting.of(DossierFacts.of(dossier, memory.clock().getZone()), asOf);
    }

    private LocalDateTime asOf() {
        return LocalDateTime.parse(sql.first("select as_of from sending", row -> row.getString(1)).orElseThrow());
    }

    private long countedTo() {
        return sql.number("select counted_to from sending");
    }

    private void apply(Map<SummaryLine, SortedMap<String, Long>> before, Map<SummaryLine, SortedMap<String, Long>> after) {
        var lines = new TreeSet<>(before.keySet());
        lines.addAll(after.keySet());
        for (var line : lines) {
            var less = before.getOrDefault(line, new TreeMap<>());
            var more = after.getOrDefault(line, new TreeMap<>());
            if (!less.equals(more)) change(line, less, more);
        }
    }

    private void change(SummaryLine line, SortedMap<String, Long> less, SortedMap<String, Long> more) {
        var found = sql.first("select revision, counters from outbox where day = ? and procedure = ? and channel = ?",
                row -> new Row(row.getLong(1), row.getString(2)), key(line));
        var counters = new TreeMap<>(found.map(row -> read(memory, row.counters())).orElseGet(TreeMap::new));
        less.forEach((name, count) -> counters.merge(name, -count, Long::sum));
        more.forEach((name, count) -> counters.merge(name, count, Long::sum));
        counters.values().removeIf(count -> count == 0);
        long now = Memory.micros(memory.clock().instant());
        sql.update("""
                insert into outbox (day, procedure, channel, revision, counters, state, waiting_since) values (?, ?, ?, 1, ?, 'WAITING', ?)
                on conflict (day, procedure, channel) do update set revision = revision + 1, counters = excluded.counters, state = 'WAITING', reason = '',
                    waiting_since = case when state = 'WAITING' then waiting_since else excluded.waiting_since end""",
                line.day().toEpochDay(), line.procedure(), line.channel().name(), text(counters), now);
    }

    static Object[] key(SummaryLine line) {
        return new Object[] {line.day().toEpochDay(), line.procedure(), line.channel().name()};
    }

    static SummaryLine line(long day, String procedure, String channel) {
        return new SummaryLine(LocalDate.ofEpochDay(day), procedure, Channel.valueOf(channel));
    }

    static SortedMap<String, Long> read(Memory memory, String counters) {
        return memory.json().value(counters, Counts.class).counts();
    }

    private String text(SortedMap<String, Long> counters) {
        return memory.json().text(new Counts(counters), Counts.class);
    }
}
