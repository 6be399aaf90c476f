package vn.motcua.desk.sync;

import java.time.Duration;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Refusal;
import vn.motcua.desk.domain.summary.SendingTrouble;

/** What came back from the address of a hub. */
sealed interface Reply<T> {
    /** @param offset how far the hub's clock is ahead of this one, to half the time that the answer took */
    record Answered<T>(T answer, Duration offset) implements Reply<T> { }

    /** @param retryAfter how long the hub asks to be left alone */
    record Refused<T>(int status, Refusal refusal, Optional<Duration> retryAfter) implements Reply<T> { }

    record Failed<T>(SendingTrouble trouble) implements Reply<T> { }
}
