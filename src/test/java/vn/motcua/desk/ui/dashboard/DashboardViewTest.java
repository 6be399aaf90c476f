package vn.motcua.desk.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
import vn.motcua.desk.ui.kit.VietnameseTextField;

class DashboardViewTest {
    @TempDir static Path folder;
    @TempDir Path other;
    private static TestDesk test;

    @BeforeAll
    static void open() {
        FxStage.toolkit();
        test = new TestDesk(folder, 400);
        DashboardModelTest.run(test, "cam-my-2025");
        DashboardModelTest.run(test, "chi-minh-2025");
    }

    @AfterAll
    static void close() {
        test.close();
    }

    private static DashboardView view(TestDesk desk, Language language) {
        return FxStage.fx(() -> new DashboardView(new DashboardModel(desk.desk().targets(), TestDesk.inline()), TestDesk.inline(), desk, Texts.in(language),
                TestDesk.wording(language), TestDesk.ZONE));
    }

    private static FxStage show(DashboardView view, boolean dark, int percent, int width, int height) {
        var stage = FxStage.of(new Theme(dark, percent), width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,125,1156,660", "VIETNAMESE,false,150,1248,700", "VIETNAMESE,true,100,824,600",
            "ENGLISH,false,100,1700,900"})
    void everyViewCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = view(test, language);
        var name = "dashboard/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
        try (var stage = show(view, dark, percent, width, height)) {
            lookAtAll(stage, name);
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.F9);
            look(stage, name + "plans");
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            look(stage, name + "indicators");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,VIETNAMESE,false", "0,ENGLISH,true", "1,VIETNAMESE,true", "1,ENGLISH,false", "7,VIETNAMESE,false", "7,ENGLISH,true"})
    void fewDossiersLookRight(int dossiers, Language language, boolean dark) {
        try (var desk = new TestDesk(other, dossiers)) {
            DashboardModelTest.run(desk, "cam-my-2025");
            try (var stage = show(view(desk, language), dark, 100, 1156, 660)) {
                lookAtAll(stage, "dashboard/few-%d-%s-%s-".formatted(dossiers, language.code(), dark ? "dark" : "light"));
            }
        }
    }

    @Test
    @Tag("heavy")
    void aYearOfManyDossiersLooksRight() {
        try (var desk = new TestDesk(other, 20_000)) {
            DashboardModelTest.run(desk, "cam-my-2025");
            for (var language : Language.values()) {
                for (boolean dark : List.of(false, true)) {
                    try (var stage = show(view(desk, language), dark, 100, 1156, 660)) {
                        var name = "dashboard/many-%s-%s-".formatted(language.code(), dark ? "dark" : "light");
                        look(stage, name + "plan");
                        stage.press(KeyCode.DIGIT7);
                        lookAtAll(stage, name);
                    }
                }
            }
        }
    }

    /** Every view from the targets on, and the dossiers behind the first figure. */
    private static void lookAtAll(FxStage stage, String name) {
        look(stage, name + "targets");
        stage.press(KeyCode.F6);
        look(stage, name + "breakdown");
        stage.press(KeyCode.LEFT);
        look(stage, name + "clerks");
        stage.press(KeyCode.F7);
        look(stage, name + "causes");
        stage.press(KeyCode.F8);
        look(stage, name + "score");
        stage.press(KeyCode.F5);
        stage.press(KeyCode.ENTER);
        look(stage, name + "dossiers");
    }

    private static void look(FxStage stage, String name) {
        stage.picture(name);
        stage.audit();
    }

    @Test
    void noPlanRuns() {
        try (var desk = new TestDesk(other, 7)) {
            var view = view(desk, Language.VIETNAMESE);
            try (var stage = show(view, false, 100, 1156, 660)) {
                stage.picture("dashboard/no-plan");
                stage.audit();
                assertThat(columns(stage)).as("nothing is asked, so nothing is judged").doesNotContain("Đánh giá", "Còn thiếu").contains("Giá trị");
            }
        }
    }

    /** The heads of the columns that are seen. */
    private static List<String> columns(FxStage stage) {
        return FxStage.fx(() -> ((TableView<?>) stage.scene().getRoot().lookup(".table-view")).getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    @Test
    void keysDoEverything() {
        var model = new DashboardModel(test.desk().targets(), TestDesk.inline());
        var view = FxStage.fx(() -> new DashboardView(model, TestDesk.inline(), test, Texts.in(Language.VIETNAMESE), TestDesk.wording(Language.VIETNAMESE), TestDesk.ZONE));
        try (var stage = show(view, false, 100, 1156, 660)) {
            stage.press(KeyCode.DIGIT4);
            assertThat(model.shown().get().orElseThrow().board().period().days()).as("November").isEqualTo(30);
            stage.press(KeyCode.ALT, KeyCode.LEFT);
            assertThat(model.shown().get().orElseThrow().board().period().days()).as("October").isEqualTo(31);
            stage.press(KeyCode.DIGIT8);
            assertThat(((VietnameseTextField) stage.scene().getFocusOwner()).value()).as("without the digit that opened it").isEqualTo("1/10/2026");
            stage.type("x");
            stage.press(KeyCode.ENTER);
            assertThat(model.shown().get().orElseThrow().board().period().days()).as("what is no day changes nothing").isEqualTo(31);
            stage.picture("dashboard/typed-wrong");
            stage.audit();
            FxStage.fx(() -> ((VietnameseTextField) stage.scene().getFocusOwner()).show("1/10/2026"));
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.F11);
            stage.type("12");
            stage.picture("dashboard/what-if");
            stage.audit();
            stage.press(KeyCode.F5);
            stage.press(KeyCode.DIGIT7);
            stage.press(KeyCode.ENTER);
            assertThat(model.opened().get()).isPresent();
            stage.press(KeyCode.SPACE);
            assertThat(model.supposedCount()).isEqualTo(1);
            stage.picture("dashboard/supposed");
            stage.audit();
            stage.press(KeyCode.ENTER);
            assertThat(test.gone().getLast()).isInstanceOf(Place.Dossier.class);
            stage.press(KeyCode.DIGIT3);
            stage.press(KeyCode.ALT, KeyCode.RIGHT);
            assertThat(model.opened().get().orElseThrow().first()).isEqualTo(DashboardModel.PAGE);
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.F10);
            stage.type("truc tuyen");
            stage.picture("dashboard/filter");
            stage.audit();
            stage.press(KeyCode.ENTER);
            assertThat(model.slice().isWhole()).isFalse();
            stage.picture("dashboard/filtered");
            stage.audit();
        }
    }
}
