package vn.motcua.desk.hub.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each of many may come: a burst at once, then one after the other. Those who have not come for long are forgotten. */
public final class Allowance {
    private static final int REMEMBERED = 50_000;

    private record Bucket(double left, Instant at) { }

    private final Clock clock;
    private final double perSecond;
    private final int burst;
    private final Map<Object, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<Object, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Allowance(Clock clock, double perSecond, int burst) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one. @return 0 if it may; else the seconds until the next, at least 1, and nothing is taken */
    public synchronized int take(Object who) {
        var now = clock.instant();
        double left = left(who, now);
        if (left < 1) return (int) Math.ceil((1 - left) / perSecond);
        buckets.put(who, new Bucket(left - 1, now));
        return 0;
    }

    /** As {@link #take}, without taking. */
    public synchronized int waiting(Object who) {
        double left = left(who, clock.instant());
        return left < 1 ? (int) Math.ceil((1 - left) / perSecond) : 0;
    }

    private double left(Object who, Instant now) {
        var bucket = buckets.get(who);
        if (bucket == null) return burst;
        // a clock that was put back gives nothing
        double passed = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
        return Math.min(burst, bucket.left() + passed * perSecond);
    }
}
