package vn.motcua.desk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Stands until it is moved. */
final class MovingClock extends Clock {
    private final AtomicReference<Instant> now;

    MovingClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    void move(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override public ZoneId getZone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Override public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override public Instant instant() {
        return now.get();
    }
}
