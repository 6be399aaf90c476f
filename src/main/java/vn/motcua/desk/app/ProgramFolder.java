package vn.motcua.desk.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where this program itself lies: the folder with {@code bin} and {@code lib}. */
public final class ProgramFolder {
    private ProgramFolder() { }

    /** Empty when it was started from classes, as a test is. */
    public static Optional<Path> find() {
        var jar = Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))[0]).toAbsolutePath().normalize();
        if (!jar.toString().endsWith(".jar") || jar.getParent() == null) return Optional.empty();
        return Optional.ofNullable(jar.getParent().getParent());
    }
}
