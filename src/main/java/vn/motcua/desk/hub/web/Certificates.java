package vn.motcua.desk.hub.web;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The hub's key and certificate: those that the office gives, or its own, made at the first start, which desks know by the fingerprint. */
public final class Certificates {
    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "hub";
    private static final String STORE = "hub.p12";
    private static final String PASSWORD = "hub.p12.password";
    private static final Duration BACK = Duration.ofDays(1);
    /** Desks hold to this very certificate, so it need not end soon. */
    private static final Duration VALID = Duration.ofDays(3_650);
    private static final int PASSWORD_BYTES = 24;
    private static final int SERIAL_BITS = 128;

    private Certificates() { }

    /** @throws IOException when the file cannot be read, or not with this password */
    public static WebServer.Tls given(Path file, String password) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance(TYPE);
            keys.load(in, password.toCharArray());
            return new WebServer.Tls(keys, password);
        } catch (GeneralSecurityException unusable) {
            throw new IOException(unusable);
        }
    }

    /** The hub's own in this folder; made when there is none. Key store and password are for their owner alone. */
    public static WebServer.Tls own(Path folder) throws IOException {
        var store = folder.resolve(STORE);
        var secret = folder.resolve(PASSWORD);
        if (Files.exists(store)) return given(store, Files.readString(secret).strip());
        Files.createDirectories(folder);
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getEncoder().encodeToString(bytes);
        try {
            var keys = made(password);
            writeSecret(secret, password.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var out = new java.io.ByteArrayOutputStream();
            keys.store(out, password.toCharArray());
            writeSecret(store, out.toByteArray());
            return new WebServer.Tls(keys, password);
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of the certificate, 64 hexadecimal digits. */
    public static String fingerprint(WebServer.Tls tls) {
        try {
            for (var alias : Collections.list(tls.keys().aliases())) {
                if (tls.keys().isKeyEntry(alias)) return fingerprint(tls.keys().getCertificate(alias));
            }
            throw new IllegalArgumentException("a key store without a key");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fingerprint(Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private static KeyStore made(String password) throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var host = host();
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, host).build();
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()), Date.from(now.minus(BACK)),
                Date.from(now.plus(VALID)), name, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(host).stream().map(Certificates::name).toArray(GeneralName[]::new)));
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        var keys = KeyStore.getInstance(TYPE);
        keys.load(null, password.toCharArray());
        keys.setKeyEntry(ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        return keys;
    }

    private static Set<String> names(String host) {
        var names = new LinkedHashSet<String>();
        names.add(host);
        names.add("localhost");
        names.add("127.0.0.1");
        return names;
    }

    private static GeneralName name(String name) {
        return new GeneralName(name.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static void writeSecret(Path file, byte[] bytes) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, bytes);
    }
}
