package vn.motcua.desk.device.chip.driver;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data with a tag and a length before it, as chips write them (ISO 8825-1). What is cut off or says a length that is not there ends the list;
 * what came before it stands.
 *
 * @param value not copied; nobody writes into it
 */
record Tlv(int tag, byte[] value) {
    static final int INTEGER = 0x02;
    static final int SEQUENCE = 0x30;
    private static final int UTF8 = 0x0c;
    private static final int PRINTABLE = 0x13;
    private static final int IA5 = 0x16;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONGEST_LENGTH = 3;

    /** Those that stand one after the other. */
    static List<Tlv> all(byte[] data) {
        var list = new ArrayList<Tlv>();
        var rest = ByteBuffer.wrap(data);
        for (var next = next(rest); next.isPresent(); next = next(rest)) list.add(next.get());
        return list;
    }

    private static Optional<Tlv> next(ByteBuffer rest) {
        if (rest.remaining() < 2) return Optional.empty();
        int tag = rest.get() & 0xff;
        if ((tag & LONG_TAG) == LONG_TAG) tag = tag << 8 | rest.get() & 0xff;
        if (!rest.hasRemaining()) return Optional.empty();
        int length = rest.get() & 0xff;
        if (length > 0x7f) {
            int bytes = length & 0x7f;
            if (bytes == 0 || bytes > LONGEST_LENGTH || bytes > rest.remaining()) return Optional.empty();
            length = 0;
            for (int i = 0; i < bytes; i++) length = length << 8 | rest.get() & 0xff;
        }
        if (length > rest.remaining()) return Optional.empty();
        var value = new byte[length];
        rest.get(value);
        return Optional.of(new Tlv(tag, value));
    }

    /** What is inside; empty where nothing can be. */
    List<Tlv> children() {
        return isConstructed() ? all(value) : List.of();
    }

    private boolean isConstructed() {
        int first = tag > 0xff ? tag >> 8 : tag;
        return (first & CONSTRUCTED) != 0;
    }

    /** A small number that is not negative. */
    Optional<Integer> number() {
        boolean small = tag == INTEGER && (value.length == 1 || value.length == 2) && value[0] >= 0;
        if (!small) return Optional.empty();
        return Optional.of(value.length == 1 ? value[0] : value[0] << 8 | value[1] & 0xff);
    }

    /** Text on one line with composed letters; empty when it is none. */
    Optional<String> text() {
        if (tag != UTF8 && tag != PRINTABLE && tag != IA5) return Optional.empty();
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            var tidy = Normalizer.normalize(decoded, Normalizer.Form.NFC).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            return Optional.of(tidy).filter(text -> !text.isEmpty());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
