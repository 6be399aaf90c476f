package vn.motcua.desk.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import java.util.Optional;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.update.Manifest;
import vn.motcua.desk.domain.update.Release;
import vn.motcua.desk.domain.update.SignedManifest;
import vn.motcua.desk.domain.update.UpdatePackage;
import vn.motcua.desk.domain.update.UpdateStep;
import vn.motcua.desk.domain.update.UpdateStep.Trouble;
import vn.motcua.desk.domain.update.Version;
import vn.motcua.desk.store.Store;

/** Real folders and archives; the versions in them are scripts that only say which they are. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are scripts of a shell")
class UpdatesTest {
    private static final Instant BUILT = Instant.parse("2026-11-26T08:00:00Z");
    private static final KeyPair OWNER = pair();

    @TempDir
    private Path folder;
    private Path root;
    private Path stick;
    private Path data;

    @BeforeEach
    void installTheFirstVersion() throws IOException {
        stick = Files.createDirectory(folder.resolve("USB"));
        data = folder.resolve("data");
        root = folder.resolve("một cửa");
        Files.createDirectories(root.resolve("bin"));
        Files.copy(Path.of("src/dist/bin/desk"), root.resolve("bin/desk"));
        Files.setPosixFilePermissions(root.resolve("bin/desk"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(root.resolve("installed-as"), "folder\n");
    }

    @Test
    void aNewVersionIsLaidBesideAndStartedNext() throws IOException {
        release("1.1.0", 4);
        assertThat(updates("1.0.0", root).look(stick.toString())).isInstanceOf(UpdateStep.Offer.class);
        assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.NextStart("1.1.0"));
        assertThat(started()).isEqualTo("desk 1.1.0 (abc, 2026-11-26T08:00:00Z)");
        assertThat(root.resolve("versions/incoming")).doesNotExist();
        var place = root.resolve("versions/1.1.0-20261126T080000");
        assertThat(Files.getLastModifiedTime(place.resolve("lib/desk.jar")).toInstant()).isEqualTo(BUILT);
        assertThat(updates("1.1.0", place).look(stick.toString())).isEqualTo(new UpdateStep.Refused(UpdateStep.Refusal.SAME));
    }

    @Test
    void onlyTheVersionBeforeIsKeptAndOneCanGoBackAndForth() throws IOException {
        for (var next : List.of("1.1.0", "1.2.0", "1.3.0")) {
            release(next, 4);
            assertThat(updates(running(), current()).install(stick.toString())).isEqualTo(new UpdateStep.NextStart(next));
        }
        assertThat(root.resolve("versions")).isDirectoryNotContaining("glob:**1.1.0*").isDirectoryContaining("glob:**1.2.0*");
        assertThat(updates("1.3.0", current()).previous()).contains("1.2.0");
        assertThat(updates("1.3.0", current()).rollBack()).isEqualTo(new UpdateStep.NextStart("1.2.0"));
        assertThat(started()).startsWith("desk 1.2.0 ");
        assertThat(updates("1.2.0", current()).rollBack()).isEqualTo(new UpdateStep.NextStart("1.3.0"));
        assertThat(started()).startsWith("desk 1.3.0 ");
    }

    @Test
    void fromTheFirstUpdateOneGoesBackToWhatWasInstalled() throws IOException {
        assertThat(updates("1.0.0", root).rollBack()).isEqualTo(new UpdateStep.Failed(Trouble.NOTHING_BEFORE, ""));
        release("1.1.0", 4);
        updates("1.0.0", root).install(stick.toString());
        assertThat(updates("1.1.0", current()).rollBack()).isEqualTo(new UpdateStep.NextStart("1.0.0"));
        assertThat(root.resolve("versions/current")).doesNotExist();
        // what was taken back may be installed again, an older list may not
        assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.NextStart("1.1.0"));
        updates("1.1.0", current()).rollBack();
        release("1.0.5", 4);
        assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.Refused(UpdateStep.Refusal.REPLAYED));
    }

    @Test
    void dataThatTheVersionBeforeCannotReadStopTheWayBack() throws IOException {
        release("1.1.0", 4);
        updates("1.0.0", root, 3).install(stick.toString());
        Files.createDirectories(data);
        makeData();
        assertThat(updates("1.1.0", current()).rollBack()).isInstanceOfSatisfying(UpdateStep.Failed.class, failed -> assertThat(failed.why()).isEqualTo(Trouble.DATA_TOO_NEW));
        assertThat(started()).startsWith("desk 1.1.0 ");
    }

    @Test
    void aWrongFileIsNotInstalled() throws IOException {
        var file = release("1.1.0", 4);
        var whole = Files.readAllBytes(file);
        var changed = whole.clone();
        changed[100] ^= 1;
        for (var trial : Map.of(Trouble.WRONG_DIGEST, changed, Trouble.WRONG_SIZE, java.util.Arrays.copyOf(whole, whole.length - 1)).entrySet()) {
            Files.write(file, trial.getValue());
            assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.Failed(trial.getKey(), file.getFileName().toString()));
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.Failed(Trouble.WRONG_SIZE, file.getFileName().toString()));
        Files.delete(file);
        assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.Failed(Trouble.FILE_MISSING, file.getFileName().toString()));
        assertThat(updates("1.0.0", root).install(folder.resolve("none").toString())).isInstanceOfSatisfying(UpdateStep.Failed.class,
                failed -> assertThat(failed.why()).isEqualTo(Trouble.UNREACHABLE));
        assertThat(root.resolve("versions/current")).doesNotExist();
        assertThat(root.resolve("versions")).isEmptyDirectory();
    }

    /** Signed, and nevertheless not to be trusted blindly. */
    @Test
    void anArchiveThatReachesOutOfItsFolderIsNotUnpacked() throws IOException {
        for (var name : List.of("../evil", "a/../../evil", "/evil")) {
            sign("1.1.0", 4, archive(Map.of(name, "x", "bin/desk", script("1.1.0"))));
            assertThat(updates("1.0.0", root).install(stick.toString())).isInstanceOfSatisfying(UpdateStep.Failed.class,
                    failed -> assertThat(failed.why()).isEqualTo(Trouble.ARCHIVE_BROKEN));
        }
        sign("1.1.0", 4, Files.write(stick.resolve("p.zip"), "no archive".getBytes(StandardCharsets.UTF_8)));
        assertThat(updates("1.0.0", root).install(stick.toString())).isInstanceOf(UpdateStep.Failed.class);
        assertThat(root.resolve("versions")).isEmptyDirectory();
        assertThat(root.getParent().resolve("evil")).doesNotExist();
    }

    @Test
    void aVersionThatDoesNotStartOrIsAnotherOneIsNotPointedAt() throws IOException {
        for (var program : List.of("#!/bin/sh\nexit 3\n", script("1.2.0"), "")) {
            sign("1.1.0", 4, archive(Map.of("bin/desk", program)));
            assertThat(updates("1.0.0", root).install(stick.toString())).isEqualTo(new UpdateStep.Failed(Trouble.DOES_NOT_START, "1.1.0"));
        }
        assertThat(root.resolve("versions")).isEmptyDirectory();
    }

    @Test
    void aPackageForTheSystemIsCheckedAndLaidReady() throws IOException {
        Files.writeString(root.resolve("installed-as"), "deb\n");
        for (var version : List.of("1.1.0", "1.2.0")) {
            var deb = Files.writeString(stick.resolve("quay-mot-cua_" + version + ".deb"), "the package " + version);
            sign(version, 4, UpdatePackage.Kind.DEB, deb);
            assertThat(updates("1.0.0", root).install(stick.toString())).isInstanceOfSatisfying(UpdateStep.ByHand.class, step -> {
                assertThat(step.file()).hasContent("the package " + version);
                assertThat(step.command()).isEqualTo("sudo apt install '" + step.file() + "'");
            });
        }
        assertThat(updates("1.2.0", root).previous()).contains("1.1.0");
        assertThat(updates("1.2.0", root).rollBack()).isInstanceOfSatisfying(UpdateStep.ByHand.class,
                step -> assertThat(step.command()).contains("--allow-downgrades").endsWith("quay-mot-cua_1.1.0.deb'"));
    }

    @Test
    void aWebAddressWillDoToo() throws IOException {
        release("1.1.0", 4);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bản/", exchange -> {
            var file = stick.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName());
            boolean there = Files.exists(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) Files.copy(file, exchange.getResponseBody());
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/b%E1%BA%A3n";
            assertThat(updates("1.0.0", root).look(address + "/gone.update")).isInstanceOf(UpdateStep.Failed.class);
            assertThat(updates("1.0.0", root).install(address)).isEqualTo(new UpdateStep.NextStart("1.1.0"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingOfTheDataIsTouched() throws IOException {
        Files.createDirectories(data);
        makeData();
        var before = HexFormat.of().formatHex(digest(Files.readAllBytes(data.resolve("desk.db"))));
        release("1.1.0", 9);
        updates("1.0.0", root).install(stick.toString());
        assertThat(HexFormat.of().formatHex(digest(Files.readAllBytes(data.resolve("desk.db"))))).isEqualTo(before);
    }

    private void makeData() {
        Store.open(data, new vn.motcua.desk.store.KeyFile(data), java.time.Clock.systemUTC()).close();
    }

    private Updates updates(String running, Path program) {
        return updates(running, program, Store.newestSchema());
    }

    private Updates updates(String running, Path program, int schema) {
        return Updates.of(Optional.of(program), new Release("stable", Version.parse(running).orElseThrow(), BUILT, "abc", schema),
                Base64.getEncoder().encodeToString(OWNER.getPublic().getEncoded()), data);
    }

    private Path current() throws IOException {
        var pointer = root.resolve("versions/current");
        return Files.exists(pointer) ? root.resolve("versions").resolve(Files.readString(pointer).strip()) : root;
    }

    private String running() throws IOException {
        return current().equals(root) ? "1.0.0" : current().getFileName().toString().split("-")[0];
    }

    /** What the launcher that people start says now. */
    private String started() throws IOException {
        var process = new ProcessBuilder(root.resolve("bin/desk").toString(), "--version").redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private Path release(String version, int schema) throws IOException {
        var file = archive(Map.of("bin/desk", script(version), "lib/desk.jar", "jar", "installed-as", "folder\n"));
        sign(version, schema, file);
        return file;
    }

    private static String script(String version) {
        return "#!/bin/sh\necho 'desk " + version + " (abc, 2026-11-26T08:00:00Z)'\n";
    }

    private Path archive(Map<String, String> files) throws IOException {
        var file = stick.resolve("p.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var one : files.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                entry.setLastModifiedTime(java.nio.file.attribute.FileTime.from(BUILT));
                zip.putNextEntry(entry);
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private void sign(String version, int schema, Path file) throws IOException {
        sign(version, schema, UpdatePackage.Kind.FOLDER, file);
    }

    private void sign(String version, int schema, UpdatePackage.Kind kind, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var manifest = new Manifest(new Release("stable", Version.parse(version).orElseThrow(), BUILT, "abc", schema), Map.of(),
                List.of(new UpdatePackage(kind, Updates.system(), bytes.length, HexFormat.of().formatHex(digest(bytes)), file.getFileName().toString())));
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(OWNER.getPrivate());
            signing.update(manifest.text().getBytes(StandardCharsets.UTF_8));
            Files.write(stick.resolve(UpdateSource.NAME), SignedManifest.file(manifest, signing.sign()));
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }
}
