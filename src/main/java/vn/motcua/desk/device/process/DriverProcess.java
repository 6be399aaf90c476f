package vn.motcua.desk.device.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A driver at work in a process of its own, where it may hang or crash: its lines as they come, its silence, its end. */
public final class DriverProcess implements AutoCloseable {
    /** How long one that was asked to end may take, and how long its last words are waited for. */
    public static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Thread output;
    private final Thread errors;
    private volatile long lastSign = System.nanoTime();

    /** @param complaint told each line of the error stream, on a thread of its own */
    public DriverProcess(Process process, Consumer<String> complaint) {
        this.process = process;
        output = Thread.startVirtualThread(() -> lines(process.getInputStream(), said::add));
        errors = Thread.startVirtualThread(() -> lines(process.getErrorStream(), complaint));
    }

    /** The next line of its output; empty when none came in this time. */
    public Optional<String> nextLine(Duration patience) throws InterruptedException {
        return Optional.ofNullable(said.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether it has come to an end and nothing of it is left to fetch. */
    public boolean ended() throws InterruptedException {
        if (process.isAlive()) return false;
        output.join(GRACE);
        errors.join(GRACE);
        return said.isEmpty();
    }

    /** Since when nothing came from it, not even a part of a line. */
    public Duration silentFor() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    /** @throws IllegalThreadStateException while it runs */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
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
