package vn.motcua.desk.hub.totals;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by name, in the form in which the tables keep them: a JSON object of whole numbers, which only the hub has written. */
public record Counters(SortedMap<String, Long> counts) {
    public static final Counters NONE = new Counters(new TreeMap<>());

    public Counters {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** 0 for what was not counted. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Adds up texts without keeping each. */
    public static final class Sum {
        private final SortedMap<String, Long> counts = new TreeMap<>();

        /** @throws IllegalArgumentException when it is not such an object */
        public Sum add(String text) {
            int at = 1;
            while (text.charAt(at) == '"') {
                int end = text.indexOf('"', at + 1);
                int stop = end + 2;
                while (Character.isDigit(text.charAt(stop))) stop++;
                counts.merge(text.substring(at + 1, end), Long.valueOf(text.substring(end + 2, stop)), Long::sum);
                at = text.charAt(stop) == ',' ? stop + 1 : stop;
            }
            if (text.charAt(at) != '}' || at != text.length() - 1) throw new IllegalArgumentException("not counters: " + text);
            return this;
        }

        public Sum add(Counters other) {
            other.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
            return this;
        }

        public Counters sum() {
            return new Counters(counts);
        }
    }

    public static Counters parse(String text) {
        return new Sum().add(text).sum();
    }

    public String text() {
        var text = new StringBuilder("{");
        counts.forEach((name, count) -> text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":").append(count.longValue()));
        return text.append('}').toString();
    }
}
