package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.ui.TestDesk;

class MorningCheckTest {
    @TempDir Path folder;

    private static CheckLine camera(List<CheckLine> lines) {
        return lines.stream().filter(line -> line.item() == CheckLine.Item.CAMERA).findFirst().orElseThrow();
    }

    @Test void aDeskWithoutACameraLacksNothing() {
        try (var bench = new Bench(folder)) {
            var line = camera(bench.desk.morningCheck().run());
            assertThat(line.state()).isEqualTo(CheckLine.State.ABSENT);
            assertThat(line.isToSee()).isFalse();
        }
    }

    @Test void aCameraIsNamed() {
        try (var test = new TestDesk(folder, 0)) {
            assertThat(camera(test.desk().morningCheck().run())).isEqualTo(new CheckLine(CheckLine.Item.CAMERA, CheckLine.State.GOOD, List.of("Camera 1")));
        }
    }
}
