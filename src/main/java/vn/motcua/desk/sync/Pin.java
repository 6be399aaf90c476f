package vn.motcua.desk.sync;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Trusts one certificate and no other: a hub of a commune signs its own. */
final class Pin extends OwnCertificate {
    private final String fingerprint;

    /** @param fingerprint SHA-256 of the certificate, 64 hexadecimal digits */
    Pin(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** The certificate is another one. */
    static final class Other extends CertificateException {
        private static final long serialVersionUID = 1L;

        Other(String found) {
            super("the certificate " + found);
        }
    }

    static SSLContext context(TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException unreadable) {
            throw new CertificateException(unreadable);
        }
    }

    @Override void look(X509Certificate certificate) throws CertificateException {
        var found = fingerprint(certificate);
        if (!found.equals(fingerprint)) throw new Other(found);
    }
}
