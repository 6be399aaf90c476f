package vn.motcua.desk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a desk's data lies on this computer, and which places will not do. */
public final class Folders {
    private static final String UNIX_NAME = "quay-mot-cua";
    private static final String WINDOWS_NAME = "QuayMotCua";
    private static final String PRACTICE = "-tap";
    /** Stands in a data folder that was begun for practice. */
    private static final String PRACTICE_MARK = "practice.mark";
    /** The first thing that a store makes in its folder. */
    private static final String BEGUN = "desk.key";

    private final Path desk;

    private Folders(Path desk) {
        this.desk = desk;
    }

    public static Folders ofThisComputer() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Folders of(Map<String, String> environment, String osName, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new Folders(given(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local")).resolve(WINDOWS_NAME));
        }
        if (os.startsWith("mac")) return new Folders(home.resolve("Library").resolve("Application Support").resolve(WINDOWS_NAME));
        return new Folders(given(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share")).resolve(UNIX_NAME));
    }

    /** Real work. */
    public Path desk() {
        return desk;
    }

    /** Invented citizens; beside the real folder, never in it. */
    public Path practice() {
        return practiceBeside(desk);
    }

    /** The practice folder that belongs to a folder of real work. */
    public static Path practiceBeside(Path folder) {
        return folder.resolveSibling(folder.getFileName() + PRACTICE);
    }

    /** The folder that was asked for, else the usual one. */
    public Path choose(Optional<Path> asked, boolean practice) {
        return asked.map(Path::toAbsolutePath).map(Path::normalize).orElse(practice ? practice() : desk());
    }

    /**
     * Makes the folder when it is not there, and keeps practice and real work apart by a mark in it.
     *
     * @return why it will not do; empty when it may be used
     */
    public Optional<Unfit> claim(Path folder, boolean practice) {
        var place = FolderPlace.unfit(folder);
        if (place.isPresent()) return place;
        boolean marked = isPractice(folder);
        if (marked && !practice) return Optional.of(new Unfit(Unfit.Kind.FOR_PRACTICE, folder.toString()));
        if (practice && !marked && (isBegun(folder) || folder.equals(desk))) return Optional.of(new Unfit(Unfit.Kind.FOR_REAL_WORK, folder.toString()));
        try {
            make(folder);
            if (practice && !marked) Files.createFile(folder.resolve(PRACTICE_MARK));
        } catch (IOException refused) {
            return Optional.of(new Unfit(Unfit.Kind.NO_FOLDER, folder + " (" + refused.getClass().getSimpleName() + ")"));
        }
        return Optional.empty();
    }

    /** Whether this folder was begun for practice. */
    public static boolean isPractice(Path folder) {
        return Files.exists(folder.resolve(PRACTICE_MARK));
    }

    /** Whether a desk was ever opened on this folder. */
    public static boolean isBegun(Path folder) {
        return Files.exists(folder.resolve(BEGUN));
    }

    /** The folder itself for this user alone, where the system knows such a thing; those above it as usual. */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        if (folder.getParent() != null) Files.createDirectories(folder.getParent());
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else Files.createDirectory(folder);
    }

    private static Optional<Path> given(Map<String, String> environment, String name) {
        // the XDG specification wants relative values ignored
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }
}
