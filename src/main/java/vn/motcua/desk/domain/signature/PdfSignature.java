package vn.motcua.desk.domain.signature;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One signature of a PDF: the facts, without judgement.
 *
 * @param signer   empty when its certificate is not there
 * @param coverage how much of the file it signs
 * @param changes  what was appended since
 * @param weakness empty when its means are strong enough
 */
public record PdfSignature(Kind kind, Optional<Signer> signer, SigningTime time, Integrity integrity, Coverage coverage, Set<Change> changes, Lock lock,
                           Trust trust, Revocation revocation, Optional<Weakness> weakness) {
    /** What it is there for. */
    public enum Kind {
        APPROVAL,
        /** Of the author, who says what may still be done to the document. */
        CERTIFICATION,
        /** Of nobody: proves when the file existed. */
        TIME_STAMP
    }

    /** How much of the file was signed. */
    public enum Coverage {
        WHOLE_FILE,
        /** All of it as it was then; something was appended later. */
        WHOLE_THEN,
        /** Parts in between are left out. */
        WITH_GAPS
    }

    /** Means that are broken or soon will be. */
    public sealed interface Weakness {
        /** @param algorithm {@code "SHA-1"} */
        record Digest(String algorithm) implements Weakness { }

        record Key(int bits) implements Weakness { }
    }

    public PdfSignature {
        changes = changes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(changes));
    }

    /** Everything that there is to say about it, the worst first. */
    public List<SignatureRemark> remarks(Instant checkedAt) {
        return SignatureReview.of(this, checkedAt);
    }

    public Standing standing(Instant checkedAt) {
        return remarks(checkedAt).stream().map(SignatureRemark::standing).max(Comparator.naturalOrder()).orElse(Standing.VALID);
    }
}
