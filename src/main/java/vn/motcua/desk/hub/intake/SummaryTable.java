package vn.motcua.desk.hub.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.db.JsonRows;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.place.DeskId;

/** The counts: as they are known now, as they were before, and which sums they make out of date. */
final class SummaryTable {
    private static final String[] DAY = {"province integer", "commune text", "desk text", "day integer"};
    private static final String[] KEY = {"province integer", "commune text", "desk text", "day integer", "procedure text", "channel text"};

    /** How new a row is. */
    record Age(long epoch, long revision) {
        /** Whether a row that comes now takes its place. Only the desk's newest epoch may send, so another one is always an older one. */
        boolean givesWayTo(Age coming) {
            return epoch != coming.epoch || revision < coming.revision;
        }
    }

    /** A row to be written, with the batch that brought it. */
    record Brought(Parcel parcel, Parcel.Line line) {
        SummaryKey key() {
            return line.row().key();
        }

        Age age() {
            return new Age(parcel.batch().epoch(), line.row().revision());
        }
    }

    private final Session session;

    SummaryTable(Session session) {
        this.session = session;
    }

    /** The age of every row there is of the days that these batches speak of. */
    Map<SummaryKey, Age> ages(Collection<Parcel> parcels) {
        var days = new JsonRows("province", "commune", "desk", "day");
        for (var parcel : parcels) {
            var desk = parcel.desk();
            days(parcel).forEach(day -> days.add(desk.province(), desk.commune(), desk.desk(), day));
        }
        var ages = new HashMap<SummaryKey, Age>();
        if (days.isEmpty()) return ages;
        session.list("select s.commune, s.desk, s.day, s.procedure, s.channel, s.epoch, s.revision from " + session.dialect().rows(DAY)
                + " join summary s on s.province = k.province and s.commune = k.commune and s.desk = k.desk and s.day = k.day",
                row -> ages.put(new SummaryKey(row.getString(1), row.getString(2), Days.day(row.getInt(3)), row.getString(4), row.getString(5)),
                        new Age(row.getLong(6), row.getLong(7))), days.toString());
        return ages;
    }

    /** What stands under these keys goes to the history; it is about to be replaced. */
    void keep(List<Brought> replacing, Instant at, LocalDate today) {
        if (replacing.isEmpty()) return;
        var keys = new JsonRows("province", "commune", "desk", "day", "procedure", "channel");
        for (var one : replacing) {
            var key = one.key();
            keys.add(one.parcel().desk().province(), key.commune(), key.desk(), one.line().day(), key.procedure(), key.channel());
        }
        session.update("insert into summary_history (province, commune, desk, day, procedure, channel, epoch, revision, seq, taken_at, counters, more,"
                + " replaced_at, replaced_on) select s.province, s.commune, s.desk, s.day, s.procedure, s.channel, s.epoch, s.revision, s.seq, s.taken_at,"
                + " s.counters, s.more, " + at.toEpochMilli() + ", " + Days.number(today) + " from " + session.dialect().rows(KEY)
                + " join summary s on s.province = k.province and s.commune = k.commune and s.desk = k.desk and s.day = k.day"
                + " and s.procedure = k.procedure and s.channel = k.channel", keys.toString());
    }

    void put(List<Brought> rows) {
        session.each("insert into summary (province, commune, desk, day, procedure, channel, epoch, revision, seq, taken_at, counters, more)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (province, commune, desk, day, procedure, channel) do update set epoch = excluded.epoch, revision = excluded.revision,"
                + " seq = excluded.seq, taken_at = excluded.taken_at, counters = excluded.counters, more = excluded.more"
                + " where summary.epoch <> excluded.epoch or summary.revision < excluded.revision", rows.stream().map(SummaryTable::values).toList());
    }

    private static Object[] values(Brought brought) {
        var line = brought.line();
        var key = brought.key();
        return new Object[] {brought.parcel().desk().province(), key.commune(), key.desk(), line.day(), key.procedure(), key.channel(),
            brought.parcel().batch().epoch(), line.row().revision(), brought.parcel().batch().seq(), brought.parcel().receivedAt().toEpochMilli(),
            line.counters(), line.more()};
    }

    /** Sums to be made anew: those of these rows' days, and every day of a desk that begins a new epoch, whose older rows no longer count. */
    void makeStale(List<Brought> rows, Set<DeskId> begun, Instant at) {
        record Sum(DeskId desk, int day) { }
        var sums = new HashSet<Sum>();
        for (var one : rows) sums.add(new Sum(one.parcel().desk(), one.line().day()));
        for (var desk : begun) {
            session.list("select distinct day from summary where province = ? and commune = ? and desk = ?", row -> row.getInt(1),
                    desk.province(), desk.commune(), desk.desk()).forEach(day -> sums.add(new Sum(desk, day)));
        }
        var values = new ArrayList<Object[]>();
        // in one order, so that two hubs of a database do not wait for each other in a circle
        sums.stream().sorted((one, other) -> one.desk().equals(other.desk()) ? Integer.compare(one.day(), other.day()) : one.desk().compareTo(other.desk()))
                .forEach(sum -> values.add(new Object[] {sum.desk().province(), sum.desk().commune(), sum.desk().desk(), sum.day(), at.toEpochMilli()}));
        // "do nothing" would not wait for one who is just making the sum from what stood here before
        session.each("insert into stale_total (province, commune, desk, day, since) values (?, ?, ?, ?, ?)"
                + " on conflict (province, commune, desk, day) do update set since = excluded.since", values);
    }

    private static Set<Integer> days(Parcel parcel) {
        var days = new TreeSet<Integer>();
        for (var line : parcel.lines()) days.add(line.day());
        return days;
    }
}
