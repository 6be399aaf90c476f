package vn.motcua.desk.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.app.Desk;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Sheet;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;

class DossierScreenTest {
    @TempDir Path folder;
    private TestDesk test;
    private DossierModel model;
    private DeedModel deeds;
    private Toasts toasts;

    @BeforeEach
    void open() {
        test = new TestDesk(folder, 300);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private DossierRow some(boolean withCode) {
        return test.desk().browse().receivedToday().stream().filter(row -> row.officialCode().isPresent() == withCode && (!withCode || row.pages() > 2))
                .findFirst().orElseThrow();
    }

    private DossierView view(Language language, String id) {
        var desk = test.desk();
        DossierView[] view = new DossierView[1];
        model = new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), TestDesk.inline(), () -> view[0].refresh(), id);
        toasts = new Toasts(Texts.in(language));
        deeds = deeds(desk, model, () -> view[0].refresh());
        var signing = new SigningModel(desk.paperSignatures(), TestDesk.inline(), () -> view[0].refresh());
        view[0] = new DossierView(model, deeds, signing, desk.capture(), TestDesk.inline(), test, TestDesk.picking(folder.resolve("giay-hen.pdf")), toasts,
                Texts.in(language), TestDesk.wording(language));
        return view[0];
    }

    private static DeedModel deeds(Desk desk, DossierModel model, Runnable written) {
        return new DeedModel(model, new DeedModel.Tools(desk.handling(), desk.capture(), desk.deedPapers(), desk.rules(), desk.settings(), desk.keptSignatures(), desk.resultFolder(), desk.paperShelf()),
                TestDesk.inline(), written);
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "VIETNAMESE,false,100,946,600",
            "VIETNAMESE,false,100,1710,960"})
    void aDossierCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var view = FxStage.fx(() -> view(language, some(true).id()));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("dossier/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @Test
    void thePaperThatWasMadeStandsInPlaceOfItsPages() {
        try (var bench = new Bench(folder.resolve("bench"))) {
            var desk = bench.desk;
            var dossier = ((Reception.Outcome.Accepted) desk.reception().accept(bench.complete(bench.chosen("khai tử")))).dossier();
            var view = FxStage.fx(() -> {
                model = new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), TestDesk.inline(), () -> { }, dossier.id());
                var signing = new SigningModel(desk.paperSignatures(), TestDesk.inline(), () -> { });
                return new DossierView(model, deeds(desk, model, () -> { }), signing, desk.capture(), TestDesk.inline(), test, TestDesk.picking(folder.resolve("x.pdf")),
                        new Toasts(Texts.in(Language.VIETNAMESE)), Texts.in(Language.VIETNAMESE), TestDesk.wording(Language.VIETNAMESE));
            });
            try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
                FxStage.fx(view::opened);
                assertThat(sheets(view)).hasOnlyElementsOfType(Sheet.Scanned.class).hasSize(1);
                assertThat(desk.paperMaking().makeNext()).isTrue();
                FxStage.fx(view::refresh);
                assertThat(sheets(view)).hasOnlyElementsOfType(Sheet.OfPaper.class).hasSize(1);
                stage.picture("dossier/paper");
                stage.audit();
            }
        }
    }

    private static List<?> sheets(DossierView view) {
        return FxStage.fx(() -> List.copyOf(((ListView<?>) view.root().lookup(".strip")).getItems()));
    }

    @Test
    void theOfficialCodeIsRecordedOnceItHasTheRightForm() {
        var row = some(false);
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, row.id()));
        try (var stage = FxStage.of(Theme.usual(), 1000, 700, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.CONTROL, KeyCode.M);
            stage.type("h57.12-2611");
            stage.press(KeyCode.ENTER);
            assertThat(model.dossier().get().orElseThrow().officialCode()).isEmpty();
            stage.picture("dossier/code");
            stage.audit();
            stage.type("25-0042");
            stage.press(KeyCode.ENTER);
            assertThat(model.dossier().get().orElseThrow().officialCode()).contains(new OfficialCode("H57.12-261125-0042"));
            assertThat(test.desk().browse().search("H57.12-261125-0042")).extracting(DossierRow::id).containsExactly(row.id());
        }
    }

    @Test
    void theAnswerOfALookUpIsTakenDownWhereTheIdentityDoesNotCountYet() {
        var id = test.desk().browse().identitiesToConfirm().getFirst().dossierId();
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, id));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.picture("dossier/identity-waits");
            stage.press(KeyCode.F8);
            stage.picture("dossier/identity-answer");
            stage.audit();
            assertThat(FxStage.fx(view::keys)).as("nothing else while the question stands").extracting(KeyHint::key).containsExactly(Keys.combination("Esc"));
            stage.press(KeyCode.ESCAPE);
            assertThat(test.gone()).as("only the question was left").isEmpty();
            stage.press(KeyCode.F8);
            stage.press(KeyCode.F7);
            stage.press(KeyCode.DIGIT1);
            stage.type("go hai lan");
            stage.press(KeyCode.ENTER);
            assertThat(model.dossier().get().orElseThrow().identity()).get().isInstanceOfSatisfying(IdentityCheck.Omitted.class,
                    check -> assertThat(check.reason()).isEqualTo(IdentityCheck.Omission.NOT_FOUND));
            stage.picture("dossier/identity-not-found");
            stage.audit();
            stage.press(KeyCode.F8);
            stage.type("tc-9");
            stage.press(KeyCode.ENTER);
            assertThat(model.dossier().get().orElseThrow().identity()).get().isInstanceOf(IdentityCheck.Confirmed.class);
            stage.picture("dossier/identity-confirmed");
            stage.audit();
            stage.press(KeyCode.F8);
            assertThat(FxStage.fx(view::keys)).noneMatch(hint -> hint.key().equals(Keys.combination("F8")));
        }
    }

    @Test
    void aCodeOfAnotherDossierIsRefused() {
        var taken = some(true).officialCode().orElseThrow();
        var id = some(false).id();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, id).opened();
            model.record(taken);
        });
        assertThat(model.dossier().get().orElseThrow().officialCode()).isEmpty();
        assertThat(toasts.getChildren()).hasSize(1);
    }

    @Test
    void theReceiptIsPrintedAgainAndThatIsRemembered() {
        var id = some(true).id();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, id).opened();
            model.print();
        });
        assertThat(test.printed()).hasSize(1);
        assertThat(model.dossier().get().orElseThrow().history().getLast()).isInstanceOf(DossierEvent.FormPrinted.class);
    }

    @Test
    void aPrinterInTroubleIsSaidAndNothingIsRecorded() {
        var id = some(true).id();
        test.printer().trouble(Optional.of(new DeviceProblem.NoPaper()));
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, id).opened();
            model.print();
        });
        assertThat(model.dossier().get().orElseThrow().history().getLast()).isNotInstanceOf(DossierEvent.FormPrinted.class);
        assertThat(toasts.getChildren()).hasSize(1);
    }

    @Test
    void theReceiptIsSavedAsPdf() throws Exception {
        var id = some(true).id();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, id).opened();
            model.savePdf(folder.resolve("giay-hen.pdf"));
        });
        assertThat(Files.readAllBytes(folder.resolve("giay-hen.pdf"))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aDossierThatIsNotThereIsSaid() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, "nothing"));
        try (var stage = FxStage.of(Theme.usual(), 1000, 600, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("dossier/gone");
            stage.audit();
        }
    }
}
