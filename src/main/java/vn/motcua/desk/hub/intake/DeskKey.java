package vn.motcua.desk.hub.intake;

import java.util.Arrays;
import java.util.Base64;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.UnreadableSummary;

/** A desk's key, ready to check with. By Bouncy Castle, which needs a fifth of the time of the JDK's own; a hub does little else. */
record DeskKey(String text, byte[] point) {
    /** Of a key's X.509 form these are the last; what stands before says only that it is Ed25519. */
    private static final int POINT = Ed25519.PUBLIC_KEY_SIZE;

    /** @throws UnreadableSummary when it is no key of this kind */
    static DeskKey of(String text) throws UnreadableSummary {
        var encoded = Signing.publicKey(text).getEncoded();
        return new DeskKey(text, Arrays.copyOfRange(encoded, encoded.length - POINT, encoded.length));
    }

    /** As {@link Signing#isGenuine}. */
    boolean isGenuine(byte[] bytes, String signature) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        // only one way of writing it is accepted
        return decoded.length == Ed25519.SIGNATURE_SIZE && Base64.getEncoder().encodeToString(decoded).equals(signature)
                && Ed25519.verify(decoded, 0, point, 0, bytes, 0, bytes.length);
    }
}
