package vn.motcua.desk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes the start-up cache beside the program's jar: the Java machine remembers the classes of one start and of one scanned pile, and which of
 * their methods are worth compiling. It is ready in half the time at the next start, and the first pile of the day is shown sooner. A cache
 * belongs to one build and one Java; it is made anew with every build, and the program runs without it too.
 */
public final class StartTraining {
    /** The launchers look for this name beside the jar. */
    private static final String CACHE = "desk.aot";
    /** Said to the program as its first word, with a folder: a short pile, and then a start like that of each morning. */
    public static final String WORD = "rehearse-start";
    private static final long PATIENCE_SECONDS = 240;

    private StartTraining() { }

    /** @return the cache; empty when none could be made, which costs nothing but time at each start */
    public static Optional<Path> train() {
        var jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath().normalize();
        if (!jar.toString().endsWith(".jar")) return Optional.empty();
        var cache = jar.resolveSibling(CACHE);
        try {
            // a cache of an older build would bring its classes back
            Files.deleteIfExists(cache);
            var data = Files.createTempDirectory("desk-training-");
            try {
                return run(jar, cache, data) && Files.exists(cache) ? Optional.of(cache) : Optional.empty();
            } finally {
                remove(data);
            }
        } catch (IOException unwritable) {
            Log.fault(unwritable);
            return Optional.empty();
        }
    }

    private static boolean run(Path jar, Path cache, Path data) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(List.of("-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-jar", jar.toString(), WORD, data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
            process.destroyForcibly();
            return false;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
