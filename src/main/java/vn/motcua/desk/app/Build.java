package vn.motcua.desk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build is running: what a person reads out to support.
 *
 * @param commit the commit it was built from, or {@code unknown} for a build made at home
 * @param built  the moment of the build in UTC, as Maven wrote it
 */
public record Build(String version, String commit, String built) {

    /** Reads what the build wrote beside this class. */
    public static Build ofThisProgram() {
        var properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("commit"),
                properties.getProperty("built"));
    }

    /** One line for {@code --version}. */
    public String line() {
        return "desk " + version + " (" + commit + ", " + built + ")";
    }
}
