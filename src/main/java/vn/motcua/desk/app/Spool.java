package vn.motcua.desk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where pages lie in clear between a machine and the store: in memory where the system offers that, so that nothing readable
 * reaches the disk; only this user can look in.
 */
public final class Spool {
    private static final Set<PosixFilePermission> OURS_ALONE = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);

    private Spool() { }

    /** The folder for this data folder, made when it is not there; the same one at every start, so that what a killed program left is found. */
    public static Path of(Path dataFolder) {
        return of(dataFolder, inMemory(System.getenv()));
    }

    /** Takes the empty folder away again when the program ends; one with something in it stays for the next start to find. */
    static void leave(Path dataFolder) {
        for (var place : inMemory(System.getenv())) {
            var spool = place.resolve(name(dataFolder));
            try {
                if (Files.isDirectory(spool, LinkOption.NOFOLLOW_LINKS)) Files.delete(spool);
            } catch (IOException inUse) {
                Log.note("the spool stays");
            }
        }
    }

    private static String name(Path dataFolder) {
        return "quay-mot-cua-%08x".formatted(dataFolder.toAbsolutePath().normalize().hashCode());
    }

    static Path of(Path dataFolder, List<Path> inMemory) {
        for (var place : inMemory) {
            var spool = place.resolve(name(dataFolder));
            if (Files.isWritable(place) && isMemory(place) && make(spool)) return spool;
        }
        var spool = dataFolder.resolve("spool");
        if (!make(spool)) throw new UncheckedIOException(new IOException("cannot be made for this user alone: " + spool));
        return spool;
    }

    private static List<Path> inMemory(Map<String, String> environment) {
        var places = new ArrayList<Path>();
        var runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank()) places.add(Path.of(runtime));
        places.add(Path.of("/dev/shm"));
        return places;
    }

    private static boolean isMemory(Path place) {
        try {
            return Files.getFileStore(place).type().equals("tmpfs");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static UserPrincipal us() throws IOException {
        var probe = Files.createTempFile("quay", "");
        var owner = Files.getOwner(probe);
        Files.delete(probe);
        return owner;
    }

    /** False when it cannot be made, or somebody else put something there before us. */
    private static boolean make(Path spool) {
        try {
            if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(spool);
                return true;
            }
            if (!Files.exists(spool, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(spool.getParent());
                Files.createDirectory(spool, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            var found = Files.readAttributes(spool, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isDirectory() || !found.owner().equals(us())) return false;
            Files.setPosixFilePermissions(spool, OURS_ALONE);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
