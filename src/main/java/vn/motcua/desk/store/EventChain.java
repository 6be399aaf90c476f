package vn.motcua.desk.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import vn.motcua.desk.domain.summary.Signing;

/** One hash over everything that happened, each event on top of those before it: who has an earlier head can tell whether anything was changed since. */
final class EventChain {
    private static final int AT_ONCE = 1000;

    private final Sql sql;

    EventChain(Sql sql) {
        this.sql = sql;
    }

    /** Puts some more events into the chain. @return whether there are more of them */
    boolean more() {
        var rows = sql.list("select " + EventLog.COLUMNS + " from event where seq > ? order by seq limit ?", EventLog.Row::read,
                sql.number("select audit_seq from sending"), AT_ONCE);
        if (rows.isEmpty()) return false;
        var head = head();
        for (var row : rows) head = next(head, row);
        sql.update("update sending set audit_seq = ?, audit_head = ?", rows.getLast().seq(), head);
        return rows.size() == AT_ONCE;
    }

    /** 64 hexadecimal digits; empty before the first event. */
    String head() {
        return sql.first("select audit_head from sending", row -> row.getString(1)).orElseThrow();
    }

    private static String next(String head, EventLog.Row row) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(head));
        bytes.writeBytes(row.belongsTo().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row.sealed());
        return Signing.hash(bytes.toByteArray());
    }
}
