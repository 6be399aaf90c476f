package vn.motcua.desk.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;

class SearchTest {
    @TempDir Path folder;
    private TestDesk test;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 600);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SearchView view(Language language, String typed) {
        var desk = test.desk();
        return new SearchView(desk.browse(), desk.rules(), TestDesk.inline(), TestDesk.CLOCK, test, Texts.in(language), TestDesk.wording(language), typed);
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700", "VIETNAMESE,true,100,824,600"})
    void resultsAndTheirAbsenceCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language, ""));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            var name = "search/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
            stage.picture(name + "start");
            stage.audit();
            stage.type("ng an");
            stage.picture(name + "found");
            stage.audit();
            stage.type("xyz");
            stage.picture(name + "nothing");
            stage.audit();
        }
    }

    @Test
    void arrowsMoveWhileTheFieldKeepsTheFocus() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, "ng"));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            var second = test.desk().browse().search("ng").get(1);
            assertThat(test.gone()).containsExactly(new Place.Dossier(second.id()));
        }
    }

    @Test
    void aCodeFindsItsDossier() {
        var some = test.desk().browse().receivedToday().getFirst();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, some.localCode().text()));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ENTER);
            assertThat(test.gone()).containsExactly(new Place.Dossier(some.id()));
        }
    }
}
