package vn.motcua.desk.domain.signature;

import java.time.Instant;

/** One thing to know about a signature; each has its sentence and its next step. */
public sealed interface SignatureRemark {
    /** What the signature is worth at best, seeing this. */
    Standing standing();

    /** Something wrong with the signature itself. */
    enum Defect implements SignatureRemark {
        ALTERED, FORGED, BROKEN, NOT_WHOLE, NO_CERTIFICATE;

        @Override public Standing standing() {
            return Standing.INVALID;
        }
    }

    /** Something that could not be made sure. */
    enum Doubt implements SignatureRemark {
        NOTHING_INSTALLED, NOT_FOR_SIGNING, STAMP_BROKEN, TIME_IN_FUTURE, NO_TIME;

        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }

    /** Nothing against it, but good to know. */
    enum Note implements SignatureRemark {
        STAMP_UNTRUSTED,
        /** No revocation list of the issuer is installed. */
        REVOCATION_NOT_CHECKED;

        @Override public Standing standing() {
            return Standing.VALID;
        }
    }

    record Changed(Change change, Standing standing) implements SignatureRemark { }

    record NotCheckable(String algorithm) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }

    record IssuerUnknown(String issuer) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }

    /** When it was signed the certificate was no longer valid. */
    record Expired(Instant until) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.INVALID;
        }
    }

    /** When it was signed the certificate was not yet valid. */
    record NotYetValid(Instant from) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.INVALID;
        }
    }

    /** The certificate ran out meanwhile, and nothing proves that the signature was made before. */
    record ExpiredSince(Instant until) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }

    record Revoked(Instant since) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.INVALID;
        }
    }

    /** Withdrawn after a proven time of signing, so that the signature stands. */
    record RevokedLater(Instant since) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.VALID;
        }
    }

    record WeakDigest(String algorithm) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }

    record WeakKey(int bits) implements SignatureRemark {
        @Override public Standing standing() {
            return Standing.DOUBTFUL;
        }
    }
}
