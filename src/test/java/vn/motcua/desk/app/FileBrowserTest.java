package vn.motcua.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileBrowserTest {
    @ParameterizedTest
    @CsvSource({"Windows 11,explorer.exe", "Linux,xdg-open", "Mac OS X,open"})
    void eachSystemHasItsFileManager(String system, String command) {
        assertThat(FileBrowser.commandOf(system)).isEqualTo(command);
    }

    @Test
    void oneThatIsNotThereIsSaid(@TempDir Path folder) {
        assertThat(new FileBrowser("no-such-file-manager").open(folder)).isFalse();
    }
}
