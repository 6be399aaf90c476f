package vn.motcua.desk.app.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A program's folder as one file. */
final class Archive {
    /** Programs of such a folder; a ZIP does not say which files are. */
    private static final Pattern RUNS = Pattern.compile("(runtime/)?bin/[^/]+|runtime/lib/(jspawnhelper|jexec)");
    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_FILES = 20_000;

    private Archive() { }

    /** Unpacks into a folder that is not there yet, forced to disk. @throws ZipException when it is no archive, or reaches out of that folder */
    static void unpack(Path file, Path into) throws IOException {
        long bytes = 0;
        int files = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into) || ++files > MOST_FILES) throw new ZipException(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (var in = zip.getInputStream(entry)) {
                    bytes += Files.copy(in, target);
                }
                if (bytes > MOST_BYTES) throw new ZipException(entry.getName());
                Installation.force(target);
                if (RUNS.matcher(entry.getName()).matches()) runnable(target);
                // the moment of a jar tells whether its start-up cache fits
                Files.setLastModifiedTime(target, entry.getLastModifiedTime());
            }
        } catch (InvalidPathException | FileAlreadyExistsException hostile) {
            throw new ZipException(hostile.getMessage());
        }
    }

    /** Whatever is there of it. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void runnable(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) view.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
