package vn.motcua.desk.hub.leaders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.hub.place.DeskId;
import vn.motcua.desk.hub.totals.Counters;

/** What the tables say of an area. All of it from sums, so that the country is as quick as a desk. */
final class Figures {
    private static final int LONGEST_LIST = 200;

    /** A part of an area: a province of the country, a commune of a province, a desk of a commune. */
    record Part(Area area, Counters counters) { }

    /** @param lastSeen empty: nothing ever came */
    record Heard(DeskId desk, Optional<Instant> lastSeen, Optional<LocalDate> lastDay, long clockOffsetMillis) { }

    /** A day of a desk that was stated anew on a later day. @param rows how many of its rows */
    record Correction(DeskId desk, LocalDate day, long rows, Instant last) { }

    record SetAside(DeskId desk, long epoch, long seq, String hash, Instant receivedAt, Instant madeAt, Optional<String> notedBy) { }

    private final Database database;

    Figures(Database database) {
        this.database = database;
    }

    /** Sums by day. */
    SortedMap<LocalDate, Counters> days(Area area, Span span) {
        var sums = new TreeMap<LocalDate, Counters.Sum>();
        database.read(session -> session.list("select day, counters from total where " + inside(area.level()) + " and day between ? and ?", row ->
                sums.computeIfAbsent(Days.day(row.getInt(1)), _ -> new Counters.Sum()).add(row.getString(2)), values(area, span.first(), span.last())));
        var days = new TreeMap<LocalDate, Counters>();
        sums.forEach((day, sum) -> days.put(day, sum.sum()));
        return days;
    }

    static Counters sum(SortedMap<LocalDate, Counters> days) {
        var sum = new Counters.Sum();
        days.values().forEach(sum::add);
        return sum.sum();
    }

    /** What lies directly in this area, in the order of the codes; nothing in a desk. */
    List<Part> parts(Area area, Span span) {
        if (area.level() == Area.Level.DESK) return List.of();
        var sums = new TreeMap<String, Counters.Sum>();
        var areas = new HashMap<String, Area>();
        database.read(session -> session.list("select province, commune, desk, counters from total where " + below(area.level()) + " and day between ? and ?", row -> {
            var part = new Area(row.getInt(1), row.getString(2), row.getString(3));
            var name = "%02d/%s/%s".formatted(part.province(), part.commune(), part.desk());
            areas.put(name, part);
            return sums.computeIfAbsent(name, _ -> new Counters.Sum()).add(row.getString(4));
        }, values(area, span.first(), span.last())));
        var parts = new ArrayList<Part>();
        sums.forEach((name, sum) -> parts.add(new Part(areas.get(name), sum.sum())));
        return parts;
    }

    /** How many desks of each part may send, and how many of them were not heard since. */
    Map<Area, int[]> silentByPart(Area area, Instant since) {
        var columns = switch (area.level()) {
            case COUNTRY -> "province, '', ''";
            case PROVINCE -> "province, commune, ''";
            case COMMUNE, DESK -> "province, commune, desk";
        };
        var counts = new HashMap<Area, int[]>();
        database.read(session -> session.list("select " + columns + ", count(*), sum(case when last_seen < ? then 1 else 0 end) from desk where active = 1 and "
                + desks(area.level()) + " group by 1, 2, 3",
                row -> counts.put(new Area(row.getInt(1), row.getString(2), row.getString(3)), new int[] {row.getInt(4), row.getInt(5)}),
                first(since.toEpochMilli(), area)));
        return counts;
    }

    /** Desks that may send and were not heard since, those first that are silent longest. */
    List<Heard> silent(Area area, Instant since) {
        return database.read(session -> heard(session, " and last_seen < ? order by last_seen, province, commune, desk limit " + LONGEST_LIST, area, since.toEpochMilli()));
    }

    /** Every desk of the area that may send; of a commune or a desk. */
    List<Heard> desks(Area area) {
        return database.read(session -> heard(session, " and last_seen >= ? order by province, commune, desk limit " + LONGEST_LIST, area, 0));
    }

