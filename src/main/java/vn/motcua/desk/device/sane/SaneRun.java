package vn.motcua.desk.device.sane;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One run of {@code scanimage} while it lasts: its pages as they come, its words, its silence, its end. */
final class SaneRun implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final BlockingQueue<Path> pages = new LinkedBlockingQueue<>();
    private final Thread output;
    private final Thread errors;
    private volatile long lastSign = System.nanoTime();
    private volatile String lastMessage = "";
    private volatile boolean terminated;

    private SaneRun(Process process) {
        this.process = process;
        output = Thread.startVirtualThread(() -> lines(process.getInputStream(), line -> pages.add(Path.of(line))));
        errors = Thread.startVirtualThread(() -> lines(process.getErrorStream(), this::message));
    }

    static SaneRun start(SaneProgram program, List<String> arguments) throws IOException {
        return new SaneRun(program.start(arguments));
    }

    Optional<Path> nextPage(Duration patience) throws InterruptedException {
        return Optional.ofNullable(pages.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether it has come to an end and nothing of it is left to fetch; a run that said it is over but hangs has ended too. */
    boolean ended() throws InterruptedException {
        if (process.isAlive() && !(terminated && silentFor().compareTo(GRACE) > 0)) return false;
        stop();
        output.join(GRACE);
        errors.join(GRACE);
        return pages.isEmpty();
    }

    Duration silentFor() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    String lastMessage() {
        return lastMessage;
    }

    /** Empty when it had to be stopped. */
    Optional<Integer> exitStatus() {
        return terminated && process.exitValue() >= 128 ? Optional.empty() : Optional.of(process.exitValue());
    }

    Optional<SaneStatus> outcome() {
        var exit = exitStatus();
        if (exit.filter(code -> code == 0).isPresent()) return Optional.empty();
        return exit.isPresent() ? SaneStatus.of(exit.get(), lastMessage) : SaneStatus.inWords(lastMessage);
    }

    @Override
    public void close() {
        stop();
    }

    /** Asks it to end, and ends it when it does not. */
    private void stop() {
        if (!process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void message(String line) {
        if (line.startsWith("scanimage:")) lastMessage = line;
        if (line.startsWith("Batch terminated")) terminated = true;
    }

    /** Progress lines end with a carriage return alone; every letter is a sign of life. */
    private void lines(InputStream stream, Consumer<String> each) {
        try (Reader in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var line = new StringBuilder();
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                lastSign = System.nanoTime();
                if (letter != '\r' && letter != '\n') {
                    line.append((char) letter);
                } else {
                    if (!line.isEmpty()) each.accept(line.toString());
                    line.setLength(0);
                }
            }
        } catch (IOException closed) {
            lastSign = System.nanoTime();
        }
    }
}
