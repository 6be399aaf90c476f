package vn.motcua.desk.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class RegisterViewTest {
    @TempDir Path folder;
    @TempDir Path files;
    private TestDesk test;
    private Toasts toasts;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 60);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private RegisterView view(Language language) {
        toasts = new Toasts(Texts.in(language));
        return new RegisterView(new RegisterModel(test.desk().registers(), TestDesk.inline(), TestDesk.CLOCK), TestDesk.picking(files.resolve("any")), toasts,
                Texts.in(language), TestDesk.wording(language));
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700", "VIETNAMESE,true,100,824,600"})
    void theBooksOfAPeriodCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("register/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @Test
    void aBookIsPrintedAndKept() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.CONTROL, KeyCode.P);
            assertThat(toasts.getChildren()).hasSize(1);
            stage.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(files).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**.xlsx");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26,THIS_MONTH,2026-11-01,2026-11-26", "2026-01-05,LAST_MONTH,2025-12-01,2025-12-31", "2026-03-31,LAST_MONTH,2026-02-01,2026-02-28",
            "2026-11-26,THIS_QUARTER,2026-10-01,2026-11-26", "2026-01-01,THIS_YEAR,2026-01-01,2026-01-01"})
    void aPeriodEndsTodayOrWithItsMonth(LocalDate today, BookDays days, LocalDate from, LocalDate until) {
        assertThat(days.until(today)).isEqualTo(new Period(from, until));
    }
}
