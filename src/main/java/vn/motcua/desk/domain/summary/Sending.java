package vn.motcua.desk.domain.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with what goes up.
 *
 * @param enrolled    empty: everything waits, and nothing is sent
 * @param epoch       0 before the first
 * @param anew        why a new epoch begins with the next batch
 * @param counted     false while rows are still counted from the dossiers; nothing is sent until then
 * @param nextSeq     of the next batch of this epoch
 * @param tries       in a row that came to nothing
 * @param nextTry     not before then; empty: at once
 * @param lastAnswer  when the hub answered last
 * @param clockOffset how far the hub's clock is ahead of this one
 */
public record Sending(Optional<Enrolled> enrolled, long epoch, Optional<EpochReason> anew, boolean counted, long nextSeq, int tries, Optional<Instant> nextTry,
                      Optional<Instant> lastAnswer, Optional<Duration> clockOffset, Optional<SendingTrouble> trouble, Rows rows) {
    /** @param oldest since when the oldest that waits has waited */
    public record Rows(int waiting, int taken, int refused, Optional<Instant> oldest) { }

    /** Why an epoch ended. */
    public enum EpochReason {
        /** It is the first. */
        FIRST,
        /** A damaged store was made good from a copy. */
        RESTORED,
        /** The hub knows a later history of this desk: the data folder is an older copy, or one of two. */
        COPIED,
        /** The hub wants batches that are kept no more. */
        HUB_BEHIND
    }
}
