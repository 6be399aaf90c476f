package vn.motcua.desk.device.folder;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** What a watched folder needs of time: to know it, and to let it pass. */
interface Watch extends InstantSource {
    void rest(Duration time);

    static Watch ofThisMachine() {
        return new Watch() {
            @Override
            public java.time.Instant instant() {
                return InstantSource.system().instant();
            }

            @Override
            public void rest(Duration time) {
                LockSupport.parkNanos(time.toNanos());
            }
        };
    }
}
