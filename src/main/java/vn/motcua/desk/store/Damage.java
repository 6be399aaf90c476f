package vn.motcua.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/**
 * Damage that opening a file does not show: a page somewhere in the middle, a file that was emptied, a recovery that was broken off.
 * What was met while working is remembered in the folder, so that the next start offers the recovery.
 */
final class Damage {
    /** Stands in the data folder after damage was met. */
    private static final String MARK = "damaged.mark";
    private static final String ASIDE = "damaged";
    /** Stands beside damaged files when all of them have been moved there. */
    private static final String MOVED = "moved.mark";
    /** Stands beside damaged files from which everything readable was taken. */
    private static final String DONE = "recovered.mark";

    private final Path folder;

    Damage(Path folder) {
        this.folder = folder;
    }

    /** @throws StoreProblem when the database must not be opened as it is */
    void refuse() {
        if (unfinished().isPresent() || isEmptied() || Files.exists(mark()) && !isSound()) {
            throw new StoreProblem(StorageTrouble.DAMAGED, Store.file(folder), null);
        }
        forget();
    }

    /** The problem, remembered if it is damage. */
    StoreProblem noted(StoreProblem problem) {
        if (problem.kind() == StorageTrouble.DAMAGED) note();
        return problem;
    }

    void note() {
        try {
            if (!Files.exists(mark())) Files.createFile(mark());
        } catch (IOException full) {
            // then the check meets the damage again after the next start
            System.getLogger(Damage.class.getName()).log(System.Logger.Level.WARNING, "damage could not be noted", full);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException stays) {
            throw Trouble.of(stays, folder);
        }
    }

    /** A folder with the damaged files, from which nothing was taken yet. */
    Path newAside(String name) throws IOException {
        Durable.createFolder(folder.resolve(ASIDE));
        var aside = folder.resolve(ASIDE).resolve(name);
        Durable.createFolder(aside);
        return aside;
    }

    static boolean isMoved(Path aside) {
        return Files.exists(aside.resolve(MOVED));
    }

    static void moved(Path aside) throws IOException {
        Durable.write(aside.resolve(MOVED), new byte[0], false);
    }

    void recoveredFrom(Path aside) {
        try {
            Durable.write(aside.resolve(DONE), new byte[0], false);
        } catch (IOException failure) {
            throw Trouble.of(failure, aside);
        }
        forget();
    }

    /** Where an earlier recovery that did not come to its end put the damaged files. */
    Optional<Path> unfinished() {
        if (!Files.isDirectory(folder.resolve(ASIDE))) return Optional.empty();
        try (var asides = Files.list(folder.resolve(ASIDE))) {
            return asides.filter(Files::isDirectory).filter(aside -> !Files.exists(aside.resolve(DONE))).sorted().findFirst();
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    /** No database, or one without a byte, where something was kept before: SQLite would begin a new one without a word. */
    private boolean isEmptied() {
        var file = Store.file(folder);
        try {
            if (Files.exists(file) && Files.size(file) > 0) return false;
            var log = folder.resolve(file.getFileName() + "-wal");
            return Files.exists(log) && Files.size(log) > 0 || holdsAnything("backups") || holdsAnything("pages");
        } catch (IOException failure) {
            throw Trouble.of(failure, folder);
        }
    }

    private boolean holdsAnything(String name) throws IOException {
        if (!Files.isDirectory(folder.resolve(name))) return false;
        try (var files = Files.walk(folder.resolve(name))) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    private boolean isSound() {
        try (var sql = Sql.untouched(Store.file(folder))) {
            return sql.list("pragma quick_check(1)", row -> row.getString(1)).equals(List.of("ok"));
        } catch (StoreProblem problem) {
            if (problem.kind() != StorageTrouble.DAMAGED) throw problem;
            return false;
        }
    }

    private Path mark() {
        return folder.resolve(MARK);
    }
}
