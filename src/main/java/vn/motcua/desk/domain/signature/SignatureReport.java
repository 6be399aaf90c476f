package vn.motcua.desk.domain.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.trouble.FileTrouble;

/** What a file says about who signed it. */
public sealed interface SignatureReport {
    /** The file could not be read at all. */
    record Unreadable(FileTrouble trouble) implements SignatureReport { }

    record Unsigned() implements SignatureReport { }

    /**
     * @param checkedAt  when it was looked at; certificates expire
     * @param signatures oldest first; never empty
     */
    record Signed(Instant checkedAt, List<PdfSignature> signatures) implements SignatureReport {
        public Signed {
            signatures = List.copyOf(signatures);
            if (signatures.isEmpty()) throw new IllegalArgumentException("no signature");
        }

        /** Of the worst. */
        public Standing worst() {
            return signatures.stream().map(one -> one.standing(checkedAt)).max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /** What the file's signatures are worth together; empty when there is none. */
    default Optional<Standing> standing() {
        return switch (this) {
            case Unreadable _, Unsigned _ -> Optional.empty();
            case Signed signed -> Optional.of(signed.worst());
        };
    }

    /** The first signature that is somebody's, for the metadata of a result: who signed it, and when. */
    default Optional<PdfSignature> first() {
        return switch (this) {
            case Unreadable _, Unsigned _ -> Optional.empty();
            case Signed(_, var signatures) -> signatures.stream().filter(one -> one.kind() != PdfSignature.Kind.TIME_STAMP).findFirst();
        };
    }
}
