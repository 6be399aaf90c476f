package vn.motcua.desk.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.domain.summary.Signing;

class DeskKeyTest {
    /** Two libraries check the same signatures: the desk's own and the hub's quick one. */
    @Test
    void bothChecksAgree() throws Exception {
        var random = new Random(3);
        var keys = Signing.newKeys();
        var key = DeskKey.of(Signing.text(keys.getPublic()));
        var other = DeskKey.of(Signing.text(Signing.newKeys().getPublic()));
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            var signature = Signing.sign(keys.getPrivate(), bytes);
            assertThat(key.isGenuine(bytes, signature)).isTrue();
            assertThat(other.isGenuine(bytes, signature)).isFalse();
            var spoiled = Base64.getDecoder().decode(signature);
            spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            var text = Base64.getEncoder().encodeToString(spoiled);
            assertThat(key.isGenuine(bytes, text)).isFalse().isEqualTo(Signing.isGenuine(keys.getPublic(), bytes, text));
        }
        assertThat(key.isGenuine(new byte[0], "")).isFalse();
        assertThat(key.isGenuine(new byte[0], "%%%")).isFalse();
        assertThat(key.isGenuine(new byte[0], Signing.sign(keys.getPrivate(), new byte[0]) + "\n")).isFalse();
    }
}
