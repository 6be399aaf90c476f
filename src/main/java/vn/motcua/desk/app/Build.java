package vn.motcua.desk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

import vn.motcua.desk.app.update.Updates;
import vn.motcua.desk.domain.update.Release;
import vn.motcua.desk.domain.update.Version;
import vn.motcua.desk.store.Store;

/**
 * Which build is running: what a person reads out to support.
 *
 * @param commit    the commit it was built from, or {@code unknown} for a build made at home
 * @param built     the moment of the build in UTC, as Maven wrote it
 * @param channel   the line of releases that it belongs to
 * @param updateKey the Ed25519 key that signs its updates, X.509 in Base64; empty: it takes none
 */
public record Build(String version, String commit, String built, String channel, String updateKey) {

    /** Reads what the build wrote beside this class. */
    public static Build ofThisProgram() {
        var properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("commit"), properties.getProperty("built"), properties.getProperty("channel"),
                properties.getProperty("updateKey"));
    }

    /** One line for {@code --version}. */
    public String line() {
        return "desk " + version + " (" + commit + ", " + built + ")";
    }

    /** As updates compare it. */
    public Release release() {
        return new Release(channel, Version.parse(version).orElseThrow(), Instant.parse(built), commit, Store.newestSchema());
    }

    /** Newer versions of it. @param data the data folder */
    public Updates updates(Path data) {
        return Updates.of(ProgramFolder.find(), release(), updateKey, data);
    }
}
