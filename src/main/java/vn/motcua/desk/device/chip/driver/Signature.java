package vn.motcua.desk.device.chip.driver;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

import vn.motcua.desk.device.Genuineness;
import vn.motcua.desk.device.Genuineness.Doubt;
import vn.motcua.desk.device.Genuineness.Flaw;

/**
 * The signed list of digests on a chip (EF.SOD), and what it proves of the data groups that were read: passive authentication,
 * ICAO Doc 9303 part 11 section 5.1 and part 12.
 *
 * @param signer whose certificate lies beside the signature
 */
record Signature(boolean right, X509Certificate signer, String digest, Map<Integer, byte[]> digests) {
    private static final int FILE = 0x77;

    /** @param today on which certificates must be valid */
    static Genuineness judge(Optional<byte[]> file, Map<Integer, byte[]> groups, Certificates trusted, Instant today) {
        var signature = file.flatMap(bytes -> Guarded.call(() -> read(bytes)));
        return signature.flatMap(one -> Guarded.call(() -> Optional.of(one.judge(groups, trusted, today))))
                .orElse(new Genuineness.NotGenuine(Flaw.UNSIGNED, List.of()));
    }

    private static Optional<Signature> read(byte[] file) throws CMSException, GeneralSecurityException, OperatorCreationException {
        var inside = Tlv.all(file).stream().filter(node -> node.tag() == FILE).findFirst();
        if (inside.isEmpty()) return Optional.empty();
        var signed = new CMSSignedData(inside.get().value());
        var signer = signed.getSignerInfos().getSigners().stream().findFirst();
        var holder = signer.flatMap(one -> signed.getCertificates().getMatches(null).stream().filter(one.getSID()::match).findFirst());
        if (signer.isEmpty() || holder.isEmpty()) return Optional.empty();
        var certificate = new JcaX509CertificateConverter().setProvider(Certificates.PROVIDER).getCertificate(holder.get());
        var list = LDSSecurityObject.getInstance(signed.getSignedContent().getContent());
        var digests = new HashMap<Integer, byte[]>();
        for (var one : list.getDatagroupHash()) digests.put(one.getDataGroupNumber(), one.getDataGroupHashValue().getOctets());
        return Optional.of(new Signature(isRight(signer.get(), certificate), certificate, list.getDigestAlgorithmIdentifier().getAlgorithm().getId(), digests));
    }

    /** By the key alone: whether the certificate is valid is asked apart. */
    private static boolean isRight(SignerInformation signer, X509Certificate certificate) throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(Certificates.PROVIDER).build(certificate.getPublicKey()));
        } catch (CMSException wrong) {
            System.err.println("signature: " + wrong);
            return false;
        }
    }

    private Genuineness judge(Map<Integer, byte[]> groups, Certificates trusted, Instant today) throws GeneralSecurityException {
        if (!right) return new Genuineness.NotGenuine(Flaw.SIGNATURE_WRONG, List.of());
        var altered = altered(groups);
        if (!altered.isEmpty()) return new Genuineness.NotGenuine(Flaw.ALTERED, altered);
        if (trusted.list().isEmpty()) return doubtful(Doubt.NO_CERTIFICATES);
        if (trusted.list().contains(signer)) return isValid(signer, today) ? new Genuineness.Genuine(named()) : doubtful(Doubt.EXPIRED);
        var authorities = trusted.list().stream().filter(this::isNamedAsIssuer).toList();
        if (authorities.isEmpty()) return doubtful(Doubt.UNKNOWN_ISSUER);
        var vouching = authorities.stream().filter(this::isSignedBy).toList();
        if (vouching.isEmpty()) return new Genuineness.NotGenuine(Flaw.SIGNER_FORGED, List.of());
        boolean valid = isValid(signer, today) && vouching.stream().anyMatch(authority -> isValid(authority, today));
        return valid ? new Genuineness.Genuine(named()) : doubtful(Doubt.EXPIRED);
    }

    private List<Integer> altered(Map<Integer, byte[]> groups) throws GeneralSecurityException {
        var altered = new ArrayList<Integer>();
        for (var group : groups.entrySet()) {
            var actual = MessageDigest.getInstance(digest, Certificates.PROVIDER).digest(group.getValue());
            if (!Arrays.equals(actual, digests.get(group.getKey()))) altered.add(group.getKey());
        }
        altered.sort(null);
        return altered;
    }

    /** By name and, where both say it, by key: an authority keeps its name when it changes its key. */
    private boolean isNamedAsIssuer(X509Certificate authority) {
        if (authority.getBasicConstraints() < 0 || !authority.getSubjectX500Principal().equals(signer.getIssuerX500Principal())) return false;
        var wanted = holder(signer).map(X509CertificateHolder::getExtensions).map(AuthorityKeyIdentifier::fromExtensions)
                .map(AuthorityKeyIdentifier::getKeyIdentifierOctets);
        var had = holder(authority).map(X509CertificateHolder::getExtensions).map(SubjectKeyIdentifier::fromExtensions)
                .map(SubjectKeyIdentifier::getKeyIdentifier);
        return wanted.isEmpty() || had.isEmpty() || Arrays.equals(wanted.get(), had.get());
    }

    private static Optional<X509CertificateHolder> holder(X509Certificate certificate) {
        return Guarded.call(() -> Optional.of(new JcaX509CertificateHolder(certificate)));
    }

    private boolean isSignedBy(X509Certificate authority) {
        try {
            signer.verify(authority.getPublicKey(), Certificates.PROVIDER);
            return true;
        } catch (GeneralSecurityException notByThisKey) {
            System.err.println("issuer: " + notByThisKey);
            return false;
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant today) {
        var day = Date.from(today);
        return !day.before(certificate.getNotBefore()) && !day.after(certificate.getNotAfter());
    }

    private Genuineness doubtful(Doubt doubt) {
        return new Genuineness.Unverified(doubt, named());
    }

    private Genuineness.Signer named() {
        return new Genuineness.Signer(Certificates.holder(signer), signer.getIssuerX500Principal().getName(), Certificates.until(signer));
    }
}
