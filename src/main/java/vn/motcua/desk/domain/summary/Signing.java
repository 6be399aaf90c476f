package vn.motcua.desk.domain.summary;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

import vn.motcua.desk.domain.summary.UnreadableSummary.Why;

/** SHA-256 and Ed25519 (RFC 8032) as batches use them; signatures and keys are Base64 in text. */
public final class Signing {
    /** The HTTP header in which a signature over the unpacked body travels. */
    public static final String HEADER = "Desk-Signature";
    private static final String ALGORITHM = "Ed25519";

    private Signing() { }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public static String sign(PrivateKey key, byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** False for whatever is not a signature of exactly these bytes with the key's other half. */
    public static boolean isGenuine(PublicKey key, byte[] bytes, String signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            var decoded = Base64.getDecoder().decode(signature);
            // the last letter has unused bits: only one way of writing it is accepted
            return Base64.getEncoder().encodeToString(decoded).equals(signature) && check.verify(decoded);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** Base64 of the key's X.509 form. */
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public static PublicKey publicKey(String text) throws UnreadableSummary {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new UnreadableSummary(Why.FIELD_WRONG, "publicKey", notAKey);
        }
    }

    /** @param pkcs8 what {@link PrivateKey#getEncoded} gave */
    public static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalArgumentException(notAKey);
        }
    }
}
