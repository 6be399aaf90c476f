package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.LocalCode;

/** What happened, in order; only added to. Everything about dossiers follows from these rows. */
final class EventLog {
    static final String COLUMNS = "seq, dossier, kind, at, clerk, plain, sealed";
    /** Kinds in which nothing is personal: they stand plain as a whole. Of all others only a summary does. */
    private static final Set<String> PLAIN = Set.of("official-code", "printed", "paper", "result-arrived", "satisfaction");
    private static final String RECEIVED = Json.ALTERNATIVES.get(DossierEvent.class).get(DossierEvent.Received.class);

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
            if (!PLAIN.contains(kind)) return memory.events().open(sealed, DossierEvent.class, belongsTo());
            memory.events().openNothing(sealed, belongsTo());
            return memory.json().value(plain, DossierEvent.class);
        }

        /** What stands plain in a reception; empty for other events. */
        Optional<ReceivedSummary> summary(Memory memory) {
            return kind.equals(RECEIVED) ? Optional.of(memory.json().value(plain, ReceivedSummary.class)) : Optional.empty();
        }
    }

    /** @param dossier with this event as the last of its history */
    void append(long number, Dossier dossier, DossierEvent event, LocalDate day) {
        var kind = Json.ALTERNATIVES.get(DossierEvent.class).get(event.getClass());
        boolean open = PLAIN.contains(kind);
        var plain = switch (event) {
            case DossierEvent.Received received -> memory.json().text(ReceivedSummary.of(dossier, received.content(), day), ReceivedSummary.class);
            case DossierEvent.Corrected corrected -> memory.json().text(ReceivedSummary.of(dossier, corrected.content(), day), ReceivedSummary.class);
            case DossierEvent.OfficialCodeRecorded _, DossierEvent.PaperMade _, DossierEvent.FormPrinted _, DossierEvent.SupplementRequested _,
                 DossierEvent.Supplemented _, DossierEvent.PapersAdded _, DossierEvent.Forwarded _, DossierEvent.Extended _,
                 DossierEvent.EndingDrawnUp _, DossierEvent.Ended _, DossierEvent.EndingDocumentFiled _, DossierEvent.ResultArrived _,
                 DossierEvent.ResultFiled _, DossierEvent.ResultTakenBack _, DossierEvent.HandedOver _, DossierEvent.SatisfactionGiven _,
                 DossierEvent.PaperMarked _, DossierEvent.PaperSigned _, DossierEvent.IdentityConfirmed _ ->
                    open ? memory.json().text(event, DossierEvent.class) : memory.json().text(Standing.of(dossier), Standing.class);
        };
        long seq = sql.number("select max(seq) from event") + 1;
        var bare = new Row(seq, number, kind, Memory.micros(event.at()), event.clerk(), plain, new byte[0]);
        var sealed = open ? memory.events().closeNothing(bare.belongsTo()) : memory.events().close(event, DossierEvent.class, bare.belongsTo());
        insert(new Row(seq, number, kind, bare.at(), event.clerk(), plain, sealed));
    }

    void insert(Row row) {
        sql.update("insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                row.seq(), row.dossier(), row.kind(), row.at(), row.clerk(), row.plain(), row.sealed());
    }

    List<Row> of(long number) {
        return sql.list("select " + COLUMNS + " from event where dossier = ? order by seq", Row::read, number);
    }

    /** Everything that happened to one dossier, which begins with its reception. */
    Dossier dossier(long number) {
        var rows = of(number);
        var history = new ArrayList<DossierEvent>();
        try {
            for (var row : rows) history.add(row.event(memory));
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
        var summary = rows.getFirst().summary(memory).orElseThrow();
        return new Dossier(summary.id(), new LocalCode(summary.localCode()), history);
    }

    /** The next dossiers of which anything is known. */
    List<Long> dossiersAfter(long number, int limit) {
        return sql.list("select distinct dossier from event where dossier > ? order by dossier limit ?", row -> row.getLong(1), number, limit);
    }
}
