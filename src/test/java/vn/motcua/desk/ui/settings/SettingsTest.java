package vn.motcua.desk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;

class SettingsTest {
    @TempDir Path folder;
    private TestDesk test;
    private Toasts toasts;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 0);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SettingsView view(Language language) {
        return view(language, test.desk().parts().clock());
    }

    private SettingsView view(Language language, Clock clock) {
        var desk = test.desk();
        toasts = new Toasts(Texts.in(language));
        var model = new SettingsModel(desk.settings(), desk.rules(), desk.shelf(), desk.capture(), desk.codeWatch(), desk.chipDesk(), desk.paperwork(), TestDesk.inline());
        return new SettingsView(model, new FormsModel(desk.formsBook(), TestDesk.inline(), clock), TestDesk.picking(folder.resolve("catalogue.jsonl")), toasts, Texts.in(language), TestDesk.wording(language));
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700", "VIETNAMESE,false,100,946,600"})
    void everyGroupCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            int number = 1;
            for (var key : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7}) {
                stage.press(KeyCode.ALT, key);
                stage.picture("settings/%s-%s-%d-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width, number++));
                stage.audit();
            }
        }
    }

    @Test
    void whatIsRightIsKeptWhileTyping() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.END);
            stage.type(" Hạ");
            assertThat(test.desk().settings().current().office().communeName()).endsWith(" Hạ");
        }
    }

    @Test
    void theCameraIsChosenAndRemembered() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 1100, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT3);
            FxStage.fx(() -> stage.scene().getRoot().lookupAll(".combo-box").stream().map(MachineBox.class::cast)
                    .filter(box -> box.getItems().stream().anyMatch(choice -> choice.id().equals("played"))).forEach(box -> box.getSelectionModel().select(1)));
            assertThat(test.desk().settings().current().camera()).isEqualTo("played");
            stage.picture("settings/camera");
            stage.audit();
        }
    }

    @Test
    void theLibraryOfATokenIsNamedAndMissedWhereItIsNot() throws IOException {
        var library = Files.writeString(folder.resolve("token.so"), "x");
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 1600, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT3);
            var field = FxStage.fx(() -> (TextField) stage.scene().getRoot().lookup(".token-library"));
            FxStage.fx(() -> field.setText("/nowhere/token.so"));
            assertThat(test.desk().settings().current().signing().library()).isEqualTo("/nowhere/token.so");
            assertThat(field.getAccessibleHelp()).contains("Không có tệp nào");
            stage.picture("settings/token");
            stage.audit();
            FxStage.fx(() -> field.setText(library.toString()));
            assertThat(field.getAccessibleHelp()).isEmpty();
        }
    }

    @Test
    void aWatchedFolderIsChosenAndListedAsAScanner() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 1100, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT3);
            FxStage.fx(() -> ((javafx.scene.control.Button) stage.scene().getRoot().lookup(".choose-folder")).fire());
            assertThat(test.desk().settings().current().scanning().places().folder()).contains(folder);
            stage.picture("settings/folder");
            stage.audit();
        }
    }

    @Test
    void aCatalogueWithAMistakeIsRefusedWithItsLine() throws Exception {
        Files.writeString(folder.resolve("catalogue.jsonl"), "{\"format\":\"motcua-catalogue\",\"version\":1,\"edition\":\"x\",\"asOf\":\"2026-07-18\",\"procedures\":1}\n{\"code\":\n");
        var before = test.desk().rules().catalogue();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT6);
            FxStage.fx(() -> ((javafx.scene.control.Button) stage.scene().getRoot().lookup(".replace-catalogue")).fire());
            stage.picture("settings/refused");
            stage.audit();
            assertThat(test.desk().rules().catalogue()).isSameAs(before);
            assertThat(toasts.getChildren()).isEmpty();
        }
    }

    @Test
    void aHolidayIsAddedAndCounts() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT4);
            FxStage.fx(() -> stage.scene().getRoot().lookup(".holiday-date").requestFocus());
            stage.type("25/11/2026");
            stage.press(KeyCode.TAB);
            stage.type("Ngày thử");
            stage.press(KeyCode.ENTER);
            assertThat(test.desk().rules().calendar().isWorkingDay(LocalDate.of(2026, 11, 25))).isFalse();
            assertThat(test.desk().settings().current().holidays().flatMap(days -> days.stream().filter(day -> day.name().equals("Ngày thử")).findFirst()))
                    .isNotEqualTo(Optional.empty());
        }
    }

    @Test
    void theHolidaysAreThoseOfTheYearOfTheDesk() {
        var newYear = Clock.fixed(Instant.parse("2027-12-31T18:00:00Z"), TestDesk.ZONE);
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, newYear));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT4);
            var years = FxStage.fx(() -> (ChoiceStrip<?>) stage.scene().getRoot().lookup(".holiday-year"));
            assertThat(FxStage.fx(years::value)).isEqualTo(Optional.of(2028));
        }
    }

    @Test
    void aFormIsCalledAsTheOfficeCallsItAndNumberedOn() {
        test.desk().formsBook().save(OfficeForms.usual().withNumbering(OfficeForms.Numbering.BY_DESK));
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.ALT, KeyCode.DIGIT7);
            FxStage.fx(() -> stage.scene().getRoot().lookup(".table-view").requestFocus());
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.END);
            stage.type(" (THỬ)");
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.END);
            stage.type("2");
            stage.press(KeyCode.ENTER);
            var book = test.desk().formsBook();
            assertThat(book.current().ownTitles().keySet()).containsExactly(FormKind.REFUSAL);
            assertThat(book.titles(FormKind.REFUSAL).title()).isEqualTo("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ (THỬ)");
            assertThat(book.next(FormKind.REFUSAL, LocalDate.now(test.desk().parts().clock()))).isEqualTo(12);
            stage.picture("settings/forms");
            stage.audit();
        }
    }
}
