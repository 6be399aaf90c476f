package vn.motcua.desk.app.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.domain.update.UpdatePackage;

/**
 * How this program came onto the computer, and what lies beside it. An installation that updates itself has its versions side by side in {@code versions}; the
 * launcher of the first one follows the name in {@code versions/current}. Without that file the first one itself runs.
 *
 * @param root    the folder that was installed first, whose launcher people start
 * @param running the folder from which this program was started: the root, or one of its versions
 */
public record Installation(Path root, Path running, UpdatePackage.Kind kind) {
    /** What the packaging wrote into its folder. */
    private static final String MARK = "installed-as";
    private static final String VERSIONS = "versions";
    private static final String CURRENT = "current";
    /** Stands for the folder that was installed first. */
    private static final String FIRST = "first";

    /** A version that could run. @param name folder in {@code versions}, or {@code first}. @param schema newest form of the data that it knows */
    public record Known(String name, String version, int schema) { }

    /** Empty when the program of this folder was not installed, but built there. */
    static Optional<Installation> at(Path folder) {
        var mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark)) return Optional.empty();
        var above = Optional.ofNullable(folder.getParent()).filter(parent -> parent.endsWith(VERSIONS)).map(Path::getParent)
                .filter(first -> Files.isRegularFile(first.resolve(MARK)));
        return kind(mark).map(kind -> new Installation(above.orElse(folder), folder, kind));
    }

    public Path versions() {
        return root.resolve(VERSIONS);
    }

    /** The name of what runs now. */
    String runningName() {
        return running.equals(root) ? FIRST : running.getFileName().toString();
    }

    /** Lets the launcher start this version from now on; whole or not at all, also when the plug is pulled. */
    void pointAt(String name) throws IOException {
        if (name.equals(FIRST)) Files.deleteIfExists(versions().resolve(CURRENT));
        else write(versions().resolve(CURRENT), List.of(name));
    }

    boolean isThere(String name) {
        return name.equals(FIRST) || Files.isDirectory(versions().resolve(name));
    }

    Optional<Known> previous() {
        var file = versions().resolve("previous");
        if (!Files.isRegularFile(file)) return Optional.empty();
        try {
            var lines = Files.readAllLines(file);
            return lines.size() == 3 ? Optional.of(new Known(lines.get(0), lines.get(1), Integer.parseInt(lines.get(2)))).filter(known -> isThere(known.name())) : Optional.empty();
        } catch (IOException | NumberFormatException torn) {
            return Optional.empty();
        }
    }

    void keepPrevious(Known known) throws IOException {
        write(versions().resolve("previous"), List.of(known.name(), known.version(), String.valueOf(known.schema())));
    }

    private static Optional<UpdatePackage.Kind> kind(Path mark) {
        try {
            var text = Files.readString(mark).strip().toUpperCase(Locale.ROOT);
            return List.of(UpdatePackage.Kind.values()).stream().filter(kind -> kind.name().equals(text)).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        force(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
