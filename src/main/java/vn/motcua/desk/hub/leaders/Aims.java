package vn.motcua.desk.hub.leaders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Days;
import vn.motcua.desk.hub.place.Area;

/** The targets that were set for areas: shares in percent, at least or at most. */
final class Aims {
    private static final BigDecimal STORED = BigDecimal.valueOf(100);

    private final Database database;

    Aims(Database database) {
        this.database = database;
    }

    /** Those set for the area itself and for the areas around it; what a newer hub measures is left out. */
    List<Aim> around(Area area) {
        record Stored(Area area, String indicator, int from, int until, int threshold, boolean atMost) {
            Optional<Aim> aim() {
                return Indicator.find(indicator).map(found -> new Aim(area, found, bound(threshold, atMost), Days.day(from), Days.day(until)));
            }
        }
        return database.read(session -> session.list("select province, commune, indicator, from_day, to_day, threshold, at_most from target"
                + " where (province = 0 or province = ?) and (commune = '' or commune = ?) order by province desc, commune desc, indicator, from_day desc",
                row -> new Stored(new Area(row.getInt(1), row.getString(2), ""), row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7) == 1),
                area.province(), area.commune())).stream().flatMap(stored -> stored.aim().stream()).toList();
    }

    /** For each indicator the nearest that counts on that day. */
    Map<Indicator, Aim> of(Area area, LocalDate day) {
        var nearest = new EnumMap<Indicator, Aim>(Indicator.class);
        for (var aim : around(area)) if (aim.isDuring(day)) nearest.merge(aim.indicator(), aim, Aims::nearer);
        return nearest;
    }

    private static Aim nearer(Aim one, Aim other) {
        return other.area().level().compareTo(one.area().level()) > 0 ? other : one;
    }

    /** Sets it, in place of one that begins on the same day. */
    void set(Aim aim) {
        database.write(session -> session.update("insert into target (province, commune, indicator, from_day, to_day, threshold, at_most) values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (province, commune, indicator, from_day) do update set to_day = excluded.to_day, threshold = excluded.threshold,"
                + " at_most = excluded.at_most", aim.area().province(), aim.area().commune(), aim.indicator().id(), Days.number(aim.from()), Days.number(aim.until()),
                aim.bound().threshold().multiply(STORED).intValueExact(), aim.bound().isMoreBetter() ? 0 : 1));
    }

    void remove(Area area, Indicator indicator, LocalDate from) {
        database.write(session -> session.update("delete from target where province = ? and commune = ? and indicator = ? and from_day = ?",
                area.province(), area.commune(), indicator.id(), Days.number(from)));
    }

    /** What of a plan can be seen from sums: shares over all dossiers. */
    static List<Aim> of(Plan plan, Area area) {
        var aims = new ArrayList<Aim>();
        for (var target : plan.targets()) {
            if (!(target.measured() instanceof Target.Measured.Computed(var id, var scope)) || !scope.isEverything()) continue;
            var indicator = Indicator.find(id).filter(found -> found.form() == Indicator.Form.SHARE);
            if (indicator.isEmpty() || target.bound().unit() != Bound.Unit.PERCENT) continue;
            aims.add(new Aim(area, indicator.get(), bound(target.bound().threshold(), !target.bound().isMoreBetter()), target.period().from(), target.period().to()));
        }
        return aims;
    }

    /** @param percent rounded to hundredths */
    static Bound bound(BigDecimal percent, boolean atMost) {
        return new Bound(atMost ? Bound.Direction.AT_MOST : Bound.Direction.AT_LEAST, percent.setScale(2, RoundingMode.HALF_UP), Optional.empty(), Bound.Unit.PERCENT);
    }

    private static Bound bound(int stored, boolean atMost) {
        return bound(BigDecimal.valueOf(stored).divide(STORED, 2, RoundingMode.UNNECESSARY), atMost);
    }
}
