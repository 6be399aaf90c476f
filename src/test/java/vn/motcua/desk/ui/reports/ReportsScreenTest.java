package vn.motcua.desk.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class ReportsScreenTest {
    @TempDir Path folder;
    @TempDir Path other;
    @TempDir Path files;
    private TestDesk test;
    private ReportsModel model;
    private Toasts toasts;

    @BeforeEach
    void open() {
        FxStage.toolkit();
        test = new TestDesk(folder, 120);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ReportsView view(Language language) {
        return view(test, language);
    }

    private ReportsView view(TestDesk test, Language language) {
        toasts = new Toasts(Texts.in(language));
        model = new ReportsModel(test.desk().reportDesk(), TestDesk.inline());
        return new ReportsView(model, TestDesk.inline(), test, TestDesk.picking(files.resolve("any")), toasts, Texts.in(language), TestDesk.wording(language));
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "VIETNAMESE,false,100,824,600", "ENGLISH,false,125,1156,660"})
    void aReportCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("reports/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
            FxStage.fx(() -> model.choose(ReportKind.PROGRESS));
            stage.picture("reports/table-%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,VIETNAMESE,false", "0,ENGLISH,true", "1,VIETNAMESE,true", "1,ENGLISH,false", "7,VIETNAMESE,false", "7,ENGLISH,true"})
    void fewDossiersLookRight(int dossiers, Language language, boolean dark) {
        try (var desk = new TestDesk(other, dossiers)) {
            lookAtReports(desk, language, dark, "reports/few-%d-%s-%s".formatted(dossiers, language.code(), dark ? "dark" : "light"));
        }
    }

    @Test
    @Tag("heavy")
    void aYearOfManyDossiersLooksRight() {
        try (var desk = new TestDesk(other, 20_000)) {
            lookAtReports(desk, Language.VIETNAMESE, false, "reports/many-vi-light");
            lookAtReports(desk, Language.VIETNAMESE, true, "reports/many-vi-dark");
            lookAtReports(desk, Language.ENGLISH, false, "reports/many-en-light");
            lookAtReports(desk, Language.ENGLISH, true, "reports/many-en-dark");
        }
    }

    private void lookAtReports(TestDesk desk, Language language, boolean dark, String name) {
        var view = FxStage.fx(() -> view(desk, language));
        try (var stage = FxStage.of(new Theme(dark, 100), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> model.choose(ReportKind.YEAR));
            stage.picture(name + "-year");
            stage.audit();
            FxStage.fx(() -> model.choose(ReportKind.FEES));
            stage.picture(name + "-fees");
            stage.audit();
        }
    }

    @Test
    void aBlockIsWrittenOnByKeysAndTakenBack() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var drafted = FxStage.fx(() -> model.paragraphs(Part.OVERVIEW));
            stage.press(KeyCode.ENTER);
            assertThat(stage.scene().getFocusOwner()).isInstanceOf(TextArea.class);
            stage.picture("reports/editing");
            stage.audit();
            FxStage.fx(() -> ((TextArea) stage.scene().getFocusOwner()).setText("Tổ chức tốt.\n\nĐủ hồ sơ."));
            stage.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertThat(FxStage.fx(() -> model.paragraphs(Part.OVERVIEW))).isEqualTo(List.of("Tổ chức tốt.", "Đủ hồ sơ."));
            stage.picture("reports/written");
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
            assertThat(FxStage.fx(() -> model.paragraphs(Part.OVERVIEW))).isEqualTo(drafted);
            stage.press(KeyCode.ENTER);
            FxStage.fx(() -> ((TextArea) stage.scene().getFocusOwner()).setText("x"));
            stage.press(KeyCode.ESCAPE);
            assertThat(FxStage.fx(() -> model.paragraphs(Part.OVERVIEW))).isEqualTo(drafted);
        }
    }

    @Test
    void aReportIsPrintedAndKeptInThreeFormats() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(test.printed()).hasSize(1);
            stage.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(files).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**.xlsx").isDirectoryContaining("glob:**.docx");
            assertThat(toasts.getChildren()).isNotEmpty();
        }
    }

    @Test
    void theClosingOfFiguresIsOneKeyAway() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.F7);
            assertThat(test.gone()).containsExactly(new Place.Closings());
        }
    }

    @Test
    void aWeekTakesAPlanThatHasWeeksAndGoesToTheNext() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.DIGIT1);
            stage.type("1");
            assertThat(FxStage.fx(() -> model.week()).orElseThrow().number()).isEqualTo(4);
            stage.press(KeyCode.ALT, KeyCode.LEFT);
            assertThat(FxStage.fx(() -> model.week()).orElseThrow().number()).isEqualTo(3);
            stage.picture("reports/week");
            stage.audit();
            stage.type("3");
            assertThat(FxStage.fx(() -> model.kind())).isEqualTo(ReportKind.MONTH);
            stage.press(KeyCode.ALT, KeyCode.LEFT);
            assertThat(FxStage.fx(() -> model.period()).from()).isEqualTo(TestDesk.TODAY.withDayOfMonth(1).minusMonths(1));
        }
    }

    @Test
    void whereNoPlanHasWeeksItSaysWhatToChoose() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> model.choose(ReportKind.CAMPAIGN_WEEK));
            FxStage.fx(() -> model.choose(model.plans().get().stream().filter(plan -> plan.weeks().isEmpty()).findFirst()));
            assertThat(FxStage.fx(() -> model.draft().get())).isEmpty();
            stage.picture("reports/none");
            stage.audit();
        }
    }
}
