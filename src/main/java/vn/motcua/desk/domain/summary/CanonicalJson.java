package vn.motcua.desk.domain.summary;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON of which every value has exactly one text, so that a signature over its bytes means something: names in order of their UTF-16 units, no
 * blanks, whole numbers only, no {@code null}, UTF-8, nothing escaped that need not be. Source of the form: RFC 8785, less its fractions.
 */
public sealed interface CanonicalJson {
    record Text(String value) implements CanonicalJson { }

    /** @param value within ±{@link #LARGEST}, which every JSON reader holds exactly */
    record Whole(long value) implements CanonicalJson {
        public Whole {
            if (value > LARGEST || value < -LARGEST) throw new IllegalArgumentException("too large for JSON: " + value);
        }
    }

    record Truth(boolean value) implements CanonicalJson { }

    record Items(List<CanonicalJson> values) implements CanonicalJson {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Fields(SortedMap<String, CanonicalJson> values) implements CanonicalJson {
        public Fields {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Fields of(Map<String, CanonicalJson> values) {
            return new Fields(new TreeMap<>(values));
        }

        /** These and those; what has a name of one of these is not taken over. */
        Fields and(SortedMap<String, CanonicalJson> more) {
            var all = new TreeMap<>(more);
            all.putAll(values);
            return new Fields(all);
        }
    }

    /** 2⁵³ − 1. */
    long LARGEST = (1L << 53) - 1;

    default byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    default String text() {
        var out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(CanonicalJson json, StringBuilder out) {
        switch (json) {
            case Text text -> quote(text.value(), out);
            case Whole whole -> out.append(whole.value());
            case Truth truth -> out.append(truth.value());
            case Items items -> {
                out.append('[');
                var between = "";
                for (var item : items.values()) {
                    out.append(between);
                    write(item, out);
                    between = ",";
                }
                out.append(']');
            }
            case Fields fields -> {
                out.append('{');
                var between = "";
                for (var field : fields.values().entrySet()) {
                    out.append(between);
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    between = ",";
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') out.append("\\u%04x".formatted((int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
