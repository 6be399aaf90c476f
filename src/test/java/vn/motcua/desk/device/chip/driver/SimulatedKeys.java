package vn.motcua.desk.device.chip.driver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A pair of keys as a chip has them, and what it does with them (ICAO Doc 9303 part 11, section 9). */
record SimulatedKeys(boolean aes, byte[] encrypting, byte[] signing) {
    static final int FOR_PASSWORD = 3;

    static SimulatedKeys of(boolean aes, byte[] secret) {
        return new SimulatedKeys(aes, derived(secret, 1), derived(secret, 2));
    }

    /** @param counter 1 for encryption, 2 for signatures, 3 for passwords */
    static byte[] derived(byte[] secret, int counter) {
        return Arrays.copyOf(sha1(joined(secret, new byte[] {0, 0, 0, (byte) counter})), 16);
    }

    static byte[] sha1(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(data);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int block() {
        return aes ? 16 : 8;
    }

    /** @param counter of messages; gives the beginning of each AES message */
    byte[] encrypt(byte[] counter, byte[] data) {
        return crypt(Cipher.ENCRYPT_MODE, counter, data);
    }

    byte[] decrypt(byte[] counter, byte[] data) {
        return crypt(Cipher.DECRYPT_MODE, counter, data);
    }

    private byte[] crypt(int mode, byte[] counter, byte[] data) {
        try {
            if (aes) return aes(mode, encrypting, aesBlock(encrypting, counter), data);
            var cipher = Cipher.getInstance("DESede/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(joined(encrypting, Arrays.copyOf(encrypting, 8)), "DESede"), new IvParameterSpec(new byte[8]));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] aes(int mode, byte[] key, byte[] start, byte[] data) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
        return cipher.doFinal(data);
    }

    private static byte[] aesBlock(byte[] key, byte[] block) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        return cipher.doFinal(block);
    }

    /** Eight bytes. */
    byte[] sign(byte[] data) {
        var sign = new byte[8];
        var mac = aes ? new CMac(AESEngine.newInstance(), 64) : new ISO9797Alg3Mac(new DESEngine());
        mac.init(new KeyParameter(signing));
        mac.update(data, 0, data.length);
        mac.doFinal(sign, 0);
        return sign;
    }

    byte[] padded(byte[] data) {
        var whole = Arrays.copyOf(data, (data.length / block() + 1) * block());
        whole[data.length] = (byte) 0x80;
        return whole;
    }

    static byte[] unpadded(byte[] data) {
        int end = data.length - 1;
        while (data[end] == 0) end--;
        return Arrays.copyOf(data, end);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    /** Data with its tag and length before it. */
    static byte[] tagged(int tag, byte[]... parts) {
        var value = joined(parts);
        var out = new ByteArrayOutputStream();
        if (tag > 0xff) out.write(tag >> 8);
        out.write(tag);
        if (value.length > 0xff) {
            out.write(0x82);
            out.write(value.length >> 8);
        } else if (value.length > 0x7f) out.write(0x81);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }
}
