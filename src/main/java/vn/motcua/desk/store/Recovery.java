package vn.motcua.desk.store;

import java.nio.file.Path;
import java.time.Clock;

/** Makes a damaged store usable again. */
final class Recovery {
    Recovery(Path folder, KeyKeeper keys, Clock clock) { }

    Recovered run() {
        throw new UnsupportedOperationException("not yet");
    }
}
