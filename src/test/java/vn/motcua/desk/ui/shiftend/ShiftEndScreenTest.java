package vn.motcua.desk.ui.shiftend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.shift.Repair;
import vn.motcua.desk.domain.life.FileClues;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Deed;

class ShiftEndScreenTest {
    @TempDir Path folder;
    private TestDesk test;
    private ShiftEndModel model;
    private Toasts toasts;

    @BeforeEach
    void open() {
        FxStage.toolkit();
        test = new TestDesk(folder, 600);
        // one that is settled without its result, one that ended without its document
        var desk = test.desk();
        var rows = desk.browse().receivedToday();
        desk.handling().act(rows.get(0).id(), Deed.settle());
        desk.handling().act(rows.get(1).id(), List.of(Deed.end(Ending.WITHDRAWN, "xin rút", new Settlement.Attached(List.of(), List.of()), List.of(
                new Override("DocumentMissing", Override.Reason.OTHER, "chờ đơn", Optional.empty(), "tap", TestDesk.CLOCK.instant())))), FileClues.none());
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ShiftEndView view(Language language) {
        var desk = test.desk();
        model = new ShiftEndModel(desk.shiftEnd(), desk.paperwork(), TestDesk.inline());
        toasts = new Toasts(Texts.in(language));
        return new ShiftEndView(model, test, TestDesk.picking(folder.resolve("chot-ca.pdf")), toasts, Texts.in(language), TestDesk.wording(language), TestDesk.ZONE);
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "VIETNAMESE,false,100,824,600"})
    void theShiftCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("shiftend/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @Test
    void enterGoesToWhereItIsMendedAndF12ClosesThoughThingsAreLeft() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var repairs = model.shift().get().orElseThrow().repairs();
            assertThat(repairs).hasSizeGreaterThan(1);
            for (var repair : repairs) {
                stage.press(KeyCode.ENTER);
                assertThat(test.gone().getLast()).isEqualTo(mendedAt(repair));
                stage.press(KeyCode.DOWN);
            }
            stage.press(KeyCode.F12);
            assertThat(test.printed()).hasSize(1);
            assertThat(model.shift().get().orElseThrow().closed()).isPresent();
            assertThat(toasts.getChildren()).hasSize(1);
            stage.picture("shiftend/closed");
            stage.audit();
        }
    }

    private static Place mendedAt(Repair repair) {
        var id = repair.dossier().id();
        return switch (repair.kind()) {
            case FILE_RESULT -> new Place.DossierDeed(id, Action.FILE_RESULT);
            case SCAN_PAPERS, TAKE_FROM_STORE -> new Place.DossierDeed(id, Action.ADD_PAPERS);
            case FILE_ENDING_DOCUMENT -> new Place.DossierDeed(id, Action.FILE_ENDING_DOCUMENT);
            case CONFIRM_IDENTITY -> new Place.Dossier(id);
            case RECORD_CODE -> new Place.ProvinceEntry(id);
        };
    }

    @Test
    void aPrinterInTroubleDoesNotKeepTheShiftOpen() {
        test.printer().trouble(Optional.of(new DeviceProblem.NoPaper()));
        FxStage.fx(() -> {
            view(Language.VIETNAMESE).opened();
            model.close("x");
        });
        assertThat(test.printed()).isEmpty();
        assertThat(test.desk().shiftEnd().find(TestDesk.TODAY)).isPresent();
        assertThat(toasts.getChildren()).hasSize(1);
    }

    @Test
    void theSlipIsSavedAsPdf() throws Exception {
        FxStage.fx(() -> {
            view(Language.VIETNAMESE).opened();
            model.savePdf(folder.resolve("chot-ca.pdf"));
        });
        assertThat(Files.readAllBytes(folder.resolve("chot-ca.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aDayWithNothingToMendSaysSo() {
        test.close();
        test = new TestDesk(folder.resolve("empty"), 0);
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("shiftend/nothing");
            stage.audit();
        }
    }
}
