package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Programs in a row that straighten a page and leave a JPEG, as somebody without this program would call them.
 *
 * @param steps command lines; {@code {in}}, {@code {out}} and {@code {between}} stand for files
 */
record OtherChain(String name, List<List<String>> steps) {
    static List<OtherChain> all() {
        return List.of(
                new OtherChain("unpaper", List.of(List.of("convert", "{in}", "{between}.ppm"), List.of("unpaper", "{between}.ppm", "{between}-2.ppm"),
                        List.of("convert", "{between}-2.ppm", "-density", "300", "-quality", "75", "{out}"))),
                new OtherChain("convert -deskew", List.of(List.of("convert", "{in}", "-deskew", "40%", "+repage", "-quality", "75", "{out}"))));
    }

    /** Programs that this machine does not have. */
    List<String> lacking() {
        return steps.stream().map(List::getFirst).distinct().filter(program -> !isThere(program)).toList();
    }

    /** @return bytes of what it made */
    double run(Path page) {
        var stem = page.toString() + "-" + name.replace(' ', '-');
        var out = Path.of(stem + ".jpg");
        try {
            for (var step : steps) {
                var words = step.stream().map(word -> word.replace("{in}", page.toString()).replace("{out}", out.toString()).replace("{between}", stem))
                        .toList();
                var process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                int status = process.waitFor();
                if (status != 0) throw new IllegalStateException(words.getFirst() + " ended with status " + status);
            }
            return Files.size(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether this machine has the program. */
    static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