    private static List<Heard> heard(Session session, String which, Area area, long moment) {
        var values = new ArrayList<Object>(List.of(values(area)));
        values.add(moment);
        return session.list("select province, commune, desk, last_seen, last_day, clock_offset from desk where active = 1 and " + desks(area.level()) + which,
                row -> new Heard(new DeskId(row.getInt(1), row.getString(2), row.getString(3)),
                        row.getLong(4) == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong(4))),
                        row.getInt(5) == 0 ? Optional.empty() : Optional.of(Days.day(row.getInt(5))), row.getLong(6)), values.toArray());
    }

    /** Days stated anew within the span, newest first. */
    List<Correction> corrections(Area area, Span span) {
        return database.read(session -> session.list("select province, commune, desk, day, count(*), max(replaced_at) from summary_history where "
                + desks(area.level()) + " and replaced_on > day and replaced_on between ? and ? group by province, commune, desk, day order by 6 desc limit "
                + LONGEST_LIST, row -> new Correction(new DeskId(row.getInt(1), row.getString(2), row.getString(3)), Days.day(row.getInt(4)), row.getLong(5),
                        Instant.ofEpochMilli(row.getLong(6))), values(area, span.first(), span.last())));
    }

    /** Batches that were set aside, those first that nobody has noted. */
    List<SetAside> setAside(Area area) {
        return database.read(session -> session.list("select province, commune, desk, epoch, seq, hash, received_at, made_at, noted_by from quarantine where "
                + desks(area.level()) + " order by noted_at = 0 desc, received_at desc limit " + LONGEST_LIST,
                row -> new SetAside(new DeskId(row.getInt(1), row.getString(2), row.getString(3)), row.getLong(4), row.getLong(5), row.getString(6),
                        Instant.ofEpochMilli(row.getLong(7)), Instant.ofEpochMilli(row.getLong(8)), Optional.of(row.getString(9)).filter(name -> !name.isEmpty())),
                values(area)));
    }

    /** Somebody has seen to it. @return whether nobody had before */
    boolean note(DeskId desk, long epoch, long seq, String hash, String by, Instant at) {
        return database.write(session -> session.update("update quarantine set noted_at = ?, noted_by = ? where province = ? and commune = ? and desk = ?"
                + " and epoch = ? and seq = ? and hash = ? and noted_at = 0", at.toEpochMilli(), by, desk.province(), desk.commune(), desk.desk(), epoch, seq, hash)) == 1;
    }

    private static String inside(Area.Level level) {
        return switch (level) {
            case COUNTRY -> "commune = '' and desk = ''";
            case PROVINCE -> "province = ? and commune = '' and desk = ''";
            case COMMUNE -> "province = ? and commune = ? and desk = ''";
            case DESK -> "province = ? and commune = ? and desk = ?";
        };
    }

    private static String below(Area.Level level) {
        return switch (level) {
            case COUNTRY -> "commune = '' and desk = ''";
            case PROVINCE -> "province = ? and commune <> '' and desk = ''";
            case COMMUNE -> "province = ? and commune = ? and desk <> ''";
            case DESK -> "province = ? and commune = ? and desk = ?";
        };
    }

    /** Rows of tables that know desks and no sums. */
    private static String desks(Area.Level level) {
        return switch (level) {
            case COUNTRY -> "1 = 1";
            case PROVINCE -> "province = ?";
            case COMMUNE -> "province = ? and commune = ?";
            case DESK -> "province = ? and commune = ? and desk = ?";
        };
    }

    /** The area's values as the conditions above want them, and what comes behind. */
    private static Object[] values(Area area, Object... more) {
        var values = new ArrayList<Object>();
        switch (area.level()) {
            case COUNTRY -> { }
            case PROVINCE -> values.add(area.province());
            case COMMUNE -> values.addAll(List.of(area.province(), area.commune()));
            case DESK -> values.addAll(List.of(area.province(), area.commune(), area.desk()));
        }
        values.addAll(List.of(more));
        return values.toArray();
    }

    private static Object[] first(Object one, Area area) {
        var values = new ArrayList<Object>();
        values.add(one);
        values.addAll(List.of(values(area)));
        return values.toArray();
    }
}
