package vn.motcua.desk.store;

import java.util.Map;
import java.util.TreeMap;

/** One moment of the store, seen whole: what others write meanwhile does not show. Valid inside {@link Store#read} only. */
public final class ReadTx {
    private final Sql sql;
    private final Memory memory;

    ReadTx(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    public DraftQueries drafts() {
        return new DraftTable(sql, memory);
    }

    public DossierQueries dossiers() {
        return new DossierTable(sql, memory);
    }

    public FactQueries facts() {
        return new FactQueries(sql, memory);
    }

    public SettingQueries settings() {
        return new SettingTable(sql, memory);
    }

    public OutboxQueries outbox() {
        return new OutboxTable(sql, memory);
    }

    public CatalogueQueries catalogues() {
        return new CatalogueTable(sql, memory);
    }

    public PlanQueries plans() {
        return new PlanTable(sql, memory);
    }

    public ClosedPeriodQueries closedPeriods() {
        return new ClosedPeriodTable(sql, memory);
    }

    Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : sql.list("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite%'", row -> row.getString(1))) {
            rows.put(table, sql.number("select count(*) from \"" + table + "\""));
        }
        return rows;
    }

    int schemaVersion() {
        return Schema.version(sql);
    }
}
