package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a signature says of itself outside its container, and what is seen of it.
 *
 * @param signedAt by the clock of this machine
 * @param name     of the signer
 * @param lines    set at the top right of page 1, without a picture; empty: nothing is seen
 */
public record Inscription(OffsetDateTime signedAt, String name, List<String> lines) {
    public Inscription {
        lines = List.copyOf(lines);
    }

    /** Names do not survive the command line of every system. */
    public Path write(Path file) throws IOException {
        var content = new ArrayList<>(List.of(signedAt.toString(), plain(name)));
        lines.forEach(line -> content.add(plain(line)));
        return Files.write(file, content);
    }

    static Inscription read(Path file) throws IOException {
        var content = Files.readAllLines(file);
        return new Inscription(OffsetDateTime.parse(content.get(0)), content.get(1), content.subList(2, content.size()));
    }

    private static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
