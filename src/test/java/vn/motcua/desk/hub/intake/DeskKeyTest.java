package vn.motcua.desk.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.util.Base64;
import java.util.Random;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
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
            assertThat(signedByTheOther(keys.getPrivate(), bytes)).isEqualTo(signature);
            var spoiled = Base64.getDecoder().decode(signature);
            spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            var text = Base64.getEncoder().encodeToString(spoiled);
            assertThat(key.isGenuine(bytes, text)).isFalse().isEqualTo(Signing.isGenuine(keys.getPublic(), bytes, text));
        }
        // what the other library signs with keys of its own, the desk's takes
        var seed = new byte[32];
        random.nextBytes(seed);
        var made = new Ed25519PrivateKeyParameters(seed);
        var told = Signing.publicKey(Base64.getEncoder().encodeToString(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(made.generatePublicKey()).getEncoded()));
        assertThat(Signing.isGenuine(told, seed, signed(made, seed))).isTrue();
        assertThat(Signing.isGenuine(told, new byte[0], signed(made, seed))).isFalse();
        assertThat(key.isGenuine(new byte[0], "")).isFalse();
        assertThat(key.isGenuine(new byte[0], "%%%")).isFalse();
        assertThat(key.isGenuine(new byte[0], Signing.sign(keys.getPrivate(), new byte[0]) + "\n")).isFalse();
    }

    private static String signedByTheOther(PrivateKey key, byte[] bytes) throws Exception {
        return signed((Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded()), bytes);
    }

    private static String signed(Ed25519PrivateKeyParameters key, byte[] bytes) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }
}
