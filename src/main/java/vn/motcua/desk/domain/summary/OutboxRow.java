package vn.motcua.desk.domain.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of counts on its way up.
 *
 * @param counters as they are now
 * @param anchored the batch with which the hub took it last, perhaps with an earlier revision
 */
public record OutboxRow(SummaryLine line, long revision, SortedMap<String, Long> counters, State state, Optional<Anchor> anchored) {
    /** A place in the chain of batches. @param at when the hub's answer came */
    public record Anchor(long epoch, long seq, Instant at) { }

    public sealed interface State {
        /**
         * @param since  when the first change came that the hub does not know
         * @param batch  the batch that holds it and is not answered yet
         * @param tries  how often that batch was sent
         */
        record Waiting(Instant since, Optional<Long> batch, int tries) implements State { }

        record Taken() implements State { }

        /** The hub does not want it as it is. @param code a word in capitals, by the hub */
        record Refused(String code) implements State { }
    }

    public OutboxRow {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    public boolean isRefused() {
        return state instanceof State.Refused;
    }
}
