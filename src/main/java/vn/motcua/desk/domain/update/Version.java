package vn.motcua.desk.domain.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as the build gives it: {@code 1.10.2}, or {@code 1.11.0-SNAPSHOT} for what is not released yet and comes before it.
 *
 * @param numbers one to four
 */
public record Version(List<Integer> numbers, boolean released) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6}){0,3})(-SNAPSHOT)?");

    public Version {
        numbers = List.copyOf(numbers);
    }

    public static Optional<Version> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        return Optional.of(new Version(Arrays.stream(form.group(1).split("\\.")).map(Integer::valueOf).toList(), form.group(2) == null));
    }

    @Override public int compareTo(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) return order;
        }
        return Boolean.compare(released, other.released);
    }

    @Override public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList()) + (released ? "" : "-SNAPSHOT");
    }

    private int number(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }
}
