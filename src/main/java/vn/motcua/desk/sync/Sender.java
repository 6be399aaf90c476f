package vn.motcua.desk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Refusal;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SendingTrouble.Kind;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.store.Store;

/**
 * Brings the outbox to the hub. All that it knows stands in the store, so it may be killed anywhere: a batch is kept before it is sent, and one whose answer did
 * not arrive is sent again, the same to the byte.
 */
final class Sender {
    /** Rows of a batch. */
    static final int ROWS = 200;
    /** Changes are gathered for so long before they are sent. */
    static final Duration GATHERED = Duration.ofHours(1);
    /** What is open is compared with its appointments this often. */
    private static final Duration RESTATED = Duration.ofHours(1);
    /** The hub may end an epoch once in this time. More often, two machines would take turns doing it. */
    private static final Duration EPOCH_LASTS = Duration.ofHours(1);
    /** No wait is longer; one that seems to be comes from a clock that was wrong. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1).plusMinutes(30);
    private static final int TOO_OFTEN = 429;
    private static final int FAULT = 500;

    private final Store store;
    private final Clock clock;
    private final RandomGenerator random;
    private final HubLine.Patience patience;
    private Optional<Instant> restated = Optional.empty();

    Sender(Store store, Clock clock, RandomGenerator random, HubLine.Patience patience) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.patience = patience;
    }

    /**
     * Does the next thing that is due, at most one batch.
     *
     * @param now sends what waits without gathering, and does not mind how long ago the last try was
     * @return whether there is more to do at once
     */
    synchronized boolean step(boolean now) {
        if (store.write(tx -> tx.outbox().prepare())) return true;
        restate();
        var sending = sending();
        if (sending.enrolled().isEmpty() || !now && !isDue(sending.nextTry())) return false;
        var batch = next(now || isGathered(sending), sending);
        if (batch.isEmpty()) return false;
        return send(batch.get(), sending);
    }

    Sending sending() {
        return store.read(tx -> tx.outbox().sending());
    }

    /** The present by the hub's clock. */
    Instant hubNow(Sending sending) {
        return clock.instant().plus(sending.clockOffset().orElse(Duration.ZERO));
    }

    /** The oldest that was made and not answered, else a new one. */
    private Optional<SignedBatch> next(boolean make, Sending sending) {
        var open = sending.anew().isPresent() ? Optional.<SignedBatch>empty() : store.read(tx -> tx.outbox().open(1).stream().findFirst());
        if (open.isPresent() || !make) return open;
        return store.write(tx -> tx.outbox().make(ROWS, hubNow(sending)));
    }

    private boolean send(SignedBatch batch, Sending sending) {
        var enrolled = sending.enrolled().orElseThrow();
        store.write(tx -> {
            tx.outbox().tried(batch);
            return batch;
        });
        var address = HubAddress.parse(enrolled.address()).orElseThrow();
        try (var line = new HubLine(address, enrolled.fingerprint(), clock, patience)) {
            return switch (line.send(batch)) {
                case Reply.Answered<BatchAnswer>(var answer, var offset) -> {
                    if (!answer.hash().equals(batch.batch().hash())) yield failed(sending, SendingTrouble.of(Kind.NOT_A_HUB), Optional.empty());
                    yield answered(batch, answer, offset, sending);
                }
                case Reply.Refused<BatchAnswer>(int status, var refusal, var retryAfter) -> refused(sending, status, refusal, retryAfter);
                case Reply.Failed<BatchAnswer>(var trouble) -> failed(sending, trouble, Optional.empty());
            };
        }
    }

    /** What follows from an answer, over the line or on a stick. @return whether there is more to do at once */
    boolean answered(SignedBatch batch, BatchAnswer answer, Duration offset, Sending sending) {
        return switch (answer.outcome()) {
            case TAKEN, SEEN -> store.write(tx -> {
                tx.outbox().answered(offset);
                tx.outbox().taken(batch.batch(), answer);
                return true;
            });
            case QUARANTINED -> anew(sending, Sending.EpochReason.COPIED, offset);
            case GAP -> gap(batch, answer, offset, sending);
        };
    }

    private boolean gap(SignedBatch batch, BatchAnswer answer, Duration offset, Sending sending) {
        // it wants just this one and does not take it: what it has before it is not what was sent from here
        if (answer.wanted() >= batch.batch().seq()) return anew(sending, Sending.EpochReason.COPIED, offset);
        if (!store.write(tx -> tx.outbox().resendFrom(answer.wanted()))) return anew(sending, Sending.EpochReason.HUB_BEHIND, offset);
        return failed(sending, new SendingTrouble(Kind.REFUSED, answer.outcome().name(), "", ""), Optional.empty());
    }

    /** The hub's history of this desk is another one: everything is stated again, in an epoch of its own. */
    private boolean anew(Sending sending, Sending.EpochReason why, Duration offset) {
        var age = store.read(tx -> tx.outbox().epochBegan()).map(began -> Duration.between(began, clock.instant())).orElse(EPOCH_LASTS);
        if (!age.isNegative() && age.compareTo(EPOCH_LASTS) < 0) return failed(sending, SendingTrouble.of(Kind.TWO_MACHINES), Optional.of(Backoff.LONGEST));
        return store.write(tx -> {
            tx.outbox().answered(offset);
            tx.outbox().beginAnew(why);
            return true;
        });
    }

    private boolean refused(Sending sending, int status, Refusal refusal, Optional<Duration> retryAfter) {
        if (refusal.known().equals(Optional.of(RefusalCode.EPOCH_OLD))) {
            return anew(sending, Sending.EpochReason.COPIED, sending.clockOffset().orElse(Duration.ZERO));
        }
        boolean busy = status == TOO_OFTEN || status >= FAULT;
        // what the hub would refuse again does not become better by haste
        var wait = busy ? retryAfter : Optional.of(retryAfter.orElse(Backoff.LONGEST));
        return failed(sending, SendingTrouble.of(busy ? Kind.BUSY : Kind.REFUSED, refusal), wait);
    }

    /** @param wait at least; empty: as the number of tries says */
    private boolean failed(Sending sending, SendingTrouble trouble, Optional<Duration> wait) {
        var ownWait = Backoff.after(sending.tries() + 1, random);
        var longer = wait.filter(asked -> asked.compareTo(ownWait) > 0).orElse(ownWait);
        store.write(tx -> {
            tx.outbox().failed(trouble, clock.instant().plus(longer));
            return trouble;
        });
        return false;
    }

    private void restate() {
        var now = clock.instant();
        if (restated.filter(last -> !last.isAfter(now) && last.plus(RESTATED).isAfter(now)).isPresent()) return;
        store.write(tx -> {
            tx.outbox().restate(LocalDateTime.ofInstant(now, clock.getZone()).truncatedTo(ChronoUnit.MINUTES));
            return now;
        });
        restated = Optional.of(now);
    }

    private boolean isDue(Optional<Instant> nextTry) {
        var now = clock.instant();
        return nextTry.filter(then -> then.isAfter(now) && then.isBefore(now.plus(LONGEST_WAIT))).isEmpty();
    }

    private boolean isGathered(Sending sending) {
        var now = clock.instant();
        return sending.anew().isPresent() || sending.rows().waiting() >= ROWS
                || sending.rows().oldest().filter(since -> since.isAfter(now) || !since.plus(GATHERED).isAfter(now)).isPresent();
    }
}
