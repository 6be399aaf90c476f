package vn.motcua.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Enrolled;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.OutboxRow.State;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;

/** What goes up, to be looked at. */
public sealed class OutboxQueries permits OutboxTable {
    final Sql sql;
    final Memory memory;

    OutboxQueries(Sql sql, Memory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    public Sending sending() {
        var enrolled = sql.first("select address, fingerprint, commune, desk, hub, hub_key, at from enrolment", row -> new Enrolled(row.getString(1), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5), row.getString(6), Memory.instant(row.getLong(7))));
        var rows = rows();
        boolean counted = SummaryTally.isCounted(sql);
        return sql.first("select epoch, anew, tries, next_try, last_answer, offset_ms, trouble from sending", row -> {
            var anew = Optional.of(row.getString(2)).filter(reason -> !reason.isEmpty()).map(Sending.EpochReason::valueOf);
            var trouble = Optional.of(row.getString(7)).filter(text -> !text.isEmpty()).map(text -> memory.json().value(text, SendingTrouble.class));
            return new Sending(enrolled, row.getLong(1), anew, counted, lastSeq() + 1, row.getInt(3), moment(row, 4), moment(row, 5),
                    number(row, 6).map(Duration::ofMillis), trouble, rows);
        }).orElseThrow();
    }

    private Sending.Rows rows() {
        long waiting = sql.number("select count(*) from outbox where state = 'WAITING'");
        long refused = sql.number("select count(*) from outbox where state = 'REFUSED'");
        long all = sql.number("select count(*) from outbox");
        var oldest = sql.first("select min(waiting_since) from outbox where state = 'WAITING'", row -> moment(row, 1)).flatMap(found -> found);
        return new Sending.Rows((int) waiting, (int) (all - waiting - refused), (int) refused, oldest);
    }

    /** Those that need an eye first: refused, then waiting, then taken; within each the newest day first. @param typed part of a code of procedure, of a channel, or a day {@code 26/11/2026} or {@code 2026-11-26}; empty: all */
    public List<OutboxRow> find(String typed, int limit) {
        var part = "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.list("""
                select outbox.day, procedure, channel, revision, counters, state, waiting_since, reason, outbox.seq, anchored_epoch, anchored_seq, anchored_at, batch.tries
                from outbox left join batch on batch.epoch = (select epoch from sending) and batch.seq = outbox.seq and answered_at is null
                where procedure like ? escape '\\' or channel like ? escape '\\' or date(outbox.day * 86400, 'unixepoch') like ? escape '\\'
                    or strftime('%d/%m/%Y', outbox.day * 86400, 'unixepoch') like ? escape '\\'
                order by case state when 'REFUSED' then 0 when 'WAITING' then 1 else 2 end, outbox.day desc, procedure, channel limit ?""",
                this::row, part, part, part, part, limit);
    }

    private OutboxRow row(ResultSet row) throws SQLException {
        var tries = number(row, 13);
        var state = switch (row.getString(6)) {
            case "WAITING" -> new State.Waiting(Memory.instant(row.getLong(7)), tries.map(_ -> seq(row)), tries.orElse(0L).intValue());
            case "TAKEN" -> new State.Taken();
            default -> new State.Refused(row.getString(8));
        };
        var anchored = number(row, 10).isEmpty() ? Optional.<OutboxRow.Anchor>empty()
                : Optional.of(new OutboxRow.Anchor(row.getLong(10), row.getLong(11), Memory.instant(row.getLong(12))));
        return new OutboxRow(SummaryTally.line(row.getLong(1), row.getString(2), row.getString(3)), row.getLong(4), SummaryTally.read(memory, row.getString(5)), state, anchored);
    }

    private static long seq(ResultSet row) {
        try {
            return row.getLong(9);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Made and not answered, in the order in which they have to be taken. */
    public List<SignedBatch> open(int limit) {
        return sql.list("select signature, body from batch where epoch = (select epoch from sending) and answered_at is null order by seq limit ?",
                this::batch, limit);
    }

    /** A batch of the present epoch. */
    public Optional<SignedBatch> batch(String hash) {
        return sql.first("select signature, body from batch where epoch = (select epoch from sending) and hash = ?", this::batch, hash);
    }

    /** Since when the present epoch runs; empty before the first. */
    public Optional<Instant> epochBegan() {
        return sql.first("select epoch_at from sending where epoch > 0", row -> Memory.instant(row.getLong(1)));
    }

    private SignedBatch batch(ResultSet row) throws SQLException {
        return new SignedBatch(batch(row.getBytes(2)), row.getString(1));
    }

    final Batch batch(byte[] body) {
        try {
            return new SummaryReader().batch(Packed.unpack(body));
        } catch (UnreadableSummary broken) {
            throw memory.damaged(broken);
        }
    }

    final long lastSeq() {
        return sql.number("select max(seq) from batch where epoch = (select epoch from sending)");
    }

    static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return number(row, column).map(Memory::instant);
    }
}
