package vn.motcua.desk.imaging.signature;

import java.security.PublicKey;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.signature.PdfSignature.Weakness;

/** Which means of signing are too weak to rely on. Source: ETSI TS 119 312, tables of hash functions and key lengths. */
final class Algorithms {
    private static final Map<String, String> WEAK_DIGESTS = Map.of("1.3.14.3.2.26", "SHA-1", "1.2.840.113549.2.5", "MD5", "1.2.840.113549.2.2", "MD2",
            "1.3.36.3.2.1", "RIPEMD-160");
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_CURVE = 224;

    private Algorithms() { }

    /** @param digest object identifier of the digest algorithm */
    static Optional<Weakness> weakness(String digest, PublicKey key) {
        var weakDigest = Optional.ofNullable(WEAK_DIGESTS.get(digest)).<Weakness>map(Weakness.Digest::new);
        return weakDigest.or(() -> weakKey(key));
    }

    private static Optional<Weakness> weakKey(PublicKey key) {
        int least = key instanceof ECKey ? LEAST_CURVE : LEAST_RSA;
        int bits = switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case DSAKey dsa -> dsa.getParams().getP().bitLength();
            case ECKey curve -> curve.getParams().getOrder().bitLength();
            default -> Integer.MAX_VALUE;
        };
        return bits < least ? Optional.of(new Weakness.Key(bits)) : Optional.empty();
    }
}
