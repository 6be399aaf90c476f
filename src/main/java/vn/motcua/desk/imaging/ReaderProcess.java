package vn.motcua.desk.imaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.reader.OutsideFileReader;

/**
 * The process that reads files from outside: this program's own Java and classes, started for one file and gone after it.
 *
 * @param java      the Java launcher
 * @param classPath where this program's classes lie
 */
record ReaderProcess(Path java, String classPath) {
    /** Enough for a picture of 24 million points and its turned copy. */
    private static final String MEMORY = "-Xmx288m";
    private static final int OUT_OF_MEMORY = 3;

    /** What came back. */
    sealed interface Answer {
        /** Complete: the reader came to its end. */
        record Lines(List<String> lines) implements Answer { }

        record Nothing(FileTrouble trouble) implements Answer { }
    }

    static ReaderProcess ofThisProgram() {
        var launcher = File.separatorChar == '\\' ? "java.exe" : "java";
        return new ReaderProcess(Path.of(System.getProperty("java.home"), "bin", launcher), System.getProperty("java.class.path"));
    }

    /** @param scratch where it may lay temporary files */
    Answer run(Duration deadline, Path scratch, String... task) {
        Process process;
        try {
            process = new ProcessBuilder(line(scratch, task)).redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
        } catch (IOException unstarted) {
            System.getLogger(ReaderProcess.class.getName()).log(System.Logger.Level.ERROR, "cannot start " + java, unstarted);
            return new Answer.Nothing(FileTrouble.READER_CRASHED);
        }
        try {
            var output = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) return new Answer.Nothing(FileTrouble.TOOK_TOO_LONG);
            var lines = output.join().lines().toList();
            if (process.exitValue() == OUT_OF_MEMORY) return new Answer.Nothing(FileTrouble.TOO_LARGE);
            boolean complete = process.exitValue() == 0 && !lines.isEmpty() && lines.getLast().equals("end");
            return complete ? new Answer.Lines(lines.subList(0, lines.size() - 1)) : new Answer.Nothing(FileTrouble.READER_CRASHED);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Answer.Nothing(FileTrouble.TOOK_TOO_LONG);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> line(Path scratch, String... task) {
        var line = new ArrayList<>(List.of(java.toString(), MEMORY, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=" + scratch.resolve("crash.log"), "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + scratch, "-cp", classPath, OutsideFileReader.class.getName()));
        line.addAll(List.of(task));
        return line;
    }

    private static String read(Process process) {
        try (var in = process.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
