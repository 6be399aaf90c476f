package vn.motcua.desk.app.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardRunTest {
    @TempDir Path folder;

    @Test void oneCitizenAfterTheOtherIsReadAndTimed() {
        assertThat(new CardRun(folder.resolve("data"), 3, System.out).millis()).hasSize(3).allSatisfy(millis -> assertThat(millis).isPositive());
    }
}
