package vn.motcua.desk.store;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Enrolled;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.Sending.EpochReason;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.domain.summary.SummaryLine;
import vn.motcua.desk.domain.summary.SummaryRow;

/**
 * What goes up, moved on its way. Rows are laid in by {@link DossierTable} alone. A batch that has been made stays as it is until it is answered: sent
 * again after whatever happened, it is the same bytes.
 */
public final class OutboxTable extends OutboxQueries {
    /** Answered batches that are kept for a hub that lost them. */
    private static final int KEPT = 300;

    private final SummaryTally tally;
    private final EventChain chain;

    OutboxTable(Sql sql, Memory memory) {
        super(sql, memory);
        tally = new SummaryTally(sql, memory, new EventLog(sql, memory));
        chain = new EventChain(sql);
    }

    /** One step of what has to be done before anything is sent. @return whether there is more of it */
    public boolean prepare() {
        return tally.countMore() || chain.more();
    }

    /** Compares what is open with its appointment as of this moment. */
    public void restate(LocalDateTime moment) {
        tally.restate(moment);
    }

    /** The hub that knows the desk from now on. Everything is stated again, in a new epoch. */
    public void enrol(Enrolled enrolled, KeyPair keys) {
        var publicKey = Signing.text(keys.getPublic());
        sql.update("insert or replace into enrolment (id, address, fingerprint, commune, desk, hub, hub_key, at, public_key, sealed) values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                enrolled.address(), enrolled.fingerprint(), enrolled.commune(), enrolled.desk(), enrolled.hub(), enrolled.hubKey(), Memory.micros(enrolled.at()), publicKey,
                memory.uplink().close(keys.getPrivate().getEncoded(), belongsTo(publicKey)));
        sql.update("update sending set anew = ?, tries = 0, next_try = null, trouble = ''", EpochReason.FIRST.name());
    }

    /** The next batch begins a new epoch. */
    public void beginAnew(EpochReason why) {
        sql.update("update sending set anew = ?", why.name());
    }

    /**
     * Makes the next batch of what waits and lies in none; begins the epoch that is due first.
     *
     * @param hubNow the present by the hub's clock as far as it is known; a new epoch takes its number from it
     * @return empty when nothing waits, or the desk is not enrolled
     */
    public Optional<SignedBatch> make(int most, Instant hubNow) {
        var sending = sending();
        if (sending.enrolled().isEmpty() || !sending.counted()) return Optional.empty();
        if (sending.anew().isPresent()) newEpoch(Math.max(sending.epoch() + 1, hubNow.getEpochSecond()));
        var enrolled = sending.enrolled().get();
        var rows = sql.list("""
                select day, procedure, channel, revision, counters from outbox where state = 'WAITING' and batched < revision
                order by day desc, procedure, channel limit ?""",
                row -> new SummaryRow(SummaryTally.line(row.getLong(1), row.getString(2), row.getString(3)).of(enrolled.commune(), enrolled.desk()), row.getLong(4),
                        SummaryTally.read(memory, row.getString(5))), most);
        if (rows.isEmpty()) return Optional.empty();
        long epoch = sql.number("select epoch from sending");
        long seq = lastSeq() + 1;
        var before = sql.first("select hash from batch where epoch = ? and seq = ?", row -> row.getString(1), epoch, seq - 1).orElse("");
        var batch = new Batch(enrolled.commune(), enrolled.desk(), epoch, seq, before, memory.clock().instant(), chain.head(), rows);
        var signed = SignedBatch.of(batch, key());
        sql.update("insert into batch (epoch, seq, hash, prev_hash, made_at, lines, signature, body) values (?, ?, ?, ?, ?, ?, ?, ?)", epoch, seq, batch.hash(),
                before, Memory.micros(batch.madeAt()), rows.size(), signed.signature(), Packed.pack(batch.bytes()));
        for (var row : rows) sql.update("update outbox set batched = ?, seq = ? where day = ? and procedure = ? and channel = ?", row.revision(), seq,
                row.key().day().toEpochDay(), row.key().procedure(), row.key().channel());
        return Optional.of(signed);
    }

