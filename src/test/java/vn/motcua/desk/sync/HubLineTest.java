package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Random;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SendingTrouble.Kind;

class HubLineTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    Path folder;

    /** A certificate of a hub's own making, for a name that nobody uses. */
    private record Tls(SSLContext context, X509Certificate certificate) {
        static Tls make(long serial) throws Exception {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var keys = generator.generateKeyPair();
            var name = new X500Principal("CN=hub of nobody");
            var now = Instant.now();
            var certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(serial), Date.from(now.minusSeconds(60)),
                    Date.from(now.plusSeconds(3600)), name, keys.getPublic()).build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("hub", keys.getPrivate(), PASSWORD, new Certificate[] {certificate});
            var factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return new Tls(context, certificate);
        }
    }

    @Test
    void onlyThePinnedCertificateIsSpokenTo() throws Exception {
        var clock = new MovingClock(Instant.parse("2026-12-01T01:00:00Z"));
        var own = Tls.make(1);
        try (var hub = new HostileHub(clock, Optional.of(own.context())); var impostor = new HostileHub(clock, Optional.of(Tls.make(2).context()));
                var desk = new SendingDesk(folder, clock, 1)) {
            var seen = desk.outbox().look(hub.address()).orElseThrow();
            assertThat(seen).isEqualTo(new HubCertificate(Pin.fingerprint(own.certificate()), false));
            assertThat(desk.enrol(hub)).isInstanceOf(Outbox.Enrolling.Done.class);
            desk.work();
            desk.sendAll();
            assertThat(hub.totals()).isNotEmpty();

            assertThat(desk.outbox().enrol(impostor.address(), seen, HostileHub.CODE, SendingDesk.OFFICE))
                    .isEqualTo(new Outbox.Enrolling.Failed(SendingTrouble.of(Kind.OTHER_CERTIFICATE)));
            assertThat(impostor.received()).isEmpty();
        }
    }

    @Test
    void nobodyAtTheAddressIsSaidSo() {
        var clock = new MovingClock(Instant.parse("2026-12-01T01:00:00Z"));
        var hub = new HostileHub(clock, Optional.empty());
        try (var desk = new SendingDesk(folder, clock, 1)) {
            desk.enrol(hub);
            hub.close();
            desk.work();
            desk.sender().step(true);
            assertThat(desk.outbox().sending().trouble()).contains(SendingTrouble.of(Kind.NO_LINE));
            assertThat(desk.outbox().look(HubAddress.parse("https://localhost:1").orElseThrow())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hub.xa.vn, https://hub.xa.vn",
        " HUB.xa.vn:8443 , https://HUB.xa.vn:8443",
        "https://hub.xa.vn/, https://hub.xa.vn",
        "HTTPS://hub.xa.vn, https://hub.xa.vn",
        "http://localhost:8080, http://localhost:8080",
        "https://[::1]:8443, https://[::1]:8443",
        "http://hub.xa.vn, ''",
        "https://hub.xa.vn/path, ''",
        "https://user@hub.xa.vn, ''",
        "ftp://hub.xa.vn, ''",
        "'not an address', ''",
        "'', ''",
    })
    void anAddressIsUnderstoodAsTyped(String typed, String address) {
        assertThat(HubAddress.parse(typed).map(HubAddress::toString).orElse("")).isEqualTo(address);
    }

    @Test
    void waitsGrowToABoundAndAreSpread() {
        var random = new Random(1);
        for (int tries = 1; tries < 40; tries++) {
            var bound = Duration.ofSeconds(Math.min(900, 2L << Math.min(20, tries - 1)));
            var longest = Duration.ZERO;
            for (int i = 0; i < 200; i++) {
                var wait = Backoff.after(tries, random);
                assertThat(wait).isBetween(Duration.ZERO, bound);
                if (wait.compareTo(longest) > 0) longest = wait;
            }
            assertThat(longest).isGreaterThan(bound.dividedBy(2));
        }
    }
}
