package vn.motcua.desk.device.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.device.PageFile;

/** What lies in a folder into which others put files, looked at once: nothing is moved until it was taken in. */
public final class ArrivedFiles {
    /** How far a file has come. */
    public enum State {
        /** It has its end. */
        WHOLE,
        /** It is cut, and nobody goes on writing. */
        CUT,
        /** Of no kind in which pages come. */
        OTHER
    }

    /** @param changed by whoever wrote it last */
    public record Found(Path file, State state, long bytes, Instant changed) { }

    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private ArrivedFiles() { }

    /** Those that nobody is writing any more, the oldest first. @throws IOException when the folder cannot be read */
    public static List<Found> in(Path folder, Instant now) throws IOException {
        var all = new ArrayList<Found>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) look(file, now).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Found::changed).thenComparing(Found::file));
        return List.copyOf(all);
    }

    private static Optional<Found> look(Path file, Instant now) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            if (!about.isRegularFile() || ArrivingFiles.isNamedAsUnfinished(file)) return Optional.empty();
            var changed = about.lastModifiedTime().toInstant();
            // the clock of a share may be ahead of ours
            var since = Duration.between(changed, now).abs();
            if (PageFile.complete(file).isPresent()) return since.compareTo(STILL) < 0 ? Optional.empty() : found(file, State.WHOLE, about);
            if (since.compareTo(GIVEN_UP) < 0) return Optional.empty();
            return found(file, PageFile.kind(file).isPresent() ? State.CUT : State.OTHER, about);
        } catch (IOException goneOrLocked) {
            return Optional.empty();
        }
    }

    private static Optional<Found> found(Path file, State state, BasicFileAttributes about) {
        return Optional.of(new Found(file, state, about.size(), about.lastModifiedTime().toInstant()));
    }

    /** Moves a file that was taken in into the folder within; it is never deleted. @return false when it stays where it is */
    public static boolean putAside(Path file, Instant now) {
        try {
            FolderScanner.claim(file, now);
            return true;
        } catch (NoSuchFileException another) {
            return true;
        } catch (IOException refused) {
            System.getLogger(ArrivedFiles.class.getName()).log(System.Logger.Level.WARNING, "not put aside", refused);
            return false;
        }
    }
}
