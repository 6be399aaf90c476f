package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Instant LIMIT = Instant.parse("2026-11-20T00:00:00Z");

    @TempDir
    Path folder;

    private Path file(String name, Instant at) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
    }

    @Test void oldTypefacesAreSweptAndNothingElse() throws IOException {
        var young = file("+JXF2.tmp", LIMIT.plusSeconds(60));
        var foreign = file("report.tmp", LIMIT.minusSeconds(60));
        file("+JXF1.tmp", LIMIT.minusSeconds(60));
        Leftovers.sweep(folder, LIMIT);
        assertThat(folder).isDirectoryContaining(young::equals).isDirectoryContaining(foreign::equals);
        assertThat(folder.resolve("+JXF1.tmp")).doesNotExist();
        Leftovers.sweep(folder.resolve("none"), LIMIT);
    }
}
