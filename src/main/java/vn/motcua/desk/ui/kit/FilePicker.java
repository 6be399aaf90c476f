package vn.motcua.desk.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks which files. An interface because a machine without a display, and a test, have no window to ask with. */
public interface FilePicker {
    /** Files to take in; empty when the clerk changed their mind. */
    List<Path> open(String title);

    /** Which folder; empty when the clerk changed their mind. */
    Optional<Path> folder(String title);

    /** Where to write; empty when the clerk changed their mind. */
    Optional<Path> save(String title, String suggestedName);
}
