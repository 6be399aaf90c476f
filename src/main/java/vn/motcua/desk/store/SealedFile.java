package vn.motcua.desk.store;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The form of a sealed file: magic, version, salt; then segments of AES-256-GCM under a key of this file alone. A segment's nonce is
 * its number and whether it is the last, so that none can be dropped, moved or cut off; the key depends on the content's digest, so that
 * no file can stand in for another. Only one segment is in memory, and none is handed out unchecked.
 */
final class SealedFile {
    private static final byte[] MAGIC = {'Q', 'M', 'C', 1};
    private static final int SALT = 16;
    private static final int SEGMENT = 1 << 16;
    private static final int TAG = 16;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SealedFile(SecretKey key) {
        this.key = key;
    }

    /** The file was cut, changed, or is another's. */
    static final class NotWhole extends IOException {
        private static final long serialVersionUID = 1L;

        NotWhole(Throwable cause) {
            super("a sealed file is not whole", cause);
        }
    }

    void write(InputStream clear, Path file, String digest) throws IOException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var fileKey = fileKey(salt, digest);
        try (var out = Files.newOutputStream(file)) {
            out.write(MAGIC);
            out.write(salt);
            var segment = clear.readNBytes(SEGMENT);
            for (int number = 0; ; number++) {
                var next = segment.length < SEGMENT ? new byte[0] : clear.readNBytes(SEGMENT);
                boolean last = next.length == 0;
                out.write(cipher(Cipher.ENCRYPT_MODE, fileKey, number, last).doFinal(segment));
                if (last) return;
                segment = next;
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws NotWhole here or while reading */
    InputStream read(Path file, String digest) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), SEGMENT + TAG);
        boolean opened = false;
        try {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) throw new NotWhole(null);
            var salt = in.readNBytes(SALT);
            if (salt.length < SALT) throw new NotWhole(new EOFException());
            var clear = new Clear(in, fileKey(salt, digest));
            opened = true;
            return clear;
        } finally {
            if (!opened) in.close();
        }
    }

    private SecretKey fileKey(byte[] salt, String digest) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt)
                    .thenExpand(("file " + digest).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Cipher cipher(int mode, SecretKey fileKey, int number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12).putInt(0, number).put(4, (byte) (last ? 1 : 0)).array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, fileKey, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }

    private static final class Clear extends InputStream {
        private final InputStream sealed;
        private final SecretKey fileKey;
        private ByteBuffer segment = ByteBuffer.allocate(0);
        private int number;
        private boolean ended;

        Clear(InputStream sealed, SecretKey fileKey) {
            this.sealed = sealed;
            this.fileKey = fileKey;
        }

        @Override public int read() throws IOException {
            return ready() ? segment.get() & 0xff : -1;
        }

        @Override public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) return 0;
            if (!ready()) return -1;
            int count = Math.min(length, segment.remaining());
            segment.get(into, from, count);
            return count;
        }

        @Override public void close() throws IOException {
            sealed.close();
        }

        /** True while there is something to hand out. */
        private boolean ready() throws IOException {
            while (!segment.hasRemaining() && !ended) {
                var piece = sealed.readNBytes(SEGMENT + TAG);
                sealed.mark(1);
                ended = sealed.read() < 0;
                if (!ended) sealed.reset();
                segment = ByteBuffer.wrap(opened(piece));
                number++;
            }
            return segment.hasRemaining();
        }

        private byte[] opened(byte[] piece) throws IOException {
            if (piece.length < TAG) throw new NotWhole(new EOFException());
            try {
                return cipher(Cipher.DECRYPT_MODE, fileKey, number, ended).doFinal(piece);
            } catch (AEADBadTagException changed) {
                throw new NotWhole(changed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
