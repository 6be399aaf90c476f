package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;

/** What happened, in order; only added to. Everything about dossiers follows from these rows. */
final class EventLog {
    static final String COLUMNS = "seq, dossier, kind, at, clerk, plain, sealed";
    private static final String RECEIVED = kind(DossierEvent.Received.class);
    /** Kinds that say something of a person: sealed whole, with only the rest of them plain. */
    private static final Set<String> SEALED = Set.of(RECEIVED, kind(DossierEvent.IdentityConfirmed.class));

    private final Sql sql;
    private final Memory memory;

    EventLog(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    /** A row as it lies in the file. */
    record Row(long seq, long dossier, String kind, long at, String clerk, String plain, byte[] sealed) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getString(5), row.getString(6), row.getBytes(7));
        }

        /** Everything but the sealed part itself: none of it can be changed, and no sealed part can be put elsewhere, unnoticed. */
        String belongsTo() {
            return "event|" + seq + '|' + dossier + '|' + kind + '|' + at + '|' + clerk + '|' + plain;
        }

        DossierEvent event(Memory memory) throws Seal.Broken {
            if (SEALED.contains(kind)) return memory.events().open(sealed, DossierEvent.class, belongsTo());
            memory.events().openNothing(sealed, belongsTo());
            return memory.json().value(plain, DossierEvent.class);
        }

        /** What stands plain in a reception; empty for other events. */
        Optional<ReceivedSummary> summary(Memory memory) {
            return kind.equals(RECEIVED) ? Optional.of(memory.json().value(plain, ReceivedSummary.class)) : Optional.empty();
        }
    }

    /** @param dossier with this event already in its history */
    void append(long number, Dossier dossier, DossierEvent event, LocalDate day) {
        var kind = kind(event.getClass());
        var plain = switch (event) {
            case DossierEvent.Received _ -> memory.json().text(ReceivedSummary.of(dossier, day), ReceivedSummary.class);
            case DossierEvent.IdentityConfirmed(var at, var clerk, var answer, _, _) ->
                    memory.json().text(new DossierEvent.IdentityConfirmed(at, clerk, answer, "", ""), DossierEvent.class);
            case DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _ -> memory.json().text(event, DossierEvent.class);
        };
        long seq = sql.number("select max(seq) from event") + 1;
        var bare = new Row(seq, number, kind, Memory.micros(event.at()), event.clerk(), plain, new byte[0]);
        var sealed = SEALED.contains(kind) ? memory.events().close(event, DossierEvent.class, bare.belongsTo())
                : memory.events().closeNothing(bare.belongsTo());
        insert(new Row(seq, number, kind, bare.at(), event.clerk(), plain, sealed));
    }

    private static String kind(Class<?> event) {
        return Json.ALTERNATIVES.get(DossierEvent.class).get(event);
    }

    void insert(Row row) {
        sql.update("insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                row.seq(), row.dossier(), row.kind(), row.at(), row.clerk(), row.plain(), row.sealed());
    }

    List<Row> of(long number) {
        return sql.list("select " + COLUMNS + " from event where dossier = ? order by seq", Row::read, number);
    }

    /** The next rows of the whole log. */
    List<Row> after(long seq, int limit) {
        return sql.list("select " + COLUMNS + " from event where seq > ? order by seq limit ?", Row::read, seq, limit);
    }
}
