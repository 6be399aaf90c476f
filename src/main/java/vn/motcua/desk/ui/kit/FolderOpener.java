package vn.motcua.desk.ui.kit;

import java.nio.file.Path;

/** Shows a folder in the system's file manager. An interface because a test has none. */
public interface FolderOpener {
    /** Off the window's thread. @return false when no file manager could be started */
    boolean open(Path folder);
}
