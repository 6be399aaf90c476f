package vn.motcua.desk.app.bench;

import java.util.Map;

/** What a result may cost at most, by statistic. */
public record Budget(Map<Statistic, Double> most) {
    /** Which figure of a series is held to it. */
    public enum Statistic { MEDIAN, P95, MAX }

    public Budget {
        most = Map.copyOf(most);
    }

    static Budget none() {
        return new Budget(Map.of());
    }

    static Budget of(Statistic statistic, double limit) {
        return new Budget(Map.of(statistic, limit));
    }

    static Budget of(Statistic one, double oneLimit, Statistic other, double otherLimit) {
        return new Budget(Map.of(one, oneLimit, other, otherLimit));
    }
}
