package vn.motcua.desk.imaging.signature;

import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** How people and offices are called in certificates. */
final class Names {
    private Names() { }

    /** The common name; where there is none all of it. */
    static String of(X500Principal principal) {
        return part(principal, BCStyle.CN).or(() -> organisation(principal)).orElseGet(principal::getName);
    }

    static Optional<String> organisation(X500Principal principal) {
        return part(principal, BCStyle.O);
    }

    private static Optional<String> part(X500Principal principal, ASN1ObjectIdentifier kind) {
        var parts = X500Name.getInstance(principal.getEncoded()).getRDNs(kind);
        return parts.length == 0 ? Optional.empty() : Optional.of(IETFUtils.valueToString(parts[0].getFirst().getValue())).filter(name -> !name.isBlank());
    }
}
