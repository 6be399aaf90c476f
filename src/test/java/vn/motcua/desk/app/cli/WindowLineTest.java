package vn.motcua.desk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.text.Language;

class WindowLineTest {

    @Test
    void plainLinesAreUnderstood() {
        assertThat(of("")).contains(new WindowLine(WindowLine.Kind.WORK, Optional.empty(), Optional.empty(), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(of("practice")).contains(new WindowLine(WindowLine.Kind.PRACTICE, Optional.empty(), Optional.empty(), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(of("--data a practice --lang=en")).contains(new WindowLine(WindowLine.Kind.PRACTICE, Optional.of(Path.of("a")), Optional.of(Language.ENGLISH), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(of("--data=a --lang vi")).contains(new WindowLine(WindowLine.Kind.WORK, Optional.of(Path.of("a")), Optional.of(Language.VIETNAMESE), ScannerScript.none(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(of("--answers a --lang vi")).flatMap(WindowLine::answers).contains(Path.of("a"));
        assertThat(of("--lang vi /media/usb/a.motcua-batch")).flatMap(WindowLine::opened).contains(Path.of("/media/usb/a.motcua-batch"));
        assertThat(of("/media/usb/A.MOTCUA-ANSWER")).flatMap(WindowLine::opened).contains(Path.of("/media/usb/A.MOTCUA-ANSWER"));
        assertThat(of("open-and-close --data a")).map(WindowLine::kind).contains(WindowLine.Kind.TRIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "--help", "practice --help", "-V", "--data", "--lang", "--lang fr", "practice practice", "--data=", "practice x", "a.motcua-batch b.motcua-batch", "x.batch"})
    void everythingElseIsLeftToTheParser(String line) {
        assertThat(of(line)).isEmpty();
    }

    private static Optional<WindowLine> of(String line) {
        return WindowLine.of(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
