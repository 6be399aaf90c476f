package vn.motcua.desk.sync;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Judges a server by its own certificate alone, whoever signed it and whatever name stands in it. */
abstract class OwnCertificate extends X509ExtendedTrustManager {
    /** @throws CertificateException when it is not trusted */
    abstract void look(X509Certificate certificate) throws CertificateException;

    @Override public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        look(chain[0]);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        look(chain[0]);
    }

    @Override public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        look(chain[0]);
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no server here");
    }

    @Override public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
