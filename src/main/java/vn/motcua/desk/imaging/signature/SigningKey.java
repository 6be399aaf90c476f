package vn.motcua.desk.imaging.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key that somebody holds elsewhere: on a token, in another process. */
public interface SigningKey {
    /** The signer's own certificate first, then those that vouch for it as far as they are known. */
    List<X509Certificate> chain();

    /**
     * @param content to be hashed with SHA-256 and signed, by RSA (PKCS #1) or ECDSA after the kind of the certificate's key
     * @return the signature
     */
    byte[] sign(byte[] content);

    /** What the certificate calls its holder. */
    static String name(X509Certificate certificate) {
        return Names.of(certificate.getSubjectX500Principal());
    }
}
