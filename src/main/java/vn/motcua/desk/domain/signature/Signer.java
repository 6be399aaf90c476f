package vn.motcua.desk.domain.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose certificate it is.
 *
 * @param name       person or office
 * @param issuer     who vouches for the name
 * @param from       first moment of the certificate's validity
 * @param until      last moment of it
 * @param forSigning whether the issuer meant it for signing documents
 */
public record Signer(String name, Optional<String> organisation, String issuer, Instant from, Instant until, boolean forSigning) { }
