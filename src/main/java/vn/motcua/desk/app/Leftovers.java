package vn.motcua.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Typefaces that JavaFX writes into the temporary folder at each start, and takes away only when the program ends by itself. */
final class Leftovers {
    private static final String OF_TYPEFACES = "+JXF*.tmp";

    private Leftovers() { }

    /** Only what this user owns can be removed, and only old files: a younger one may be in use. */
    static void sweep(Path folder, Instant olderThan) {
        var limit = FileTime.from(olderThan);
        try (var files = Files.newDirectoryStream(folder, OF_TYPEFACES)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(limit) < 0 && Files.isWritable(file)) Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            Log.note("typefaces in the temporary folder stay");
        }
    }
}
