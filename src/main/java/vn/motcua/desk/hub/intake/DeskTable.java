package vn.motcua.desk.hub.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.hub.db.JsonRows;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.place.DeskId;

/** The desks that may send, and where the chain of each stands. */
final class DeskTable {
    /**
     * @param epoch    0 before the first batch
     * @param nextSeq  wanted next in that epoch
     * @param lastHash of the batch before; empty at its beginning
     */
    record Chain(DeskId desk, String publicKey, boolean active, long epoch, long nextSeq, String lastHash) { }

    private final Session session;

    DeskTable(Session session) {
        this.session = session;
    }

    /** The chains of these desks, which nobody else moves until the end of the transaction. */
    Map<DeskId, Chain> locked(Collection<DeskId> desks) {
        var keys = new JsonRows("province", "commune", "desk");
        desks.stream().sorted().forEach(desk -> keys.add(desk.province(), desk.commune(), desk.desk()));
        var chains = new HashMap<DeskId, Chain>();
        session.list("select d.province, d.commune, d.desk, d.public_key, d.active, d.epoch, d.next_seq, d.last_hash from "
                + session.dialect().rows("province integer", "commune text", "desk text")
                + " join desk d on d.province = k.province and d.commune = k.commune and d.desk = k.desk"
                + " order by d.province, d.commune, d.desk" + session.dialect().locked("d"), DeskTable::chain, keys.toString())
                .forEach(chain -> chains.put(chain.desk(), chain));
        return chains;
    }

    private static Chain chain(ResultSet row) throws SQLException {
        return new Chain(new DeskId(row.getInt(1), row.getString(2), row.getString(3)), row.getString(4), row.getInt(5) == 1,
                row.getLong(6), row.getLong(7), row.getString(8));
    }

    /** The next link of each chain, one for each desk. */
    void advance(List<Parcel> taken) {
        session.each("update desk set epoch = ?, next_seq = ?, last_hash = ?, last_seen = ?, last_day = case when last_day > ? then last_day else ? end,"
                + " clock_offset = ?, audit_head = ? where province = ? and commune = ? and desk = ?", taken.stream().map(DeskTable::link).toList());
    }

    private static Object[] link(Parcel parcel) {
        var batch = parcel.batch();
        int day = parcel.lines().stream().mapToInt(Parcel.Line::day).max().orElse(0);
        long offset = Duration.between(parcel.receivedAt(), batch.madeAt()).toMillis();
        return new Object[] {batch.epoch(), batch.seq() + 1, parcel.hash(), parcel.receivedAt().toEpochMilli(), day, day, offset, batch.auditHead(),
            parcel.desk().province(), parcel.desk().commune(), parcel.desk().desk()};
    }

    /** That something came from these desks, though nothing was taken. */
    void seen(Collection<DeskId> desks, Instant at) {
        var rows = new ArrayList<Object[]>();
        for (var desk : desks) rows.add(new Object[] {at.toEpochMilli(), desk.province(), desk.commune(), desk.desk()});
        session.each("update desk set last_seen = ? where province = ? and commune = ? and desk = ?", rows);
    }

    /** The province is not asked for: a desk that writes to us does not say it. */
    Optional<KnownDesk> find(String commune, String desk) {
        return session.first("select province, public_key, active from desk where commune = ? and desk = ?",
                row -> new KnownDesk(new DeskId(row.getInt(1), commune, desk), row.getString(2), row.getInt(3) == 1), commune, desk);
    }

    /**
     * The desk with this key from now on. Its chain stays, since a newer epoch begins by itself; but an epoch older than what is there, of a desk whose clock
     * had once been far ahead, would never be taken again, so for that one the chain begins anew.
     */
    void enrol(DeskId desk, String publicKey, long epoch, Instant at) {
        session.update("insert into enrolment (province, commune, desk, enrolled_at, public_key, epoch) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (province, commune, desk, enrolled_at, public_key) do nothing",
                desk.province(), desk.commune(), desk.desk(), at.toEpochMilli(), publicKey, epoch);
        session.update("update desk set epoch = 0, next_seq = 1, last_hash = '' where province = ? and commune = ? and desk = ? and epoch > ?",
                desk.province(), desk.commune(), desk.desk(), epoch);
        session.update("insert into desk (province, commune, desk, public_key, active, enrolled_at, epoch, next_seq, last_hash, last_seen, last_day,"
                + " clock_offset, audit_head) values (?, ?, ?, ?, 1, ?, 0, 1, '', 0, 0, 0, '')"
                + " on conflict (province, commune, desk) do update set public_key = excluded.public_key, active = 1, enrolled_at = excluded.enrolled_at",
                desk.province(), desk.commune(), desk.desk(), publicKey, at.toEpochMilli());
    }

    /** @return whether there was one that could send until now */
    boolean dismiss(DeskId desk) {
        return session.update("update desk set active = 0 where province = ? and commune = ? and desk = ? and active = 1",
                desk.province(), desk.commune(), desk.desk()) == 1;
    }
}
