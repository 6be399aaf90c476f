package vn.motcua.desk.domain.signature;

import java.time.Instant;

/** Whether the certificate was withdrawn, as far as the revocation lists that the office installed say so. */
public sealed interface Revocation {
    /** No list of its issuer is installed. */
    record NotChecked() implements Revocation { }

    /** @param asOf the day of the list */
    record Clear(Instant asOf) implements Revocation { }

    record Revoked(Instant since) implements Revocation { }
}
