package vn.motcua.desk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over small values: version byte, 96-bit random nonce, ciphertext with tag. What a value belongs to (its table and row)
 * goes into the associated data, so a sealed value put elsewhere does not open.
 */
final class Seal {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SecretKey key) {
        this.key = key;
    }

    byte[] close(byte[] clear, String belongsTo) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo);
            var sealed = new byte[1 + NONCE + cipher.getOutputSize(clear.length)];
            ByteBuffer.wrap(sealed).put(VERSION).put(nonce);
            cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Broken when it was not sealed with this key for this place, or has changed since */
    byte[] open(byte[] sealed, String belongsTo) throws Broken {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION) throw new Broken(null);
        try {
            return cipher(Cipher.DECRYPT_MODE, java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE), belongsTo)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (AEADBadTagException changed) {
            throw new Broken(changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A sealed value that does not open. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super("a sealed value does not open", cause);
        }
    }
}
