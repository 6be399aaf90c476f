package vn.motcua.desk.device;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether what a chip says was signed by those who issue identity cards (passive authentication, ICAO Doc 9303 part 11).
 * That the chip itself is no copy is another question: {@link ChipContent.Original}.
 */
public sealed interface Genuineness {
    /** Unaltered, and signed by one whom an installed certificate vouches for. */
    record Genuine(Signer signer) implements Genuineness { }

    /** Unaltered since somebody signed it; whether that one may is not known. */
    record Unverified(Doubt doubt, Signer signer) implements Genuineness { }

    /** Not to be believed. @param groups the data groups that were altered, where that is the flaw */
    record NotGenuine(Flaw flaw, List<Integer> groups) implements Genuineness {
        public NotGenuine {
            groups = List.copyOf(groups);
        }
    }

    /** Why a signer is not known. */
    enum Doubt {
        /** The office has installed none. */
        NO_CERTIFICATES,
        /** Another authority than those installed. */
        UNKNOWN_ISSUER,
        /** A certificate on the way from the signature to the authority is not valid today. */
        EXPIRED
    }

    /** What is wrong. */
    enum Flaw {
        /** Data groups do not match their signed digests. */
        ALTERED,
        /** The signature does not fit what it signs. */
        SIGNATURE_WRONG,
        /** The signer says to be vouched for by an installed authority, whose key did not do so. */
        SIGNER_FORGED,
        /** There is no signature, or none that can be read. */
        UNSIGNED
    }

    /**
     * Who signed.
     *
     * @param name   as the signer's certificate says
     * @param issuer who vouches for it
     * @param until  last day of the signer's certificate
     */
    record Signer(String name, String issuer, LocalDate until) { }
}
