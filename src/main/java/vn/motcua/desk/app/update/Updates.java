package vn.motcua.desk.app.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;

import vn.motcua.desk.domain.update.Release;
import vn.motcua.desk.domain.update.SignedManifest;
import vn.motcua.desk.domain.update.UpdatePackage;
import vn.motcua.desk.domain.update.UpdateReview;
import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.domain.update.UpdateStep.Trouble;
import vn.motcua.desk.store.Store;

/** Newer versions of this program: looked for only when somebody asks, believed only when signed, laid beside the running one. Slow; off the window's thread. */
public final class Updates {
    private static final System.Logger LOG = System.getLogger(Updates.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    /** What was installed last, with its signature: an older one that somebody lays out again is known by it. */
    private static final String NEWEST = "newest.update";
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 1 << 16;
    /** An archive and what is unpacked of it. */
    private static final int ROOM = 4;
    private static final long TRIAL_SECONDS = 60;

    private final Optional<Installation> installation;
    private final Release running;
    private final Optional<PublicKey> key;
    private final Path data;

    /**
     * @param installation empty when the program runs from the folder of its build
     * @param key          that signs updates; empty: none is taken
     * @param data         the data folder, where packages for the system's installer are laid ready
     */
    Updates(Optional<Installation> installation, Release running, Optional<PublicKey> key, Path data) {
        this.installation = installation;
        this.running = running;
        this.key = key;
        this.data = data;
    }

    /**
     * @param folder of the program; empty when it runs from the folder of its build
     * @param key    that signs updates, X.509 in Base64; blank: none is taken
     */
    public static Updates of(Optional<Path> folder, Release running, String key, Path data) {
        return new Updates(folder.flatMap(Installation::at), running, key(key), data);
    }

    /** What is there. @return an offer, a refusal or a failure */
    public UpdateStep look(String from) {
        try {
            return look(UpdateSource.of(from).manifest());
        } catch (IOException | IllegalArgumentException unreachable) {
            return new UpdateStep.Failed(Trouble.UNREACHABLE, from);
        }
    }

    /** Installs what is there, after the same looking. @return a failure or refusal, then nothing has changed; or what happens next */
    public UpdateStep install(String from) {
        try {
            var source = UpdateSource.of(from);
            var manifest = source.manifest();
            return switch (look(manifest)) {
                case UpdateStep.Offer offer -> install(source, offer, manifest);
                case UpdateStep.Refused refused -> refused;
                case UpdateStep.Failed failed -> failed;
                case UpdateStep.NextStart _, UpdateStep.ByHand _ -> throw new IllegalStateException("looked and installed");
            };
        } catch (IOException | IllegalArgumentException unreachable) {
            return new UpdateStep.Failed(Trouble.UNREACHABLE, from);
        }
    }

    /** The version to which one could go back. */
    public Optional<String> previous() {
        return installation.flatMap(here -> switch (here.kind()) {
            case FOLDER -> here.previous().map(Installation.Known::version);
            case DEB, MSI -> new ReadyPackages(ready(), key).before(running).map(kept -> kept.release().version().toString());
        });
    }

    /** Back to the version before; going back again goes forward. Refused where the data have a form that it does not know. */
    public UpdateStep rollBack() {
        if (installation.isEmpty()) return new UpdateStep.Failed(Trouble.NOT_INSTALLED, "");
        var here = installation.get();
        return switch (here.kind()) {
            case FOLDER -> here.previous().map(before -> backTo(here, before)).orElse(new UpdateStep.Failed(Trouble.NOTHING_BEFORE, ""));
            case DEB, MSI -> new ReadyPackages(ready(), key).before(running).map(kept -> dataTooNew(kept.release().schema())
                    .orElseGet(() -> byHand(kept.release(), kept.file(), " --allow-downgrades"))).orElse(new UpdateStep.Failed(Trouble.NOTHING_BEFORE, ""));
        };
    }

    private UpdateStep backTo(Installation here, Installation.Known before) {
        var tooNew = dataTooNew(before.schema());
        if (tooNew.isPresent()) return tooNew.get();
        try {
            here.keepPrevious(new Installation.Known(here.runningName(), running.version().toString(), running.schema()));
            here.pointAt(before.name());
            return new UpdateStep.NextStart(before.version());
        } catch (IOException refused) {
            return new UpdateStep.Failed(Trouble.NOT_WRITABLE, here.root().toString());
        }
    }

    private Optional<UpdateStep> dataTooNew(int schema) {
        if (Store.schemaOf(data).filter(now -> now > schema).isEmpty()) return Optional.empty();
        return Optional.of(new UpdateStep.Failed(Trouble.DATA_TOO_NEW, Store.copyBefore(data, schema, Clock.systemUTC()).orElse(data.resolve("backups")).toString()));
    }

    private UpdateStep look(byte[] manifest) {
        if (installation.isEmpty()) return new UpdateStep.Failed(Trouble.NOT_INSTALLED, "");
        return UpdateReview.review(manifest, key, new UpdateReview.Installed(running, installation.get().kind(), system(), newest()));
    }

    private UpdateStep install(UpdateSource source, UpdateStep.Offer offer, byte[] manifest) {
        var here = installation.orElseThrow();
        var folder = here.kind() == UpdatePackage.Kind.FOLDER ? here.versions() : ready();
        var incoming = folder.resolve(INCOMING);
        try {
            Files.createDirectories(folder);
            Archive.remove(incoming);
            Files.createDirectory(incoming);
        } catch (IOException refused) {
            return new UpdateStep.Failed(Trouble.NOT_WRITABLE, folder.toString());
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < offer.file().bytes() * ROOM) return new UpdateStep.Failed(Trouble.NO_ROOM, folder.toString());
            var file = incoming.resolve(offer.file().name());
            var wrong = fetch(source, offer.file(), file);
            if (wrong.isPresent()) return new UpdateStep.Failed(wrong.get(), offer.file().name());
            var step = here.kind() == UpdatePackage.Kind.FOLDER ? beside(here, offer, file) : ready(offer, file, manifest);
            if (!(step instanceof UpdateStep.Failed)) Files.write(folder.resolve(NEWEST), manifest);
            return step;
        } catch (IOException broken) {
            return new UpdateStep.Failed(Trouble.NOT_WRITABLE, folder.toString());
        } finally {
            sweep(incoming);
        }
    }

