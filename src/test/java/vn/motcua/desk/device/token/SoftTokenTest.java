package vn.motcua.desk.device.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.SigningToken;
import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.device.process.OwnProgram;
import vn.motcua.desk.device.token.driver.TokenProgram;
import vn.motcua.desk.domain.signature.PdfSignature;
import vn.motcua.desk.domain.signature.Standing;
import vn.motcua.desk.imaging.signature.PdfSignatures;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.SigningKey;
import vn.motcua.desk.imaging.signature.TestAuthority;

/**
 * A true PKCS #11 library: SoftHSM2 (package softhsm2), with keys made for the test. What comes of it is also judged by pdfsig (poppler-utils, with a
 * store made by certutil of libnss3-tools) and by openssl, which must agree with this program on every file.
 */
@Tag("heavy")
class SoftTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final String PIN = "246810";
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    @TempDir
    private Path folder;
    private final TestAuthority authority = new TestAuthority("Desk Test CA");
    private SystemToken token;
    private Path trust;
    private Path plain;

    /** Puts a key with its certificates on the token; in a process of its own, since the library reads its place from the environment. */
    public static final class Loading {
        private Loading() { }

        public static void main(String[] files) throws IOException, GeneralSecurityException {
            var source = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(Path.of(files[0]))) {
                source.load(in, PIN.toCharArray());
            }
            var configuration = Files.writeString(Path.of(files[0] + ".cfg"), "name = loading\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
            var target = KeyStore.getInstance("PKCS11", java.security.Security.getProvider("SunPKCS11").configure(configuration.toString()));
            target.load(null, PIN.toCharArray());
            target.setKeyEntry("desk", source.getKey("desk", PIN.toCharArray()), null, source.getCertificateChain("desk"));
        }
    }

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run(0, "softhsm2-util", "--init-token", "--free", "--label", "desk", "--pin", PIN, "--so-pin", "12345678");
        trust = authority.installedIn(folder.resolve("trust"));
        plain = SignedPdfs.plain(folder.resolve("plain.pdf"));
        token = new SystemToken(environment(OwnProgram.command(TokenProgram.class, "96m")), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    @Test
    void aPaperSignedWithTheTokenIsValidForUsAndForOthers() throws Exception {
        load(authority.holder("Chu tich", TestAuthority.keys("RSA", 2048), TestAuthority.FROM, TestAuthority.UNTIL, KeyUsage.nonRepudiation));
        var files = new ArrayList<Path>();
        try (var session = opened(PIN)) {
            var key = new OnToken(session);
            assertThat(key.chain()).hasSize(2);
            for (int paper = 0; paper < 3; paper++) files.add(SignedPdfs.signed(plain, key));
        }
        for (var file : files) agree(file, Standing.VALID, "Signature is Valid", "Certificate is Trusted", true);
    }

    @Test
    void keysOnCurvesSignToo() throws Exception {
        load(authority.holder("Chu tich"));
        try (var session = opened(PIN)) {
            agree(SignedPdfs.signed(plain, new OnToken(session)), Standing.VALID, "Signature is Valid", "Certificate is Trusted", true);
        }
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(refused(PIN)).isEqualTo(new TokenProblem.NoKey());
        assertThat(refused("000000")).isInstanceOf(TokenProblem.WrongPin.class);
        load(authority.holder("Chu tich"));
        assertThat(refused("13579")).isEqualTo(new TokenProblem.WrongPin(TokenProblem.TriesLeft.FEW));
        opened(PIN).close();
        run(0, "softhsm2-util", "--delete-token", "--token", "desk");
        assertThat(refused(PIN)).isEqualTo(new TokenProblem.NoToken());
    }

    @Test
    void othersAgreeOnFilesThatWereAlteredExpiredOrAddedTo() throws Exception {
        var chairman = authority.holder("Chu tich");
        var signed = SignedPdfs.signed(plain, chairman);
        agree(SignedPdfs.flipped(signed), Standing.INVALID, "Digest Mismatch", "", false);
        agree(SignedPdfs.signed(plain, new TestAuthority("Nobody").holder("Nguoi la")), Standing.DOUBTFUL, "Signature is Valid", "issuer", false);
        agree(SignedPdfs.signed(plain, new TestAuthority.Holder(authority.holder("x").keys(), chairman.chain())), Standing.INVALID, "Signature is Invalid",
                "", false);
        var old = authority.holder("Het han", TestAuthority.FROM, Instant.parse("2026-01-01T00:00:00Z"));
        agree(SignedPdfs.signed(plain, old), Standing.INVALID, "Signature is Valid", "xpired", false);
        var changed = SignedPdfs.appended(signed, document -> {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
        });
        // they only say that not all of it is signed, not what was changed
        agree(changed, Standing.INVALID, "Not total document signed", "", true);
        assertThat(run(-1, "pdfsig", plain.toString())).contains("does not contain any signatures");
        assertThat(PdfSignatures.of(plain, trust, NOW, folder)).isEmpty();
        var stamped = SignedPdfs.signed(plain, chairman, SignedPdfs.SIGNED, Optional.of(authority.stamping(SignedPdfs.SIGNED)));
        agree(stamped, Standing.VALID, "Signature is Valid", "Certificate is Trusted", true);
    }

    /** @param openssl whether openssl finds the bytes, the signature and the chain good, today */
    private void agree(Path file, Standing ours, String said, String certificate, boolean openssl) throws Exception {
        var signatures = PdfSignatures.of(file, trust, NOW, folder);
        assertThat(signatures).extracting((PdfSignature one) -> one.standing(NOW)).contains(ours);
        var store = folder.resolve("nss");
        if (!Files.exists(store)) {
            Files.createDirectories(store);
            run(0, "certutil", "-N", "--empty-password", "-d", store.toString());
            run(0, "certutil", "-A", "-d", store.toString(), "-n", "ca", "-t", "C,C,C", "-i", certificates().toString(), "-a");
        }
        assertThat(run(-1, "pdfsig", "-nssdir", store.toString(), file.toString())).contains(said).contains(certificate);
        var parts = parts(file);
        var line = List.of("openssl", "cms", "-verify", "-inform", "DER", "-in", parts.get(0).toString(), "-content", parts.get(1).toString(), "-binary",
                "-CAfile", certificates().toString(), "-purpose", "any", "-out", "/dev/null");
        assertThat(run(openssl ? 0 : -1, line.toArray(String[]::new))).contains(openssl ? "successful" : "rror");
    }

    private Path certificates() throws Exception {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.certificate().getEncoded());
        return Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    /** Container and signed bytes, as the file itself says. */
    private List<Path> parts(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try (var document = Loader.loadPDF(file.toFile())) {
            var signature = document.getSignatureDictionaries().getFirst();
            return List.of(Files.write(folder.resolve("cms.der"), signature.getContents()),
                    Files.write(folder.resolve("content.bin"), signature.getSignedContent(bytes)));
        }
    }

    private void load(TestAuthority.Holder holder) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("desk", holder.keys().getPrivate(), PIN.toCharArray(), new Certificate[] {holder.chain().getFirst(), authority.certificate()});
        var file = folder.resolve("key.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PIN.toCharArray());
        }
        var line = new ArrayList<>(OwnProgram.command(Loading.class, "96m"));
        line.add(file.toString());
        run(0, line.toArray(String[]::new));
    }

    private SigningToken.Session opened(String pin) {
        return ((SigningToken.Opening.Opened) token.open(LIBRARY.toString(), pin.toCharArray())).session();
    }

    private TokenProblem refused(String pin) {
        return ((SigningToken.Opening.NotOpened) token.open(LIBRARY.toString(), pin.toCharArray())).problem();
    }

    private record OnToken(SigningToken.Session session) implements SigningKey {
        @Override public List<X509Certificate> chain() {
            return session.chain().stream().map(OnToken::certificate).toList();
        }

        private static X509Certificate certificate(byte[] encoded) {
            try {
                return (X509Certificate) java.security.cert.CertificateFactory.getInstance("X.509")
                        .generateCertificate(new java.io.ByteArrayInputStream(encoded));
            } catch (GeneralSecurityException fault) {
                throw new AssertionError(fault);
            }
        }

        @Override public byte[] sign(byte[] content) {
            return ((SigningToken.Signing.Done) session.sign(content)).signature();
        }
    }

    private List<String> environment(List<String> command) {
        var line = new ArrayList<>(List.of("env", "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf")));
        line.addAll(command);
        return line;
    }

    /** @param status that it must end with; -1: any */
    private String run(int status, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(environment(Arrays.asList(command))).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        if (status >= 0) assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }
}
