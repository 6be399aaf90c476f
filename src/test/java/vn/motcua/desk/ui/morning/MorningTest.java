package vn.motcua.desk.ui.morning;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;

class MorningTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700"})
    void everyLineSaysItsStateInWords(Language language, boolean dark, int percent, int width, int height) {
        FxStage.toolkit();
        try (var test = new TestDesk(folder, 30)) {
            var view = FxStage.fx(() -> new MorningCheckView(test.desk().morningCheck(), TestDesk.inline(), Texts.in(language)));
            try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
                FxStage.fx(view::opened);
                stage.picture("morning/%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
                stage.audit();
            }
        }
    }
}
