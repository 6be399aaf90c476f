package vn.motcua.desk.hub.leaders;

import java.time.LocalDate;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.hub.place.Area;

/** What an area aims at. @param area for which it was set; it holds for what lies within, unless something nearer does */
record Aim(Area area, Indicator indicator, Bound bound, LocalDate from, LocalDate until) {
    boolean isDuring(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
