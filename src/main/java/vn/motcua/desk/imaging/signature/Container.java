package vn.motcua.desk.imaging.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

import vn.motcua.desk.domain.signature.Integrity;

/** A signature as it lies in the file: a CMS container (RFC 5652) with the signer's certificate and perhaps a time stamp. */
final class Container {
    /** Given to whoever needs it; not made known to the whole program. */
    static final Provider CRYPTOGRAPHY = new BouncyCastleProvider();

    private final CMSSignedData data;
    private final SignerInformation signer;
    private final Optional<X509Certificate> certificate;
    private final List<X509Certificate> others;

    private Container(CMSSignedData data, SignerInformation signer, Optional<X509Certificate> certificate, List<X509Certificate> others) {
        this.data = data;
        this.signer = signer;
        this.certificate = certificate;
        this.others = others;
    }

    /** @param signed what it speaks of; empty: what lies in the container itself */
    static Container read(byte[] contents, Optional<SignedBytes> signed) throws IOException, CMSException, CertificateException {
        ContentInfo info;
        // behind it are zeros that keep the place
        try (var in = new ASN1InputStream(contents)) {
            info = ContentInfo.getInstance(in.readObject());
        }
        var data = signed.isPresent() ? new CMSSignedData(new Outside(signed.get()), info) : new CMSSignedData(info);
        var signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) throw new CMSException(signers.size() + " signers in one signature");
        return of(data, signers.iterator().next());
    }

    static Container of(CMSSignedData data, SignerInformation signer) throws IOException, CertificateException {
        // its generic type is that of no selector
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> own = signer.getSID();
        var others = certificates(data.getCertificates().getMatches(null));
        return new Container(data, signer, certificates(data.getCertificates().getMatches(own)).stream().findFirst(), others);
    }

    private static List<X509Certificate> certificates(Iterable<X509CertificateHolder> holders) throws IOException, CertificateException {
        var factory = InstalledTrust.factory();
        var certificates = new ArrayList<X509Certificate>();
        for (var holder : holders) certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
        return certificates;
    }

    /** Bytes that are signed where they lie. */
    record Outside(SignedBytes bytes) implements org.bouncycastle.cms.CMSTypedData {
        @Override public org.bouncycastle.asn1.ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override public void write(OutputStream out) throws IOException {
            bytes.writeTo(out);
        }

        @Override public Object getContent() {
            return bytes;
        }
    }

    Optional<X509Certificate> certificate() {
        return certificate;
    }

    /** All certificates that came with it. */
    List<X509Certificate> offered() {
        return others;
    }

    byte[] signature() {
        return signer.getSignature();
    }

    String digestAlgorithm() {
        return signer.getDigestAlgOID();
    }

    /** What lies in it, of those that carry what they sign. */
    byte[] inside() throws IOException, CMSException {
        CMSProcessable content = data.getSignedContent();
        var bytes = new ByteArrayOutputStream();
        if (content != null) content.write(bytes);
        return bytes.toByteArray();
    }

    /** What the signer's machine said; signed too. */
    Optional<Instant> claimedTime() {
        return signed().map(table -> table.get(CMSAttributes.signingTime)).flatMap(Container::value)
                .map(value -> Time.getInstance(value).getDate().toInstant());
    }

    Optional<ContentInfo> timeStamp() {
        return Optional.ofNullable(signer.getUnsignedAttributes()).map(table -> table.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                .flatMap(Container::value).map(ContentInfo::getInstance);
    }

    Integrity integrity() {
        if (certificate.isEmpty()) return new Integrity.Intact();
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(CRYPTOGRAPHY).build(certificate.get().getPublicKey());
            if (signer.verify(verifier)) return namesOther() ? new Integrity.Forged() : new Integrity.Intact();
            // without attributes the digest is not kept apart, and one cannot tell which of the two is wrong
            return signed().isPresent() ? new Integrity.Forged() : new Integrity.Altered();
        } catch (CMSSignerDigestMismatchException other) {
            return new Integrity.Altered();
        } catch (CMSException failed) {
            return unknown(failed) ? new Integrity.NotCheckable(algorithm()) : new Integrity.Forged();
        } catch (OperatorCreationException unknown) {
            return new Integrity.NotCheckable(algorithm());
        }
    }

    private static boolean unknown(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchAlgorithmException || cause instanceof OperatorCreationException) return true;
        }
        return false;
    }

    private String algorithm() {
        var digest = new AlgorithmIdentifier(new org.bouncycastle.asn1.ASN1ObjectIdentifier(signer.getDigestAlgOID()));
        var own = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        var name = new DefaultCMSSignatureAlgorithmNameGenerator().getSignatureName(digest, own);
        return name.isBlank() ? own.getAlgorithm().getId() : name;
    }

    /** Whether what was signed names another certificate than the one that is offered for it. Source: RFC 5035. */
    private boolean namesOther() {
        var table = signed();
        var second = table.map(all -> all.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).flatMap(Container::value);
        if (second.isPresent()) {
            var named = SigningCertificateV2.getInstance(second.get()).getCerts()[0];
            return !Arrays.equals(named.getCertHash(), digest(named.getHashAlgorithm().getAlgorithm().getId()));
        }
        var first = table.map(all -> all.get(PKCSObjectIdentifiers.id_aa_signingCertificate)).flatMap(Container::value);
        return first.isPresent() && !Arrays.equals(SigningCertificate.getInstance(first.get()).getCerts()[0].getCertHash(), digest("1.3.14.3.2.26"));
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm, CRYPTOGRAPHY).digest(certificate.orElseThrow().getEncoded());
        } catch (NoSuchAlgorithmException | CertificateException unknown) {
            return new byte[0];
        }
    }

    private Optional<AttributeTable> signed() {
        return Optional.ofNullable(signer.getSignedAttributes());
    }

    private static Optional<org.bouncycastle.asn1.ASN1Encodable> value(Attribute attribute) {
        return attribute.getAttrValues().size() == 0 ? Optional.empty() : Optional.of(attribute.getAttrValues().getObjectAt(0));
    }
}
