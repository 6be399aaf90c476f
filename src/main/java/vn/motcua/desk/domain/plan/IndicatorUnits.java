package vn.motcua.desk.domain.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The indicators that a plan can name, each with the unit in which its value is. */
public final class IndicatorUnits {
    private static final List<String> SHARES = List.of("components-digitized", "results-digitized", "digitized", "e-result", "reuse", "shared", "identity",
            "online", "online-full", "online-procedures", "paid-online", "paid-portal", "paid-transactions", "on-time", "satisfaction", "online-faster");
    private static final String MEAN_MINUTES = "submission-time";

    private IndicatorUnits() { }

    public static Map<String, Bound.Unit> all() {
        var units = new HashMap<String, Bound.Unit>();
        for (var share : SHARES) units.put(share, Bound.Unit.PERCENT);
        units.put(MEAN_MINUTES, Bound.Unit.MINUTES);
        return Map.copyOf(units);
    }
}
