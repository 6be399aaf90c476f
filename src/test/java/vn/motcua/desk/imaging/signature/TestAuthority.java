package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A certification authority that nobody knows, with whatever it may be asked for: certificates, revocation lists, time stamps. */
public final class TestAuthority {
    public static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");
    private static final AtomicLong SERIAL = new AtomicLong(1000);

    private final KeyPair keys;
    private final X509Certificate certificate;

    public TestAuthority(String name) {
        keys = keys("EC", 256);
        certificate = issue(new X500Name("CN=" + name + ",O=Tổ chức thử nghiệm,C=VN"), keys, FROM, UNTIL, KeyUsage.keyCertSign | KeyUsage.cRLSign, true, false);
    }

    /** Somebody with a key in memory. */
    public record Holder(KeyPair keys, List<X509Certificate> chain) implements SigningKey {
        @Override public byte[] sign(byte[] content) {
            try {
                var signature = Signature.getInstance(keys.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
                signature.initSign(keys.getPrivate());
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException fault) {
                throw new AssertionError(fault);
            }
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Holder holder(String name) {
        return holder(name, FROM, UNTIL);
    }

    public Holder holder(String name, Instant from, Instant until) {
        return holder(name, keys("EC", 256), from, until, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    public Holder holder(String name, KeyPair own, Instant from, Instant until, int usage) {
        return new Holder(own, List.of(issue(new X500Name("CN=" + name + ",O=UBND phường Nghĩa Đô,C=VN"), own, from, until, usage, false, false)));
    }

    public static KeyPair keys(String kind, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Puts the authority's own certificate into the folder. */
    public Path installedIn(Path folder) throws IOException {
        try {
            Files.write(Files.createDirectories(folder).resolve("authority-" + SERIAL.incrementAndGet() + ".cer"), certificate.getEncoded());
            return folder;
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    public byte[] revocationList(Instant day, X509Certificate revoked, Instant since) {
        try {
            var list = new JcaX509v2CRLBuilder(certificate, Date.from(day));
            list.setNextUpdate(Date.from(day.plusSeconds(7 * 86_400)));
            list.addCRLEntry(revoked.getSerialNumber(), Date.from(since), CRLReason.keyCompromise);
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())).getEncoded();
        } catch (OperatorCreationException | IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** Answers requests for time stamps as if it were that moment. */
    public UnaryOperator<byte[]> stamping(Instant at) {
        var own = keys("EC", 256);
        var stamper = issue(new X500Name("CN=Dấu thời gian thử nghiệm,C=VN"), own, FROM, UNTIL, KeyUsage.digitalSignature, false, true);
        return question -> {
            try {
                var request = new TimeStampRequest(question);
                var digests = new JcaDigestCalculatorProviderBuilder().build();
                var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", own.getPrivate(), stamper);
                var tokens = new TimeStampTokenGenerator(signer, digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))), new ASN1ObjectIdentifier("1.2.3.4.1"));
                tokens.addCertificates(new JcaCertStore(List.of(stamper)));
                return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                        .generate(request, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(at)).getEncoded();
            } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException fault) {
                throw new AssertionError(fault);
            }
        };
    }

    private X509Certificate issue(X500Name name, KeyPair own, Instant from, Instant until, int usage, boolean authority, boolean stamping) {
        try {
            var issuer = authority ? name : new JcaX509CertificateHolder(certificate).getSubject();
            var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(SERIAL.incrementAndGet()), Date.from(from), Date.from(until), name,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (stamping) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException fault) {
            throw new AssertionError(fault);
        }
    }
}
