package vn.motcua.desk.sync;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * What a hub shows of itself before anything is said to it.
 *
 * @param fingerprint SHA-256 of its certificate, 64 hexadecimal digits; empty for a hub on this machine without one
 * @param trusted     the system trusts it for this name; it need not be pinned, and may be renewed
 */
public record HubCertificate(String fingerprint, boolean trusted) {
    private static final System.Logger LOG = System.getLogger(HubCertificate.class.getName());
    private static final int HTTPS = 443;

    /** Looks at it. Empty when nobody answers, or not with TLS. */
    static Optional<HubCertificate> of(HubAddress address, Duration patience) {
        if (!address.isSecure()) return Optional.of(new HubCertificate("", true));
        var noted = new Noted();
        if (!shakesHands(address, patience, Pin.context(noted), false) || noted.fingerprint.isEmpty()) return Optional.empty();
        return Optional.of(new HubCertificate(noted.fingerprint, shakesHands(address, patience, usual(), true)));
    }

    /** What has to be pinned; empty when the system's trust is enough. */
    String pin() {
        return trusted ? "" : fingerprint;
    }

    private static boolean shakesHands(HubAddress address, Duration patience, SSLContext context, boolean byName) {
        int port = address.uri().getPort() < 0 ? HTTPS : address.uri().getPort();
        var host = address.uri().getHost();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                var parameters = new SSLParameters();
                if (byName) parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return true;
            }
        } catch (IOException refused) {
            LOG.log(System.Logger.Level.DEBUG, "no hand was shaken", refused);
            return false;
        }
    }

    static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Only looks; nothing is sent over this connection. */
    private static final class Noted extends OwnCertificate {
        private String fingerprint = "";

        @Override void look(X509Certificate certificate) throws CertificateException {
            fingerprint = Pin.fingerprint(certificate);
        }
    }
}
