package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes that can be filled and made read-only; needs the right to mount. */
public final class SmallDisk implements AutoCloseable {
    private final Path at;

    private SmallDisk(Path at) {
        this.at = at;
    }

    /** Skips the test where mounting is not permitted. */
    public static SmallDisk mount(Path at, int megabytes) {
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString()),
                "a small disk cannot be mounted here (Linux and root are needed)");
        return new SmallDisk(at);
    }

    public void fill() throws IOException {
        try (var out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                while (write(out, size)) continue;
            }
        }
    }

    private static boolean write(java.io.OutputStream out, int bytes) {
        try {
            out.write(new byte[bytes]);
            return true;
        } catch (IOException full) {
            return full.getMessage() == null;
        }
    }

    public void makeRoom() throws IOException {
        Files.delete(filler());
    }

    public void readOnly(boolean value) {
        if (!run("mount", "-o", "remount," + (value ? "ro" : "rw"), at.toString())) throw new AssertionError("cannot remount " + at);
    }

    @Override public void close() {
        run("umount", "-l", at.toString());
    }

    private Path filler() {
        return at.resolve("filler");
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(List.copyOf(Arrays.asList(command))).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
