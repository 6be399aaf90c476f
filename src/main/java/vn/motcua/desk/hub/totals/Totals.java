package vn.motcua.desk.hub.totals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.JsonRows;
import vn.motcua.desk.hub.db.Session;
import vn.motcua.desk.hub.place.Area;

/** Makes sums anew from below: days of desks from their rows, of communes from their desks, of provinces from their communes. */
public final class Totals {
    private static final int TOGETHER = 200;
    private static final String[] COLUMNS = {"province integer", "commune text", "desk text", "day integer"};

    private record Sum(int province, String commune, String desk, int day) {
        Sum above() {
            return desk.isEmpty() ? new Sum(province, "", "", day) : new Sum(province, commune, "", day);
        }
    }

    /** What is summed at one height, and where from. */
    private enum Height {
        DESK("desk <> ''", "join desk d on d.province = k.province and d.commune = k.commune and d.desk = k.desk"
                + " join summary s on s.province = k.province and s.commune = k.commune and s.desk = k.desk and s.day = k.day and s.epoch = d.epoch"),
        COMMUNE("desk = '' and commune <> ''",
                "join total s on s.province = k.province and s.commune = k.commune and s.day = k.day and s.desk <> ''"),
        PROVINCE("desk = '' and commune = ''",
                "join total s on s.province = k.province and s.day = k.day and s.commune <> '' and s.desk = ''");

        private final String which;
        private final String from;

        Height(String which, String from) {
            this.which = which;
            this.from = from;
        }
    }

    private final Database database;
    private final Clock clock;

    public Totals(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes some of the lowest sums that are out of date. @return how many; 0 when every sum is as new as its rows */
    public int refresh() {
        for (var height : Height.values()) {
            int made = database.write(session -> refresh(session, height));
            if (made > 0) return made;
        }
        return 0;
    }

    /** How many sums wait. */
    public long stale() {
        return database.read(session -> session.number("select count(*) from stale_total"));
    }

    /** One counter of an area, over all days. */
    public long sum(Area area, String counter) {
        var province = area.level() == Area.Level.COUNTRY ? "province <> ?" : "province = ?";
        return database.read(session -> session.list("select counters from total where " + province + " and commune = ? and desk = ?",
                row -> Counters.parse(row.getString(1)).of(counter), area.province(), area.commune(), area.desk()).stream().mapToLong(Long::longValue).sum());
    }

    private int refresh(Session session, Height height) {
        // taken away before the rows are read: whoever changes one meanwhile waits, and puts it back
        var sums = session.list("select province, commune, desk, day from stale_total t where " + height.which + " order by since limit " + TOGETHER
                + free(session), row -> new Sum(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
        if (sums.isEmpty()) return 0;
        session.each("delete from stale_total where province = ? and commune = ? and desk = ? and day = ?", values(sums));
        var counters = counters(session, height, sums);
        long now = clock.millis();
        var rows = new ArrayList<Object[]>();
        counters.forEach((sum, counted) -> rows.add(new Object[] {sum.province(), sum.commune(), sum.desk(), sum.day(), counted.sum().text(), now}));
        session.each("insert into total (province, commune, desk, day, counters, computed_at) values (?, ?, ?, ?, ?, ?)"
                + " on conflict (province, commune, desk, day) do update set counters = excluded.counters, computed_at = excluded.computed_at", rows);
        if (height != Height.PROVINCE) raise(session, sums, now);
        return sums.size();
    }

    private static Map<Sum, Counters.Sum> counters(Session session, Height height, List<Sum> sums) {
        var keys = new JsonRows("province", "commune", "desk", "day");
        var counters = new LinkedHashMap<Sum, Counters.Sum>();
        for (var sum : sums) {
            keys.add(sum.province(), sum.commune(), sum.desk(), sum.day());
            counters.put(sum, new Counters.Sum());
        }
        session.list("select k.province, k.commune, k.desk, k.day, s.counters from " + session.dialect().rows(COLUMNS) + " " + height.from,
                row -> counters.get(new Sum(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4))).add(row.getString(5)), keys.toString());
        return counters;
    }

    /** What lies above is out of date now. */
    private static void raise(Session session, List<Sum> sums, long now) {
        var above = new LinkedHashSet<Sum>();
        for (var sum : sums) above.add(sum.above());
        var rows = new ArrayList<Object[]>();
        for (var sum : above) rows.add(new Object[] {sum.province(), sum.commune(), sum.desk(), sum.day(), now});
        session.each("insert into stale_total (province, commune, desk, day, since) values (?, ?, ?, ?, ?)"
                + " on conflict (province, commune, desk, day) do update set since = excluded.since", rows);
    }

    private static List<Object[]> values(List<Sum> sums) {
        var rows = new ArrayList<Object[]>();
        for (var sum : sums) rows.add(new Object[] {sum.province(), sum.commune(), sum.desk(), sum.day()});
        return rows;
    }

    /** Passes over what somebody else is changing just now. */
    private static String free(Session session) {
        return switch (session.dialect()) {
            case SQLITE -> "";
            case POSTGRESQL -> " for update of t skip locked";
        };
    }
}
