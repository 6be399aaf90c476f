package vn.motcua.desk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What looks like a row in a page of a database file. Layout of a record after https://www.sqlite.org/fileformat2.html, section 2.1.
 *
 * @param rowid  0 where the table has none
 * @param values {@code Long}, {@code String} or {@code byte[]}; empty for null and for fractions
 */
record RawRow(long rowid, List<Optional<Object>> values) {
    RawRow {
        values = List.copyOf(values);
    }

    /** Empty when the bytes are no record: damage shows in lengths that lead nowhere. */
    static Optional<RawRow> of(long rowid, ByteBuffer payload) {
        var head = new Cursor(payload, 0);
        long headLength = head.varint();
        if (headLength < 1 || headLength > payload.limit()) return Optional.empty();
        var body = new Cursor(payload, (int) headLength);
        var values = new ArrayList<Optional<Object>>();
        while (head.at() < headLength) {
            long type = head.varint();
            if (type < 0 || width(type) > payload.limit() - body.at()) return Optional.empty();
            values.add(body.value(type));
        }
        return Optional.of(new RawRow(rowid, values));
    }

    /** @param types one for each column; {@code Void} where anything may stand */
    boolean has(Class<?>... types) {
        if (values.size() != types.length) return false;
        for (int i = 0; i < types.length; i++) {
            if (types[i] != Void.class && values.get(i).filter(types[i]::isInstance).isEmpty()) return false;
        }
        return true;
    }

    long number(int column) {
        return (Long) values.get(column).orElseThrow();
    }

    String text(int column) {
        return (String) values.get(column).orElseThrow();
    }

    byte[] bytes(int column) {
        return (byte[]) values.get(column).orElseThrow();
    }

    private static long width(long type) {
        if (type >= 12) return (type - 12) / 2;
        return switch ((int) type) {
            case 1, 2, 3, 4 -> type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> 0;
        };
    }

    /** A place in bytes that moves on as it is read; behind the end there are zeros. */
    static final class Cursor {
        private final ByteBuffer bytes;
        private int at;

        Cursor(ByteBuffer bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int at() {
            return at;
        }

        private int next() {
            return at < bytes.limit() ? bytes.get(at++) & 0xff : 0;
        }

        /** Seven bits a byte, highest first; a ninth byte gives eight. */
        long varint() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                int one = next();
                value = value << 7 | one & 0x7f;
                if (one < 0x80) return value;
            }
            return value << 8 | next();
        }

        private Optional<Object> value(long type) {
            int width = (int) width(type);
            if (type >= 12) {
                var content = new byte[width];
                bytes.get(at, content);
                at += width;
                return Optional.of(type % 2 == 0 ? content : new String(content, StandardCharsets.UTF_8));
            }
            if (type == 8 || type == 9) return Optional.of(type - 8);
            if (width == 0 || type == 7) {
                at += width;
                return Optional.empty();
            }
            long number = (byte) next();
            for (int i = 1; i < width; i++) number = number << 8 | next();
            return Optional.of(number);
        }
    }
}