    /** It is about to be sent. */
    public void tried(SignedBatch batch) {
        sql.update("update batch set tries = tries + 1 where epoch = ? and seq = ?", batch.batch().epoch(), batch.batch().seq());
    }

    /** The hub has this batch. Rows that changed meanwhile go on waiting; a refused one says why and holds nothing back. */
    public void taken(Batch batch, BatchAnswer answer) {
        var now = Memory.micros(memory.clock().instant());
        if (sql.update("update batch set answered_at = ? where epoch = ? and seq = ? and hash = ? and answered_at is null", now, batch.epoch(), batch.seq(),
                answer.hash()) == 0) return;
        var refused = new HashMap<SummaryKey, String>();
        for (var row : answer.rows()) if (row.state() == BatchAnswer.RowState.REFUSED) refused.put(row.key(), row.code());
        for (var row : batch.rows()) {
            var code = Optional.ofNullable(refused.get(row.key()));
            var line = new Object[] {row.key().day().toEpochDay(), row.key().procedure(), row.key().channel()};
            if (code.isPresent()) {
                sql.update("update outbox set state = 'REFUSED', reason = ?, waiting_since = null where day = ? and procedure = ? and channel = ? and revision = ?",
                        code.get(), line[0], line[1], line[2], row.revision());
            } else {
                sql.update("update outbox set anchored_epoch = ?, anchored_seq = ?, anchored_at = ? where day = ? and procedure = ? and channel = ?", batch.epoch(),
                        batch.seq(), now, line[0], line[1], line[2]);
                sql.update("update outbox set state = 'TAKEN', waiting_since = null where day = ? and procedure = ? and channel = ? and revision = ?", line[0],
                        line[1], line[2], row.revision());
            }
        }
        sql.update("delete from batch where answered_at is not null and (epoch < ? or seq <= ?)", batch.epoch(), batch.seq() - KEPT);
    }

    /** What the hub has lost is sent again as it was. @return false when it is not kept any more, or was never made */
    public boolean resendFrom(long seq) {
        long epoch = sql.number("select epoch from sending");
        if (seq > lastSeq() || sql.number("select count(*) from batch where epoch = ? and seq = ?", epoch, seq) == 0) return false;
        sql.update("update batch set answered_at = null where epoch = ? and seq >= ?", epoch, seq);
        return true;
    }

    /** A refused row is tried once more as it is. */
    public void tryAgain(SummaryLine line) {
        sql.update("""
                update outbox set state = 'WAITING', reason = '', revision = revision + 1, waiting_since = ?
                where day = ? and procedure = ? and channel = ? and state = 'REFUSED'""", Memory.micros(memory.clock().instant()), line.day().toEpochDay(),
                line.procedure(), line.channel().name());
    }

    /** The hub answered. @param offset how far its clock is ahead */
    public void answered(Duration offset) {
        sql.update("update sending set tries = 0, next_try = null, trouble = '', last_answer = ?, offset_ms = ?", Memory.micros(memory.clock().instant()),
                offset.toMillis());
    }

    /** It came to nothing. */
    public void failed(SendingTrouble trouble, Instant nextTry) {
        sql.update("update sending set tries = tries + 1, next_try = ?, trouble = ?", Memory.micros(nextTry),
                memory.json().text(trouble, SendingTrouble.class));
    }

    private void newEpoch(long epoch) {
        long now = Memory.micros(memory.clock().instant());
        sql.update("update sending set epoch = ?, epoch_at = ?, anew = ''", epoch, now);
        sql.update("delete from batch");
        sql.update("update outbox set waiting_since = case when state = 'WAITING' then waiting_since else ? end, state = 'WAITING', reason = '', batched = 0, seq = 0", now);
    }

    private PrivateKey key() {
        var publicKey = sql.first("select public_key from enrolment", row -> row.getString(1)).orElseThrow();
        var sealed = sql.first("select sealed from enrolment", row -> row.getBytes(1)).orElseThrow();
        try {
            return Signing.privateKey(memory.uplink().open(sealed, belongsTo(publicKey)));
        } catch (Seal.Broken broken) {
            throw memory.damaged(broken);
        }
    }

    private static String belongsTo(String publicKey) {
        return "enrolment|" + publicKey;
    }
}
