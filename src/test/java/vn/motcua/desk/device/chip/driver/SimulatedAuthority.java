package vn.motcua.desk.device.chip.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import org.jmrtd.lds.SODFile;

/** A country authority with a signer of cards below it; keys and certificates made for the test. */
record SimulatedAuthority(KeyPair keys, X509Certificate certificate, KeyPair signerKeys, X509Certificate signer) {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2041, 1, 1);

    static SimulatedAuthority of(String name) {
        return of(name, UNTIL);
    }

    /** @param signerUntil last day of the signer's certificate */
    static SimulatedAuthority of(String name, LocalDate signerUntil) {
        var keys = keyPair();
        var own = new X500Name("C=VN,O=Authority,CN=" + name);
        var certificate = certificate(own, keys, own, keys, UNTIL, true);
        var signerKeys = keyPair();
        return new SimulatedAuthority(keys, certificate, signerKeys, certificate(own, keys, new X500Name("C=VN,O=Authority,CN=Signer of " + name), signerKeys, signerUntil, false));
    }

    /** One that says to be vouched for by the same authority, and is not: same names, other keys, the certificate naming the true key. */
    SimulatedAuthority impostor() {
        try {
            var signerKeys = keyPair();
            var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, new X500Name("C=VN,O=Authority,CN=Signer"), signerKeys, UNTIL, false);
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            return new SimulatedAuthority(keys, certificate, signerKeys, signed(builder, keyPair()));
        } catch (GeneralSecurityException | CertIOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** One whose certificate was made by the signer, who is no authority. */
    SimulatedAuthority signerBelow() {
        var below = keyPair();
        var issuer = X500Name.getInstance(signer.getSubjectX500Principal().getEncoded());
        return new SimulatedAuthority(keys, certificate, below, certificate(issuer, signerKeys, new X500Name("CN=Below the signer"), below, UNTIL, false));
    }

    private static X509Certificate certificate(X500Name issuer, KeyPair by, X500Name subject, KeyPair of, LocalDate until, boolean authority) {
        try {
            var builder = builder(issuer, subject, of, until, authority);
            builder.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(by.getPublic()));
            return signed(builder, by);
        } catch (GeneralSecurityException | CertIOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair of, LocalDate until, boolean authority)
            throws GeneralSecurityException, CertIOException {
        var builder = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(System.nanoTime()), date(FROM), date(until), subject, of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(of.getPublic()));
        return builder;
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair by) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Date date(LocalDate day) {
        return Date.from(Instant.from(day.atStartOfDay(ZoneOffset.UTC)));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The list for this card with the true signer's certificate beside it, signed with a key that is not the signer's. */
    byte[] signatureWithOtherKey(SampleCard card) {
        return new SimulatedAuthority(keys, certificate, keyPair(), signer).signatureOf(card.groups());
    }

    /** The signed list of digests of these data groups; made by another library than the one that checks it. */
    byte[] signatureOf(Map<Integer, byte[]> groups) {
        try {
            var digests = new TreeMap<Integer, byte[]>();
            for (var group : groups.entrySet()) digests.put(group.getKey(), MessageDigest.getInstance("SHA-256").digest(group.getValue()));
            return new SODFile("SHA-256", "SHA256withECDSA", digests, signerKeys.getPrivate(), signer).getEncoded();
        } catch (GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The authority's certificate, as an office would lay it into the folder. */
    void install(Path folder) {
        try {
            Files.write(Files.createDirectories(folder).resolve("authority.cer"), certificate.getEncoded());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (CertificateEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
