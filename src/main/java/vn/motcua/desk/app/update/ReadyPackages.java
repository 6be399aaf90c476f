package vn.motcua.desk.app.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.update.Release;
import vn.motcua.desk.domain.update.SignedManifest;

/** Packages for the system's installer that were checked once, each with the signed manifest that named it: the newer ones to install, the older ones to go back to. */
record ReadyPackages(Path folder, Optional<PublicKey> key) {
    private static final System.Logger LOG = System.getLogger(ReadyPackages.class.getName());
    private static final String MANIFEST = ".update";
    private static final int KEPT = 3;

    /** One of them. */
    record Kept(Release release, Path file) { }

    /** @return where it lies now */
    Path keep(Path file, byte[] manifest) throws IOException {
        var ready = folder.resolve(file.getFileName());
        Files.move(file, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.write(folder.resolve(ready.getFileName() + MANIFEST), manifest);
        for (var old : all().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old.file());
            Files.deleteIfExists(Path.of(old.file() + MANIFEST));
        }
        return ready;
    }

    /** The newest that is older than this one. */
    Optional<Kept> before(Release running) {
        return all().stream().filter(kept -> running.isNewerThan(kept.release())).findFirst();
    }

    /** Newest first. */
    private List<Kept> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::release, (one, other) -> one.isNewerThan(other) ? -1 : other.isNewerThan(one) ? 1 : 0)).toList();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "packages that were laid ready", unreadable);
            return List.of();
        }
    }

    private Optional<Kept> kept(Path file) {
        var manifest = Path.of(file + MANIFEST);
        if (!Files.isRegularFile(manifest) || key.isEmpty()) return Optional.empty();
        try {
            return SignedManifest.read(Files.readAllBytes(manifest)).filter(read -> read.isSignedBy(key.get())).map(read -> new Kept(read.manifest().release(), file));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "a package that was laid ready", unreadable);
            return Optional.empty();
        }
    }
}
