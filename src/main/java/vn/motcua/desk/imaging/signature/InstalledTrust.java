package vn.motcua.desk.imaging.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.signature.Revocation;
import vn.motcua.desk.domain.signature.Trust;

/** The certificates and revocation lists that the office put into its folder; what else lies there is passed over. */
final class InstalledTrust {
    private static final long LARGEST_FILE = 64L << 20;

    private final Set<X509Certificate> anchors = new HashSet<>();
    private final List<X509CRL> lists = new ArrayList<>();
    private final CertificateFactory factory;

    /** What the office's certificates say of one. @param revocation {@link Revocation.NotChecked} unless it is trusted */
    record Answer(Trust trust, Revocation revocation) { }

    /** @param folder need not be there */
    InstalledTrust(Path folder) throws IOException {
        factory = factory();
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) read(Files.readAllBytes(file));
            }
        }
    }

    static CertificateFactory factory() {
        try {
            return CertificateFactory.getInstance("X.509");
        } catch (CertificateException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void read(byte[] content) {
        boolean certificates = false;
        try {
            for (Certificate one : factory.generateCertificates(new ByteArrayInputStream(content))) certificates |= anchors.add((X509Certificate) one);
        } catch (CertificateException other) {
            certificates = false;
        }
        if (certificates) return;
        try {
            for (CRL one : factory.generateCRLs(new ByteArrayInputStream(content))) lists.add((X509CRL) one);
        } catch (CRLException other) {
            // a note, a picture: whatever people put into folders
            System.getLogger(InstalledTrust.class.getName()).log(System.Logger.Level.DEBUG, "not a certificate", other);
        }
    }

    boolean isEmpty() {
        return anchors.isEmpty();
    }

    /**
     * @param offered certificates that came with the signature; they may lead to an installed one but are not trusted themselves
     * @param at      the moment at which those who vouch must have been valid
     */
    Answer judge(X509Certificate certificate, Collection<X509Certificate> offered, Instant at) {
        if (isEmpty()) return new Answer(Trust.NOTHING_INSTALLED, new Revocation.NotChecked());
        if (anchors.contains(certificate)) return new Answer(Trust.TRUSTED, new Revocation.NotChecked());
        return path(certificate, offered, at).map(found -> new Answer(Trust.TRUSTED, revocation(found)))
                .orElseGet(() -> new Answer(Trust.ISSUER_UNKNOWN, new Revocation.NotChecked()));
    }

    private Optional<PKIXCertPathBuilderResult> path(X509Certificate certificate, Collection<X509Certificate> offered, Instant at) {
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var known = new HashSet<Certificate>(offered);
        known.addAll(anchors);
        known.add(certificate);
        try {
            var asked = new PKIXBuilderParameters(anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(java.util.stream.Collectors.toSet()),
                    target);
            asked.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            asked.setRevocationEnabled(false);
            asked.setDate(Date.from(inside(certificate, at)));
            return Optional.of((PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(asked));
        } catch (CertPathBuilderException none) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether the certificate itself had run out is another question than who vouches for it. */
    private static Instant inside(X509Certificate certificate, Instant at) {
        var from = certificate.getNotBefore().toInstant();
        var until = certificate.getNotAfter().toInstant();
        if (at.isBefore(from)) return from;
        return at.isAfter(until) ? until : at;
    }

    /** Of the certificate and of those between it and the installed one; one that was withdrawn is enough. */
    private Revocation revocation(PKIXCertPathBuilderResult found) {
        var path = found.getCertPath().getCertificates();
        Revocation own = new Revocation.NotChecked();
        for (int at = 0; at < path.size(); at++) {
            var one = (X509Certificate) path.get(at);
            var issuer = at + 1 < path.size() ? (X509Certificate) path.get(at + 1) : found.getTrustAnchor().getTrustedCert();
            var said = said(one, issuer);
            if (said instanceof Revocation.Revoked) return said;
            if (at == 0) own = said;
        }
        return own;
    }

    /** By the newest list that is truly of this issuer. */
    private Revocation said(X509Certificate certificate, X509Certificate issuer) {
        Revocation said = new Revocation.NotChecked();
        Instant newest = Instant.MIN;
        for (var list : lists) {
            var day = list.getThisUpdate().toInstant();
            if (day.isBefore(newest) || !isOf(list, issuer)) continue;
            newest = day;
            var entry = list.getRevokedCertificate(certificate);
            said = entry == null ? new Revocation.Clear(day) : new Revocation.Revoked(entry.getRevocationDate().toInstant());
        }
        return said;
    }

    private static boolean isOf(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) return false;
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
