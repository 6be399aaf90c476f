package vn.motcua.desk.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** The facts of all dossiers, kept up to date in the transaction of each event. */
final class FactTable {
    private static final System.Logger LOG = System.getLogger(FactTable.class.getName());
    private static final int AT_ONCE = 1000;
    /** The step of the schema that brought their form. */
    private static final int SINCE = 8;

    private final Sql sql;
    private final Memory memory;

    FactTable(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    void put(long number, Dossier dossier) {
        put(Map.of(number, dossier));
    }

    /** @param dossiers by their numbers */
    void put(Map<Long, Dossier> dossiers) {
        var days = new HashMap<LocalDate, FactRecords>();
        new TreeMap<>(dossiers).forEach((number, dossier) -> {
            var facts = DossierFacts.of(dossier, memory.clock().getZone());
            var day = facts.times().received();
            days.put(day, days.computeIfAbsent(day, this::of).with(number, origin(facts.origin()), facts));
        });
        days.values().forEach(this::write);
        if (!dossiers.isEmpty()) noteFilled(dossiers.keySet().stream().mapToLong(Long::longValue).max().orElseThrow());
    }

    void clear() {
        sql.run("delete from fact");
        sql.run("delete from fact_origin");
        sql.run("delete from fact_filled");
    }

    /**
     * Makes from the events what is missing: everything after an update of the program, usually nothing. A dossier whose events are damaged is left
     * out; the guided recovery is for it. Each step is a transaction of its own, so that one who is impatient loses little.
     */
    void fill() {
        if (Schema.version(sql) < SINCE) return;
        if (sql.number("select form from fact_filled") != FactRecords.FORM && isBehind(0)) {
            sql.transaction(() -> {
                clear();
                return 0;
            });
        }
        // a full disk must not keep a store from opening that has nothing to write
        while (isBehind(until())) sql.transaction(this::fillSome);
    }

    private boolean isBehind(long number) {
        return sql.number("select exists (select 1 from event where dossier > ?)", number) != 0;
    }

    private long fillSome() {
        var log = new EventLog(sql, memory);
        var numbers = log.dossiersAfter(until(), AT_ONCE);
        var dossiers = new HashMap<Long, Dossier>();
        for (long number : numbers) readable(log, number).ifPresent(dossier -> dossiers.put(number, dossier));
        put(dossiers);
        noteFilled(numbers.getLast());
        return numbers.getLast();
    }

    private static Optional<Dossier> readable(EventLog log, long number) {
        try {
            return Optional.of(log.dossier(number));
        } catch (StoreProblem problem) {
            if (problem.kind() != StorageTrouble.DAMAGED) throw problem;
            LOG.log(System.Logger.Level.WARNING, "no facts of dossier number " + number, problem);
            return Optional.empty();
        }
    }

    private long until() {
        return sql.number("select until from fact_filled");
    }

    private void noteFilled(long number) {
        sql.update("""
                insert into fact_filled (id, form, until) values (1, ?, ?)
                on conflict (id) do update set until = max(until, excluded.until)""", FactRecords.FORM, number);
    }

    private FactRecords of(LocalDate day) {
        return sql.first("select counted, amounts from fact where day = ?", row -> new FactRecords(day, row.getBytes(1), row.getBytes(2)), day.toEpochDay())
                .orElseGet(() -> FactRecords.none(day));
    }

    private void write(FactRecords records) {
        sql.update("insert into fact (day, counted, amounts, latest) values (?, ?, ?, ?) on conflict (day) do update "
                + "set counted = excluded.counted, amounts = excluded.amounts, latest = excluded.latest",
                records.day().toEpochDay(), records.counted(), records.amounts(), records.latest());
    }

    private int origin(DossierFacts.Origin origin) {
        var values = List.<Object>of(origin.procedure(), origin.field(), origin.caseName(), origin.desk(), origin.clerk()).toArray();
        var known = sql.first("select number from fact_origin where procedure = ? and field = ? and case_name = ? and desk = ? and clerk = ?",
                row -> row.getInt(1), values);
        if (known.isPresent()) return known.get();
        sql.update("insert into fact_origin (procedure, field, case_name, desk, clerk) values (?, ?, ?, ?, ?)", values);
        return (int) sql.number("select last_insert_rowid()");
    }
}
