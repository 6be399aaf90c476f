package vn.motcua.desk.imaging.ocr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.imaging.ocr.engine.ReadyPicture.Part;
import vn.motcua.desk.imaging.ocr.engine.RecognitionEngine;

/**
 * The bundled engine in a process of its own: started with the first question, kept for the next, ended when it is silent for too long, started anew
 * after that. It gives way to everything else on the machine.
 */
final class EngineProcess implements TextReader {
    private static final int MOST_TEXT = 16 << 20;
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final List<String> line;
    private final Patience patience;
    private Process process;
    private DataOutputStream to;
    private DataInputStream from;

    /** How long the engine may be silent. */
    record Patience(Duration start, Duration page, Duration heading) {
        /** Ten times what it takes on a slow machine. */
        static final Patience USUAL = new Patience(Duration.ofSeconds(90), Duration.ofSeconds(90), Duration.ofSeconds(20));

        Duration of(Part part) {
            return switch (part) {
                case PAGE -> page;
                case HEADING -> heading;
            };
        }
    }

    /** Something to ask over the pipe, and what comes back. */
    private interface Talk<T> {
        T with(DataOutputStream to, DataInputStream from) throws IOException;
    }

    /** @param line the program to start and its words */
    EngineProcess(List<String> line, Patience patience) {
        this.line = List.copyOf(line);
        this.patience = patience;
    }

    /** @param libraries where the native libraries may be laid; never the home folder of the person at the desk */
    static List<String> ofThisProgram(Path models, Path libraries) {
        var launcher = File.separatorChar == '\\' ? "java.exe" : "java";
        var line = new ArrayList<String>();
        if (Files.isExecutable(NICE)) line.addAll(List.of(NICE.toString(), "-n", "15"));
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", launcher).toString(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=" + libraries.resolve("crash.log"),
                "-Djava.awt.headless=true", "-Dorg.bytedeco.javacpp.cachedir=" + libraries, "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), RecognitionEngine.class.getName(), models.toString()));
        return line;
    }

    /** Whether it runs on this machine; starts it. */
    synchronized boolean starts() {
        return start() instanceof Reply.Said<Integer>(var first) && first == RecognitionEngine.READY;
    }

    @Override
    public synchronized Reading read(byte[] picture, int dpi) {
        return ask(Part.PAGE, picture, dpi);
    }

    @Override
    public synchronized Reading heading(byte[] picture, int dpi) {
        return ask(Part.HEADING, picture, dpi);
    }

    @Override
    public synchronized void close() {
        if (process != null) process.destroyForcibly();
        process = null;
    }

    /** Asked twice when the engine dies: it may have died of something else. */
    private Reading ask(Part part, byte[] picture, int dpi) {
        var reading = askOnce(part, picture, dpi);
        boolean died = reading instanceof Reading.Failed(var trouble) && trouble == RecognitionTrouble.ENGINE_CRASHED;
        return died ? askOnce(part, picture, dpi) : reading;
    }

    private Reading askOnce(Part part, byte[] picture, int dpi) {
        if ((process == null || !process.isAlive()) && !starts()) return failed(RecognitionTrouble.ENGINE_CRASHED);
        var reply = within(patience.of(part), (to, from) -> {
            to.writeByte(part.ordinal());
            to.writeInt(dpi);
            to.writeInt(picture.length);
            to.write(picture);
            to.flush();
            return reading(from);
        });
        return switch (reply) {
            case Reply.Said<Reading>(var reading) -> reading;
            case Reply.Silence<Reading>(var trouble) -> failed(trouble);
        };
    }

    private static Reading reading(DataInputStream from) throws IOException {
        int outcome = from.readUnsignedByte();
        if (outcome == RecognitionEngine.NO_PICTURE) return new Reading.Failed(RecognitionTrouble.NO_PICTURE);
        if (outcome != RecognitionEngine.DONE) throw new IOException("the engine said " + outcome);
        int width = from.readInt();
        int height = from.readInt();
        int length = from.readInt();
        if (length < 0 || length > MOST_TEXT) throw new IOException("so much text: " + length);
        return new Reading.Done(WordTable.read(new String(from.readNBytes(length), StandardCharsets.UTF_8), width, height));
    }

    private Reply<Integer> start() {
        close();
        var builder = new ProcessBuilder(line).redirectError(Redirect.DISCARD);
        // a second thread only makes the others wait
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            process = builder.start();
        } catch (IOException unstarted) {
            System.getLogger(EngineProcess.class.getName()).log(System.Logger.Level.WARNING, "cannot start " + line.getFirst(), unstarted);
            return new Reply.Silence<>(RecognitionTrouble.ENGINE_CRASHED);
        }
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        return within(patience.start(), (_, in) -> in.readUnsignedByte());
    }

    private sealed interface Reply<T> {
        record Said<T>(T answer) implements Reply<T> { }

        record Silence<T>(RecognitionTrouble trouble) implements Reply<T> { }
    }

    /** An engine that does not answer as it should is ended, so that its late answer is not taken for the next one's. */
    private <T> Reply<T> within(Duration time, Talk<T> talk) {
        var said = new CompletableFuture<T>();
        var output = to;
        var input = from;
        Thread.startVirtualThread(() -> {
            try {
                said.complete(talk.with(output, input));
            } catch (IOException broken) {
                said.completeExceptionally(broken);
            }
        });
        try {
            return new Reply.Said<>(said.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException broken) {
            return ended(RecognitionTrouble.ENGINE_CRASHED);
        } catch (TimeoutException silent) {
            return ended(RecognitionTrouble.TOOK_TOO_LONG);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ended(RecognitionTrouble.TOOK_TOO_LONG);
        }
    }

    private <T> Reply<T> ended(RecognitionTrouble trouble) {
        close();
        return new Reply.Silence<>(trouble);
    }

    private static Reading failed(RecognitionTrouble trouble) {
        return new Reading.Failed(trouble);
    }
}
