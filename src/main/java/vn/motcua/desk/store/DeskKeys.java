package vn.motcua.desk.store;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.nio.charset.StandardCharsets;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** One key for each use, derived from the master key (HKDF-SHA-256), so that no use can weaken another. */
final class DeskKeys {
    private static final int CHECK_LENGTH = 16;

    private final SecretKey events;
    private final SecretKey drafts;
    private final SecretKey pages;
    private final SecretKey index;
    private final SecretKey uplink;

    DeskKeys(byte[] master) {
        events = derive(master, "events");
        drafts = derive(master, "drafts");
        pages = derive(master, "pages");
        index = derive(master, "index");
        uplink = derive(master, "uplink");
    }

    Seal events() {
        return new Seal(events);
    }

    Seal drafts() {
        return new Seal(drafts);
    }

    Seal uplink() {
        return new Seal(uplink);
    }

    SecretKey pages() {
        return pages;
    }

    SecretKey index() {
        return index;
    }

    /** Says nothing about the key but whether another one is the same. */
    byte[] check() {
        return java.util.Arrays.copyOf(mac(index, "key check"), CHECK_LENGTH);
    }

    static byte[] mac(Key key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static SecretKey derive(byte[] master, String use) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(("desk " + use).getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
