package vn.motcua.desk.hub.leaders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.hub.totals.Counters;

/** The course of a figure as a small line; who cannot see it hears first and last value. */
final class Sparkline {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 32;
    private static final int EDGE = 3;
    /** More would not be told apart. */
    private static final int MOST_POINTS = 40;

    private Sparkline() { }

    /** @param days by day, added up to at most some forty stretches */
    static void draw(Html html, Shown shown, Indicator indicator, SortedMap<LocalDate, Counters> days, Span span) {
        var values = values(indicator, days, span);
        if (values.size() < 2) {
            html.tags("<span class=\"quiet\">–</span>");
            return;
        }
        double least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double range = most - least < 1 ? 1 : most - least;
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = EDGE + (WIDTH - 2.0 * EDGE) * i / (values.size() - 1);
            double y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * (values.get(i).doubleValue() - least) / range;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        var first = shown.value(indicator, values.getFirst());
        var last = shown.value(indicator, values.getLast());
        html.tags("<svg class=\"line\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" role=\"img\" aria-label=\"{}\"><polyline points=\"" + points.toString().strip() + "\"/></svg>", shown.texts().get("hub.page.course", first, last));
    }

    private static List<BigDecimal> values(Indicator indicator, SortedMap<LocalDate, Counters> days, Span span) {
        long stretch = Math.max(1, (span.days() + MOST_POINTS - 1) / MOST_POINTS);
        var sums = new TreeMap<Long, Counters.Sum>();
        days.forEach((day, counters) -> sums.computeIfAbsent((day.toEpochDay() - span.from().toEpochDay()) / stretch, _ -> new Counters.Sum()).add(counters));
        var values = new ArrayList<BigDecimal>();
        sums.values().forEach(sum -> Standing.of(indicator, sum.sum(), java.util.Optional.empty()).value().ifPresent(values::add));
        return values;
    }
}
