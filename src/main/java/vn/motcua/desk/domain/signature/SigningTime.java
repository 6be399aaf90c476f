package vn.motcua.desk.domain.signature;

import java.time.Instant;
import java.util.Optional;

/** When a signature was made, and how that is known. */
public sealed interface SigningTime {
    /** By a time stamp that belongs to this signature. @param trusted whether its authority is one that the office trusts */
    record Stamped(Instant at, String authority, boolean trusted) implements SigningTime { }

    /** By the clock of the machine on which it was signed. @param stampBroken a time stamp is there that does not belong to it */
    record Claimed(Instant at, boolean stampBroken) implements SigningTime { }

    record Unknown() implements SigningTime { }

    default Optional<Instant> moment() {
        return switch (this) {
            case Stamped(var at, _, _) -> Optional.of(at);
            case Claimed(var at, _) -> Optional.of(at);
            case Unknown _ -> Optional.empty();
        };
    }

    /** Whether somebody other than the signer vouches for it. */
    default boolean proven() {
        return this instanceof Stamped(_, _, boolean trusted) && trusted;
    }
}
