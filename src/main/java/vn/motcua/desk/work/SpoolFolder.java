package vn.motcua.desk.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.StoreProblem;

/** A folder for one job's files in clear, gone with everything in it when the job is done. */
final class SpoolFolder implements AutoCloseable {
    private final Path path;

    SpoolFolder(Path parent) {
        try {
            Files.createDirectories(parent);
            path = Files.createTempDirectory(parent, "job-");
        } catch (IOException noRoom) {
            throw new StoreProblem(StorageTrouble.FOLDER_UNREACHABLE, parent, noRoom);
        }
    }

    Path path() {
        return path;
    }

    /** Removes what a killed program left behind; the folder itself stays, with its rights. */
    static void sweep(Path parent) {
        if (!Files.isDirectory(parent)) return;
        try (var left = Files.list(parent)) {
            left.forEach(SpoolFolder::remove);
        } catch (IOException unreadable) {
            throw new StoreProblem(StorageTrouble.FOLDER_UNREACHABLE, parent, unreadable);
        }
    }

    @Override public void close() {
        remove(path);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new StoreProblem(StorageTrouble.FOLDER_UNREACHABLE, folder, stays);
        }
    }
}
