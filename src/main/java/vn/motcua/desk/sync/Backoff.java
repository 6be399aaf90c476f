package vn.motcua.desk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after tries that came to nothing: anything up to a bound that doubles, so that thousands of desks do not come back at once. */
final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofMinutes(15);
    /** Behind this many doublings the bound is the longest. */
    private static final int MOST_DOUBLINGS = 9;

    private Backoff() { }

    /** @param tries that came to nothing, from 1 */
    static Duration after(int tries, RandomGenerator random) {
        long bound = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }
}