    /** Not one byte more than was promised is taken. */
    private static Optional<Trouble> fetch(UpdateSource source, UpdatePackage wanted, Path file) throws IOException {
        var digest = digest();
        long left = wanted.bytes();
        InputStream opened;
        try {
            opened = source.open(wanted.name());
        } catch (NoSuchFileException missing) {
            return Optional.of(Trouble.FILE_MISSING);
        } catch (IOException unreachable) {
            return Optional.of(Trouble.UNREACHABLE);
        }
        try (var in = new DigestInputStream(opened, digest); OutputStream out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            while (true) {
                int read = in.read(buffer);
                if (read < 0) break;
                left -= read;
                if (left < 0) return Optional.of(Trouble.WRONG_SIZE);
                out.write(buffer, 0, read);
            }
        }
        if (left > 0) return Optional.of(Trouble.WRONG_SIZE);
        return HexFormat.of().formatHex(digest.digest()).equals(wanted.sha256()) ? Optional.empty() : Optional.of(Trouble.WRONG_DIGEST);
    }

    /** Unpacked, tried, and only then pointed at. */
    private UpdateStep beside(Installation here, UpdateStep.Offer offer, Path archive) throws IOException {
        var release = offer.manifest().release();
        var tree = archive.resolveSibling("tree");
        try {
            Archive.unpack(archive, tree);
        } catch (ZipException broken) {
            return new UpdateStep.Failed(Trouble.ARCHIVE_BROKEN, offer.file().name());
        }
        if (!startsAs(release, tree)) return new UpdateStep.Failed(Trouble.DOES_NOT_START, release.version().toString());
        var name = release.version() + "-" + STAMP.format(release.built());
        var place = here.versions().resolve(name);
        // left behind by an attempt that was killed, or by one that was taken back
        Archive.remove(place);
        Files.move(tree, place, StandardCopyOption.ATOMIC_MOVE);
        here.keepPrevious(new Installation.Known(here.runningName(), running.version().toString(), running.schema()));
        here.pointAt(name);
        prune(here, name);
        return new UpdateStep.NextStart(release.version().toString());
    }

    private UpdateStep ready(UpdateStep.Offer offer, Path file, byte[] manifest) throws IOException {
        return byHand(offer.manifest().release(), new ReadyPackages(ready(), key).keep(file, manifest), "");
    }

    private static UpdateStep byHand(Release release, Path file, String back) {
        var command = file.toString().endsWith(".msi") ? "msiexec /i \"" + file + "\" /qn" : "sudo apt install" + back + " '" + file + "'";
        return new UpdateStep.ByHand(release.version().toString(), file, command);
    }

    /** Whether the new version runs here and is what the manifest says. */
    private static boolean startsAs(Release release, Path tree) throws IOException {
        var launcher = tree.resolve("bin").resolve(System.getProperty("os.name").startsWith("Windows") ? "desk.bat" : "desk");
        if (!Files.isRegularFile(launcher)) return false;
        var builder = new ProcessBuilder(launcher.toString(), "--version").redirectErrorStream(true);
        // with the Java that it brings
        builder.environment().remove("DESK_JAVA");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readNBytes(BUFFER), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 && said.strip().equals("desk " + release.version() + " (" + release.commit() + ", " + release.built() + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Only the new one and the one before it stay. */
    private static void prune(Installation here, String name) {
        var kept = here.previous().map(Installation.Known::name).orElse("");
        try (var folders = Files.list(here.versions())) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var other = folder.getFileName().toString();
                if (!other.equals(name) && !other.equals(kept) && !other.equals(INCOMING)) sweep(folder);
            }
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.WARNING, "an old version stays", stays);
        }
    }

    private static void sweep(Path folder) {
        try {
            Archive.remove(folder);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.WARNING, "an old version stays", stays);
        }
    }

    private Path ready() {
        return data.resolve("updates");
    }

    private Optional<Release> newest() {
        var folder = installation.map(here -> here.kind() == UpdatePackage.Kind.FOLDER ? here.versions() : ready());
        var file = folder.map(path -> path.resolve(NEWEST)).filter(Files::isRegularFile);
        if (file.isEmpty() || key.isEmpty()) return Optional.empty();
        try {
            return SignedManifest.read(Files.readAllBytes(file.get())).filter(read -> read.isSignedBy(key.get())).map(read -> read.manifest().release());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code linux-x64}, as manifests call it. */
    static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
        var arch = System.getProperty("os.arch");
        return system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch.equals("aarch64") ? "arm64" : arch);
    }

    private static Optional<PublicKey> key(String base64) {
        if (base64.isBlank()) return Optional.empty();
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            throw new IllegalStateException("the key of this build is none", fault);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
