package vn.motcua.desk.device.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivedFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    @TempDir private Path folder;

    private Path file(String name, String content, int secondsAgo) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf,      '%PDF-1.7 x %%EOF', 5,  WHOLE",
        "a.pdf,      '%PDF-1.7 x %%EOF', 1,  ''",
        "a.pdf,      '%PDF-1.7 x %%EOF', -3600, WHOLE",
        "a.pdf,      '%PDF-1.7 x',       30, ''",
        "a.pdf,      '%PDF-1.7 x',       90, CUT",
        "a.docx,     'PK and the rest',  90, OTHER",
        "a.pdf.part, '%PDF-1.7 x %%EOF', 90, ''",
        "~$a.docx,   'owner',            90, ''",
    })
    void onlyWhatNobodyWritesAnyMoreHasArrived(String name, String content, int secondsAgo, String state) throws IOException {
        file(name, content, secondsAgo);
        assertThat(ArrivedFiles.in(folder, NOW).stream().map(found -> found.state().name()).reduce("", String::concat)).isEqualTo(state);
    }

    @Test
    void whatIsPutAsideIsNotLost() throws IOException {
        var file = file("a.pdf", "%PDF-1.7 x %%EOF", 5);
        assertThat(ArrivedFiles.putAside(file, NOW)).isTrue();
        assertThat(ArrivedFiles.in(folder, NOW)).isEmpty();
        try (var aside = Files.list(folder.resolve("da-nhan"))) {
            assertThat(aside).singleElement().satisfies(one -> assertThat(one).hasContent("%PDF-1.7 x %%EOF"));
        }
        assertThat(ArrivedFiles.putAside(file, NOW)).as("somebody else was quicker").isTrue();
    }
}
