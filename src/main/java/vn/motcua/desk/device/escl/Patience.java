package vn.motcua.desk.device.escl;

import java.time.Duration;

/**
 * How long a scanner in the network is waited for.
 *
 * @param announcing how long it may take to show itself
 * @param answering  for a question that costs it nothing
 * @param silence    without one byte in the middle of a page; twice that before the first, when the lamp warms up
 * @param busy       how long it may go on saying that it is busy
 */
record Patience(Duration announcing, Duration answering, Duration silence, Duration busy) {
    static Patience usual() {
        return new Patience(Duration.ofMillis(2500), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }
}
