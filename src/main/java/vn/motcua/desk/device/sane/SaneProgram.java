package vn.motcua.desk.device.sane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code scanimage}. Drivers run in its process and not in ours: one that hangs or crashes is ended with it.
 *
 * @param command     name or path
 * @param environment added to our own
 * @param patience    how long it may be silent in the middle of a page before it is ended
 */
record SaneProgram(String command, Map<String, String> environment, Duration patience) {
    private static final Duration LISTING = Duration.ofSeconds(25);

    SaneProgram {
        environment = Map.copyOf(environment);
    }

    static SaneProgram ofThisMachine() {
        return new SaneProgram("scanimage", Map.of(), Duration.ofSeconds(30));
    }

    Process start(List<String> arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(command);
        line.addAll(arguments);
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        // messages are told apart by their words, so they must come untranslated
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** What it prints; empty when it is not installed, fails or does not come to an end. */
    Optional<List<String>> ask(List<String> arguments) {
        Process process;
        try {
            process = start(arguments);
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        try {
            var output = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            var errors = CompletableFuture.runAsync(() -> drain(process), Thread::startVirtualThread);
            if (!process.waitFor(LISTING.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
            errors.join();
            return process.exitValue() == 0 ? Optional.of(output.join().lines().toList()) : Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Process process) {
        try (var in = process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void drain(Process process) {
        try (var in = process.getErrorStream()) {
            in.skip(Long.MAX_VALUE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
