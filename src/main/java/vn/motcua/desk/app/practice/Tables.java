package vn.motcua.desk.app.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Reads the tables beside this class: columns apart by a tab, lines that begin with {@code #} are remarks. */
final class Tables {
    private Tables() { }

    static Stream<String[]> rows(String name) {
        try (var in = Tables.class.getResourceAsStream(name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
