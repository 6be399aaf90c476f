package vn.motcua.desk.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes text small before it is sealed. Words that occur in nearly every dossier stand in a dictionary beside the program, so that even
 * a short text becomes a third. The first byte says which dictionary; one that was ever used is never changed.
 */
final class Packing {
    private static final byte DICTIONARY_1 = 1;
    private static final int LEVEL = 4;

    private final byte[] dictionary = resource("dictionary-1.txt");

    byte[] pack(byte[] clear) {
        var deflater = new Deflater(LEVEL, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(clear);
            deflater.finish();
            var packed = new byte[1 + clear.length + 64];
            packed[0] = DICTIONARY_1;
            int length = 1 + deflater.deflate(packed, 1, packed.length - 1);
            while (!deflater.finished()) {
                packed = Arrays.copyOf(packed, packed.length * 2);
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    byte[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != DICTIONARY_1) throw new IllegalArgumentException("packed with an unknown dictionary");
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed, 1, packed.length - 1);
            var clear = new ByteArrayOutputStream(packed.length * 4);
            var piece = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && !inflater.finished()) throw new IllegalArgumentException("packed text is cut");
                clear.write(piece, 0, read);
            }
            return clear.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException(damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Packing.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
