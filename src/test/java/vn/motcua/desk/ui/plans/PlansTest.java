package vn.motcua.desk.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.HandValue;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.PlanShelf;

class PlansTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    @TempDir Path folder;
    @TempDir Path files;
    private TestDesk test;
    private Toasts toasts;
    private PlanShelf shelf;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 0);
        shelf = test.desk().planShelf();
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private PlansView plans(Language language) {
        toasts = new Toasts(Texts.in(language));
        return new PlansView(new PlansModel(shelf, TestDesk.inline(), TestDesk.CLOCK), test, TestDesk.picking(files.resolve("ke-hoach.json")), toasts,
                Texts.in(language), TestDesk.wording(language));
    }

    private PlanEditView edit(Language language, String id) {
        toasts = new Toasts(Texts.in(language));
        return new PlanEditView(new PlanEditModel(shelf, TestDesk.inline(), id), test, toasts, Texts.in(language), TestDesk.wording(language));
    }

    private HandValuesView values(Language language, String id) {
        toasts = new Toasts(Texts.in(language));
        return new HandValuesView(new HandValuesModel(shelf, TestDesk.inline(), TestDesk.CLOCK, test.desk().paperwork()::clerkName, id), test, toasts, Texts.in(language),
                TestDesk.wording(language));
    }

    private Plan copy(String id) {
        return ((PlanReading.Read) shelf.copy(shelf.find(id).orElseThrow().plan(), FIRST)).plan();
    }

    private Plan stored(String id) {
        return shelf.find(id).orElseThrow().plan();
    }

    private static FxStage stage(Screen view, int width, int height) {
        var stage = FxStage.of(Theme.usual(), width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,false,150,1248,700", "VIETNAMESE,true,100,824,600"})
    void everyScreenCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var own = copy("cam-my-2025");
        shelf.run(own.id(), true);
        shelf.run("hop-minh-2025", true);
        shelf.enter(own.id(), own.target("nguoi-truong-thanh").orElseThrow(), FIRST, new BigDecimal("41.5"), "Công an xã");
        shelf.enter(own.id(), own.target("nguoi-truong-thanh").orElseThrow(), FIRST.plusDays(7), new BigDecimal("52"), "");
        var name = "plans/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
        var list = FxStage.fx(() -> plans(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, list::root)) {
            FxStage.fx(list::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), list::keys));
            stage.picture(name + "list");
            stage.audit();
            stage.press(KeyCode.CONTROL, KeyCode.N);
            stage.picture(name + "copy");
            stage.audit();
        }
        for (var id : List.of(own.id(), "gio-son-2025")) {
            var edit = FxStage.fx(() -> edit(language, id));
            try (var stage = FxStage.of(new Theme(dark, percent), width, height, edit::root)) {
                FxStage.fx(edit::opened);
                FxStage.fx(() -> Keys.listen(stage.scene(), edit::keys));
                int number = 1;
                for (var key : new KeyCode[] {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5}) {
                    stage.press(KeyCode.ALT, key);
                    stage.picture(name + id + "-" + number++);
                    stage.audit();
                }
            }
        }
        var values = FxStage.fx(() -> values(language, own.id()));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, values::root)) {
            FxStage.fx(values::opened);
            stage.picture(name + "values");
            stage.audit();
        }
    }

    @Test
    void aPlanIsCopiedToADayAndMadeToRunByKeys() {
        var view = FxStage.fx(() -> plans(Language.VIETNAMESE));
        try (var stage = stage(view, 1156, 660)) {
            stage.press(KeyCode.CONTROL, KeyCode.N);
            stage.type("2/11/2026");
            stage.press(KeyCode.ENTER);
            assertThat(test.gone()).containsExactly(new Place.PlanEdit("cam-my-2025-2"));
            assertThat(stored("cam-my-2025-2").period()).isEqualTo(new Period(FIRST, FIRST.plusDays(31)));
            stage.press(KeyCode.F6);
            assertThat(shelf.running()).extracting(Plan::id).containsExactly("cam-my-2025-2");
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.F6);
            assertThat(shelf.running()).extracting(Plan::id).containsExactly("cam-my-2025-2", "cam-my-2025");
            stage.press(KeyCode.F6);
            assertThat(shelf.running()).hasSize(1);
        }
    }

    @Test
    void aDayThatIsNoneIsRefusedInThePlace() {
        var view = FxStage.fx(() -> plans(Language.VIETNAMESE));
        try (var stage = stage(view, 1156, 660)) {
            stage.press(KeyCode.CONTROL, KeyCode.N);
            stage.type("30/2/2026");
            stage.press(KeyCode.ENTER);
            assertThat(shelf.all()).hasSize(5);
            stage.picture("plans/no-day");
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.DOWN);
            stage.press(KeyCode.ENTER);
            assertThat(test.gone()).containsExactly(new Place.PlanEdit("gio-son-2025"));
        }
    }

    @Test
    void aPlanGoesOutAsAFileAndAWrongFileIsRefusedInWords() throws IOException {
        var view = FxStage.fx(() -> plans(Language.VIETNAMESE));
        try (var stage = stage(view, 1156, 660)) {
            stage.press(KeyCode.CONTROL, KeyCode.S);
            var file = files.resolve("ke-hoach.json");
            assertThat(file).exists();
            stage.press(KeyCode.CONTROL, KeyCode.O);
            assertThat(shelf.all()).hasSize(6);
            Files.writeString(file, Files.readString(file).replace("\"threshold\": 85", "\"threshold\": 850").replace("\"at-least\",\n      \"threshold\": 50",
                    "\"ít nhất\",\n      \"threshold\": 50").replace("2025-08-25", "2025-07-20"));
            stage.press(KeyCode.CONTROL, KeyCode.O);
            assertThat(shelf.all()).hasSize(6);
            assertThat(FxStage.fx(() -> stage.scene().getRoot().lookup(".plan-problems").isVisible())).isTrue();
            stage.picture("plans/refused");
            stage.audit();
        }
    }

    @Test
    void oneOfOnesOwnIsRemovedAfterAQuestion() {
        copy("cam-my-2025");
        var view = FxStage.fx(() -> plans(Language.VIETNAMESE));
        try (var stage = stage(view, 1156, 660)) {
            stage.press(KeyCode.DELETE);
            stage.picture("plans/remove");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            assertThat(shelf.all()).hasSize(6);
            stage.press(KeyCode.DELETE);
            stage.type("2");
            assertThat(shelf.all()).hasSize(5);
            stage.press(KeyCode.DELETE);
            assertThat(shelf.all()).as("what came with the program stays").hasSize(5);
        }
    }

    @Test
    void aThresholdIsTypedAndKept() {
        var own = copy("cam-my-2025");
        var view = FxStage.fx(() -> edit(Language.VIETNAMESE, own.id()));
        try (var stage = stage(view, 1156, 700)) {
            stage.press(KeyCode.ALT, KeyCode.DIGIT1);
            stage.press(KeyCode.ENTER);
            stage.type(" (xã)");
            for (int i = 0; i < 3; i++) stage.press(KeyCode.TAB);
            stage.press(KeyCode.CONTROL, KeyCode.A);
            stage.type("97,5");
            var target = stored(own.id()).targets().getFirst();
            assertThat(target.name()).isEqualTo("Số hóa trên tổng số hồ sơ, kết quả giải quyết (xã)");
            assertThat(target.bound()).isEqualTo(new Bound(Bound.Direction.AT_LEAST, new BigDecimal("97.5"), Optional.empty(), Bound.Unit.PERCENT));
            stage.press(KeyCode.CONTROL, KeyCode.A);
            stage.type("975");
            assertThat(stored(own.id()).targets().getFirst().bound().threshold()).isEqualTo(new BigDecimal("97"));
            stage.picture("plans/not-kept");
            stage.audit();
            FxStage.fx(view::closing);
            assertThat(toasts.getChildren()).hasSize(1);
        }
    }

    @Test
    void targetsAreAddedMovedAndTakenAway() {
        var own = copy("gio-son-2025");
        var view = FxStage.fx(() -> edit(Language.VIETNAMESE, own.id()));
        try (var stage = stage(view, 1156, 700)) {
            stage.press(KeyCode.ALT, KeyCode.DIGIT1);
            stage.press(KeyCode.INSERT);
            stage.type("Kết quả");
            stage.press(KeyCode.TAB);
            FxStage.fx(() -> stage.scene().getRoot().lookupAll(".combo-box").stream().map(ComboBox.class::cast).forEach(TestDeskBoxes::chooseDigitized));
            assertThat(stored(own.id()).targets().getLast().measured()).isEqualTo(new Target.Measured.Computed("digitized", vn.motcua.desk.domain.plan.Scope.everything()));
            FxStage.fx(() -> stage.scene().getRoot().lookup(".plan-entries .table-view").requestFocus());
            stage.press(KeyCode.ALT, KeyCode.UP);
            assertThat(stored(own.id()).targets()).extracting(Target::name).endsWith("Kết quả", "Cán bộ, công chức xã có tài khoản Cổng Dịch vụ công quốc gia");
            stage.press(KeyCode.UP);
            stage.press(KeyCode.DELETE);
            assertThat(stored(own.id()).targets()).extracting(Target::id).containsExactly("du-dieu-kien-toan-trinh", "so-dich-vu-toan-trinh", "toan-trinh",
                    "chi-tieu-1", "tai-khoan-can-bo");
            assertThat(stored(own.id()).notes()).as("the notes about it go too").noneMatch(note -> note.about().equals(Optional.of("thanh-toan")));
        }
    }

    @Test
    void weeksAndNotesAreEdited() {
        var own = copy("hop-minh-2025");
        var view = FxStage.fx(() -> edit(Language.VIETNAMESE, own.id()));
        try (var stage = stage(view, 1156, 700)) {
            stage.press(KeyCode.ALT, KeyCode.DIGIT2);
            stage.press(KeyCode.INSERT);
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.TAB);
            stage.type("Làm; Báo cáo");
            FxStage.fx(() -> stage.scene().getRoot().lookup(".plan-entries .table-view").requestFocus());
            stage.press(KeyCode.INSERT);
            for (int i = 0; i < 3; i++) stage.press(KeyCode.TAB);
            stage.type("1");
            assertThat(stored(own.id()).weeks()).containsExactly(
                    new Plan.Week(1, new Period(FIRST, FIRST.plusDays(6)), List.of("Làm", "Báo cáo"), List.of(), false),
                    new Plan.Week(2, new Period(FIRST.plusDays(7), FIRST.plusDays(13)), List.of(), List.of(1), false));
            stage.press(KeyCode.ALT, KeyCode.DIGIT4);
            stage.press(KeyCode.INSERT);
            stage.type("Hai số");
            assertThat(stored(own.id()).notes().getLast()).isEqualTo(new Plan.Note(Plan.Note.Kind.READING, Optional.empty(), "Hai số"));
        }
    }

    @Test
    void aPlanThatCameWithTheProgramIsOnlyLookedAt() {
        var before = stored("cam-my-2025");
        var view = FxStage.fx(() -> edit(Language.VIETNAMESE, "cam-my-2025"));
        try (var stage = stage(view, 1156, 700)) {
            stage.press(KeyCode.ALT, KeyCode.DIGIT1);
            stage.press(KeyCode.INSERT);
            stage.press(KeyCode.DELETE);
            stage.press(KeyCode.ENTER);
            stage.type("x");
            stage.press(KeyCode.ALT, KeyCode.DIGIT5);
            stage.type("x");
            assertThat(stored("cam-my-2025")).isEqualTo(before);
            stage.press(KeyCode.ESCAPE);
            assertThat(test.gone()).hasSize(1);
        }
    }

    @Test
    void aValueIsEnteredByKeysAndCorrected() {
        var own = copy("cam-my-2025");
        var target = own.target("nguoi-truong-thanh").orElseThrow();
        var view = FxStage.fx(() -> values(Language.VIETNAMESE, own.id()));
        try (var stage = stage(view, 1156, 660)) {
            stage.press(KeyCode.ENTER);
            stage.type("520");
            stage.press(KeyCode.ENTER);
            assertThat(shelf.handEntered(own.id()).values()).isEmpty();
            stage.picture("plans/value-refused");
            stage.audit();
            stage.press(KeyCode.CONTROL, KeyCode.A);
            stage.type("52");
            stage.press(KeyCode.ENTER);
            stage.press(KeyCode.ENTER);
            stage.type("52,5");
            stage.press(KeyCode.TAB);
            stage.type("Công an");
            stage.press(KeyCode.ENTER);
            assertThat(shelf.handEntered(own.id()).history(target)).extracting(HandValue::value).containsExactlyInAnyOrder(new BigDecimal("52.5"), new BigDecimal("52"));
            assertThat(shelf.handEntered(own.id()).values()).allMatch(value -> value.day().equals(TestDesk.TODAY));
        }
    }

    /** An id says nothing to who reads the list a year later. */
    @Test
    void whoEnteredAValueIsSaidByName() {
        var own = copy("cam-my-2025");
        shelf.enter(own.id(), own.target("nguoi-truong-thanh").orElseThrow(), FIRST, new BigDecimal("41.5"), "");
        var clerk = test.desk().settings().current().clerk();
        var view = FxStage.fx(() -> values(Language.VIETNAMESE, own.id()));
        try (var stage = stage(view, 1156, 660)) {
            var said = FxStage.fx(() -> stage.scene().getRoot().lookupAll(".table-cell").stream().map(javafx.scene.Node::getAccessibleText).toList());
            assertThat(said).anyMatch(words -> words != null && words.contains(clerk.name())).noneMatch(words -> words != null && words.contains(clerk.id() + " "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"80|80", "97,5|97.5", "97.5|97.5", "1.000|1000", "1.000,5|1000.5", "7,56|7.56", "-1|", "8 0|", "|", "1e9|", "80 %|"})
    void aNumberIsReadAsItIsWrittenHere(String typed, BigDecimal number) {
        assertThat(Typed.number(Optional.ofNullable(typed).orElse(""))).isEqualTo(Optional.ofNullable(number));
    }

    /** Boxes of indicators, whose items are ids. */
    private static final class TestDeskBoxes {
        @SuppressWarnings("unchecked") // the box of the target form holds ids
        static void chooseDigitized(ComboBox<?> box) {
            if (box.getItems().contains("digitized")) ((ComboBox<String>) box).setValue("digitized");
        }
    }
}
