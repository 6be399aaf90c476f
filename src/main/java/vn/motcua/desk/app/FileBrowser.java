package vn.motcua.desk.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Locale;

import vn.motcua.desk.ui.kit.FolderOpener;

/** The file manager of this system, in a process of its own. */
final class FileBrowser implements FolderOpener {
    private final String command;

    FileBrowser() {
        this(commandOf(System.getProperty("os.name")));
    }

    /** @param command takes a folder as its only argument */
    FileBrowser(String command) {
        this.command = command;
    }

    static String commandOf(String osName) {
        var os = osName.toLowerCase(Locale.ROOT);
        return os.startsWith("windows") ? "explorer.exe" : os.startsWith("mac") ? "open" : "xdg-open";
    }

    @Override public boolean open(Path folder) {
        try {
            new ProcessBuilder(command, folder.toString()).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            return true;
        } catch (IOException none) {
            Log.note("no file manager");
            return false;
        }
    }
}
