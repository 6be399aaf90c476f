package vn.motcua.desk.ui.closings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.PeriodState;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Closing;
import vn.motcua.desk.work.Figures;

class ClosingsTest {
    private static final Period OCTOBER = ReportKind.MONTH.before(ReportKind.MONTH.around(TestDesk.TODAY));

    @TempDir Path folder;
    private TestDesk test;
    private Closing closing;
    private Toasts toasts;
    private ClosingsModel model;

    @BeforeEach
    void open() {
        FxStage.toolkit();
        test = new TestDesk(folder, 300);
        closing = test.desk().closing();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ClosingsView view(Language language) {
        toasts = new Toasts(Texts.in(language));
        model = new ClosingsModel(closing, TestDesk.inline(), test.desk().paperwork()::clerkName);
        return new ClosingsView(model, test, toasts, Texts.in(language), TestDesk.wording(language), TestDesk.ZONE);
    }

    private FxStage show(ClosingsView view, Theme theme, int width, int height) {
        var stage = FxStage.of(theme, width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    /** A dossier of October gets the file that was missing. */
    private String mend() {
        var missed = test.desk().figures().behind(Indicator.RESULTS_DIGITIZED, OCTOBER, Figures.Side.MISSED, 0, 1).getFirst().row().id();
        test.desk().store().write(tx -> {
            tx.dossiers().append(missed, Lives.filed(Instant.parse("2026-11-24T02:00:00Z"), "result~late", Lives.file("kq")));
            return missed;
        });
        return missed;
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "ENGLISH,false,150,1248,700", "VIETNAMESE,false,100,824,600"})
    void everyStateCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        closing.close(OCTOBER);
        mend();
        var name = "closings/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
        var view = FxStage.fx(() -> view(language));
        try (var stage = show(view, new Theme(dark, percent), width, height)) {
            stage.picture(name + "running");
            stage.audit();
            stage.press(KeyCode.DOWN);
            stage.picture(name + "figures");
            stage.audit();
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ENTER);
            stage.picture(name + "dossiers");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.F8);
            stage.picture(name + "again");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.DOWN);
            stage.picture(name + "over");
            stage.audit();
            stage.press(KeyCode.F8);
            stage.picture(name + "ask");
            stage.audit();
        }
    }

    @Test
    void aPeriodIsClosedByKeysAfterAQuestion() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = show(view, Theme.usual(), 1000, 660)) {
            stage.press(KeyCode.F8);
            assertThat(FxStage.fx(() -> view.keys())).as("a period that runs is not asked about").isNotEmpty();
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.F8);
            assertThat(FxStage.fx(() -> view.keys())).as("the question takes the keys").isEmpty();
            stage.type("1");
            assertThat(closing.all()).as("not now").isEmpty();
            stage.press(KeyCode.F8);
            stage.press(KeyCode.ESCAPE);
            assertThat(closing.all()).isEmpty();
            stage.press(KeyCode.ENTER);
            stage.type("2");
            assertThat(closing.all()).singleElement().extracting(ClosedPeriod::period).isEqualTo(OCTOBER);
            assertThat(toasts.getChildren()).hasSize(1);
            assertThat(FxStage.fx(() -> model.periods().get().get(1).state())).isInstanceOf(PeriodState.Closed.class);
            assertThat(FxStage.fx(() -> model.comparison().get())).as("its figures are shown at once").isPresent();
            stage.press(KeyCode.F8);
            stage.type("2");
            assertThat(closing.all()).as("closed again").hasSize(2);
        }
    }

    @Test
    void aFigureLeadsToTheDossiersThatChangedItAndBack() {
        closing.close(OCTOBER);
        var mended = mend();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = show(view, Theme.usual(), 1000, 660)) {
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ENTER);
            assertThat(FxStage.fx(() -> model.opened().get().orElseThrow().dossiers())).singleElement().satisfies(one -> assertThat(one.row().id()).isEqualTo(mended));
            stage.press(KeyCode.ALT, KeyCode.RIGHT);
            stage.press(KeyCode.ALT, KeyCode.LEFT);
            stage.press(KeyCode.ENTER);
            assertThat(test.gone()).containsExactly(new Place.Dossier(mended));
            stage.press(KeyCode.ESCAPE);
            assertThat(FxStage.fx(() -> model.opened().get())).isEmpty();
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.UP);
            assertThat(FxStage.fx(() -> model.comparison().get())).as("the arrows are in the periods again").isEmpty();
            stage.press(KeyCode.ESCAPE);
            assertThat(test.gone()).hasSize(2);
        }
    }

    @Test
    void aDigitChoosesTheKindOfPeriod() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = show(view, Theme.usual(), 1000, 660)) {
            for (var kind : List.of(ReportKind.CAMPAIGN_WEEK, ReportKind.DAY, ReportKind.QUARTER, ReportKind.HALF_YEAR, ReportKind.YEAR, ReportKind.MONTH)) {
                stage.press(KeyCode.valueOf("DIGIT" + (kind.ordinal() + 1)));
                assertThat(FxStage.fx(() -> model.kind())).isEqualTo(kind);
                assertThat(FxStage.fx(() -> model.periods().get())).isEqualTo(closing.periods(kind));
                stage.picture("closings/kind-" + kind.id());
                stage.audit();
            }
        }
    }
}
