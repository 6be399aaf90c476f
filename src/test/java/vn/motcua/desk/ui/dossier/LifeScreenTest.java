package vn.motcua.desk.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Handover;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.imaging.signature.TestAuthority;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.ReaderKeys;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;
import vn.motcua.desk.work.SignatureVerification;

/** A dossier played to each of its endings, by keys alone. */
class LifeScreenTest {
    @TempDir Path folder;
    private Bench bench;
    private TestDesk navigator;
    private DossierModel model;
    private DeedModel deeds;
    private Toasts toasts;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("bench"));
        navigator = new TestDesk(folder.resolve("unused"), 0);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
        navigator.close();
    }

    private FxStage received(Language language, boolean dark, int percent, int width, int height) {
        var draft = bench.complete(bench.chosen("khai tử"));
        // what no store has cannot be taken from there
        var list = draft.checklist();
        for (var line : draft.lines()) list = list.declineReuse(line.id(), Checklist.ReuseDeclined.NOT_FOUND_THERE);
        var dossier = ((Reception.Outcome.Accepted) bench.desk.reception().accept(draft.withChecklist(list))).dossier();
        bench.load(1);
        var view = FxStage.fx(() -> view(language, dossier.id()));
        var stage = FxStage.of(new Theme(dark, percent), width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    private FxStage received() {
        return received(Language.VIETNAMESE, false, 100, 1156, 660);
    }

    private DossierView view(Language language, String id) {
        var desk = bench.desk;
        DossierView[] view = new DossierView[1];
        model = new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), TestDesk.inline(), () -> view[0].refresh(), id);
        deeds = new DeedModel(model, new DeedModel.Tools(desk.handling(), desk.capture(), desk.deedPapers(), desk.rules(), desk.settings(), desk.keptSignatures(), desk.resultFolder(), desk.paperShelf()),
                TestDesk.inline(), () -> view[0].refresh());
        toasts = new Toasts(Texts.in(language));
        var signing = new SigningModel(desk.paperSignatures(), TestDesk.inline(), () -> view[0].refresh());
        view[0] = new DossierView(model, deeds, signing, desk.capture(), TestDesk.inline(), navigator, TestDesk.picking(folder.resolve("x.pdf")), toasts,
                Texts.in(language), TestDesk.wording(language));
        return view[0];
    }

    private Dossier now() {
        return model.dossier().get().orElseThrow();
    }

    private Stage stage() {
        return now().state().stage();
    }

    @Test
    void whatIsTypedQuicklyIntoAFormIsNotLost() {
        var codes = new CopyOnWriteArrayList<String>();
        try (var stage = received()) {
            FxStage.fx(() -> new ReaderKeys(() -> 1_000_000_000L, () -> true, codes::add).listenOn(stage.scene().getRoot()));
            // the digit that opens the form comes shortly before
            stage.press(KeyCode.DIGIT1);
            FxStage.until(() -> deeds.filling().get().isPresent());
            FxStage.settle();
            stage.type("to khai thieu chu ky");
            FxStage.until(() -> deeds.filling().get().orElseThrow().text(Blank.ITEMS).equals("to khai thieu chu ky"));
            assertThat(codes).as("nothing to speak of").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "ENGLISH,false,100,946,600"})
    void everyFormCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        try (var stage = received(language, dark, percent, width, height)) {
            var name = "life/%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
            stage.picture(name + "actions");
            stage.audit();
            for (var slot : List.of(Slot.SUPPLEMENT, Slot.FORWARD, Slot.EXTEND, Slot.RESULT, Slot.SETTLE, Slot.CORRECT, Slot.REFUSE, Slot.PAPERS)) {
                FxStage.fx(() -> deeds.begin(slot.action(now())));
                stage.picture(name + slot.name().toLowerCase(java.util.Locale.ROOT));
                stage.audit();
                stage.press(KeyCode.ESCAPE);
                assertThat(deeds.filling().get()).isEmpty();
            }
        }
    }

    @Test
    void aResultIsFiledAndHandedOver() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT6);
            assertThat(deeds.filling().get()).as("no result yet").isEmpty();
            assertThat(toasts.getChildren()).hasSize(1);
            stage.press(KeyCode.DIGIT4);
            stage.press(KeyCode.F12);
            assertThat(stage()).as("nothing was taken in").isEqualTo(Stage.IN_PROCESS);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.ENTER);
            stage.type("12/TB");
            stage.press(KeyCode.ENTER);
            stage.type("25/11/2026");
            stage.picture("life/result-filled");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            var facts = now().results().getFirst().facts();
            assertThat(facts.number()).isEqualTo("12/TB");
            assertThat(facts.issued()).contains(TestDesk.TODAY);
            stage.picture("life/result-ready");
            stage.audit();
            stage.press(KeyCode.DIGIT6);
            stage.picture("life/hand-over");
            stage.audit();
            int before = bench.printed.size();
            stage.press(KeyCode.F9);
            assertThat(bench.printed).as("the slip to sign").hasSize(before + 1);
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            stage.type("1");
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.HANDED_OVER);
            assertThat(now().satisfaction()).contains(Satisfaction.SATISFIED);
            assertThat(Loss.of(now())).isEmpty();
            stage.picture("life/handed-over");
            stage.audit();
        }
    }

    @Test
    void theCitizenIsAskedAndComesBack() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT1);
            stage.type("Trich luc; Ban sao so ho khau");
            stage.press(KeyCode.ENTER);
            stage.type("Chua ro noi cu tru");
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.AWAITING_APPLICANT);
            assertThat(now().last(DossierEvent.SupplementRequested.class).orElseThrow().items()).hasSize(2);
            assertThat(now().last(DossierEvent.FormPrinted.class).orElseThrow().form()).isEqualTo(2);
            stage.picture("life/awaiting");
            stage.audit();
            var due = now().due();
            bench.clock.forward(java.time.Duration.ofHours(2));
            stage.press(KeyCode.DIGIT1);
            stage.press(KeyCode.F5);
            stage.picture("life/supplement-taken");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.IN_PROCESS);
            assertThat(now().due()).isAfter(due);
            stage.press(KeyCode.DIGIT1);
            stage.picture("life/second-supplement");
            stage.audit();
        }
    }

    /** Also the first form, before it has ever had its looks. */
    @ParameterizedTest
    @CsvSource({"DIGIT1,ITEMS", "DIGIT3,WHEN", "DIGIT7,WHEN", "DIGIT8,REASON"})
    void aFormBeginsInItsFieldAndTheDigitIsNoPartOfIt(KeyCode digit, Blank first) {
        try (var stage = received()) {
            stage.press(digit);
            stage.type("Ghi nham");
            assertThat(deeds.filling().get().orElseThrow().typed()).containsEntry(first, "Ghi nham");
        }
    }

    @ParameterizedTest
    @CsvSource({"DIGIT8,REFUSED", "DIGIT9,STOPPED", "DIGIT0,WITHDRAWN"})
    void anEndingHasItsDocument(KeyCode key, Stage ending) {
        try (var stage = received()) {
            stage.press(key);
            stage.type("Khong thuoc tham quyen");
            stage.press(KeyCode.F9);
            assertThat(stage()).as("drawn up only").isEqualTo(Stage.IN_PROCESS);
            assertThat(bench.printed).as("to be signed").hasSize(1);
            stage.press(KeyCode.ESCAPE);
            stage.press(key);
            assertThat(deeds.filling().get().orElseThrow().text(Blank.REASON)).as("the reason is remembered").isEqualTo("Khong thuoc tham quyen");
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(ending);
            assertThat(Loss.of(now())).isEmpty();
            stage.picture("life/ended-" + ending);
            stage.audit();
        }
    }

    @Test
    void anEndingWithoutItsDocumentNeedsAReasonAndIsMendedLater() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT9);
            stage.type("Trung ho so");
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.IN_PROCESS);
            stage.picture("life/ending-why");
            stage.audit();
            stage.type("3");
            assertThat(stage()).isEqualTo(Stage.STOPPED);
            assertThat(now().passedOver()).extracting(Override::reason).containsExactly(Override.Reason.SYSTEM_DOWN);
            assertThat(Loss.of(now())).singleElement().satisfies(loss -> assertThat(loss.excused()).isTrue());
            stage.picture("life/ended-without");
            stage.audit();
            bench.load(1);
            stage.press(KeyCode.DIGIT8);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F12);
            assertThat(Loss.of(now())).isEmpty();
        }
    }

    @Test
    void aWrongProcedureIsPutRightAndTheReceiptPrintedAgain() {
        try (var stage = received()) {
            bench.printed.clear();
            stage.press(KeyCode.DIGIT7);
            stage.press(KeyCode.F7);
            stage.type("khai sinh");
            stage.picture("life/correct-procedure");
            stage.audit();
            stage.press(KeyCode.ENTER);
            stage.type("Chon nham thu tuc");
            stage.press(KeyCode.F12);
            assertThat(now().content().procedureName()).containsIgnoringCase("khai sinh");
            assertThat(now().last(DossierEvent.Corrected.class)).isPresent();
            assertThat(bench.printed).hasSize(1);
            assertThat(now().history().getLast()).isInstanceOf(DossierEvent.FormPrinted.class);
        }
    }

    @Test
    void aResultThatIsNotOursIsTakenBack() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT4);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            stage.press(KeyCode.DELETE);
            stage.type("Cua ho so khac");
            stage.picture("life/take-back");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.IN_PROCESS);
            assertThat(now().results()).isEmpty();
        }
    }

    @Test
    void aFileThatNamesAnotherDossierIsNoticed() throws java.io.IOException {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(folder.resolve("00000-01-261120-0007_kq.pdf").toFile());
        }
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT4);
            FxStage.fx(() -> deeds.takingIn().bring(List.of(folder.resolve("00000-01-261120-0007_kq.pdf"))));
            assertThat(deeds.objections().get()).contains(new vn.motcua.desk.domain.life.Objection.NamesAnother("00000-01-261120-0007"));
            stage.picture("life/names-another");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.IN_PROCESS);
            stage.type("2");
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            assertThat(now().passedOver()).hasSize(1);
        }
    }

    @Test
    void theSignatureOfAResultIsJudgedAndOffersItsSigner() throws java.io.IOException {
        var authority = new TestAuthority("CA thử nghiệm");
        authority.installedIn(SignatureVerification.trustFolder(bench.desk.parts().folder()));
        var file = SignedPdfs.signed(SignedPdfs.plain(folder.resolve("kq.pdf")), authority.holder("Lê Thị Ký"), Bench.MORNING, java.util.Optional.empty());
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT4);
            FxStage.fx(() -> deeds.takingIn().bring(List.of(file)));
            var filled = deeds.filling().get().orElseThrow();
            assertThat(filled.text(Blank.SIGNER)).isEqualTo("Lê Thị Ký");
            assertThat(filled.text(Blank.ISSUED)).isEqualTo("25/11/2026");
            stage.picture("life/result-signed");
            stage.audit();
            stage.press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
            assertThat(deeds.filling().get().orElseThrow().text(Blank.SIGNER)).as("goes with its file").isEmpty();
            FxStage.fx(() -> deeds.change(filling -> filled.with(Blank.SIGNER, "Trần Văn Chủ").emptied()));
            FxStage.fx(() -> deeds.takingIn().bring(List.of(file)));
            assertThat(deeds.filling().get().orElseThrow().text(Blank.SIGNER)).as("what was typed stays").isEqualTo("Trần Văn Chủ");
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            stage.picture("life/result-signed-filed");
            stage.audit();
        }
    }

    @Test
    void aSignatureWorthNothingOffersNothingAndNeedsAReason() throws java.io.IOException {
        var holder = new TestAuthority("CA thử nghiệm").holder("Lê Thị Ký");
        var file = SignedPdfs.flipped(SignedPdfs.signed(SignedPdfs.plain(folder.resolve("kq.pdf")), holder));
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT4);
            FxStage.fx(() -> deeds.takingIn().bring(List.of(file)));
            assertThat(deeds.filling().get().orElseThrow().text(Blank.SIGNER)).isEmpty();
            assertThat(deeds.objections().get()).contains(new vn.motcua.desk.domain.life.Objection.SignatureInvalid(file.getFileName().toString()));
            stage.picture("life/result-signature-false");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(stage()).isEqualTo(Stage.IN_PROCESS);
            stage.type("2");
            assertThat(stage()).isEqualTo(Stage.RESULT_READY);
            assertThat(now().passedOver()).extracting(Override::finding).containsExactly("SignatureInvalid");
        }
    }

    @Test
    void theReceiverIsCheckedAndTheSlipsOfTheOfficeArePrinted() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT2);
            stage.type("Tu phap");
            stage.press(KeyCode.F12);
            int before = bench.printed.size();
            stage.press(KeyCode.SHIFT, KeyCode.F7);
            stage.press(KeyCode.F9);
            assertThat(bench.printed).hasSize(before + 2);
            assertThat(now().last(DossierEvent.FormPrinted.class).orElseThrow().form()).isEqualTo(6);
            stage.press(KeyCode.DIGIT4);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F12);
            stage.press(KeyCode.DIGIT6);
            stage.press(KeyCode.F8);
            stage.press(KeyCode.F8);
            stage.picture("life/hand-over-checked");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(now().last(DossierEvent.HandedOver.class).orElseThrow().handover().receiver().checked()).contains(Handover.Check.VNEID_SCREEN);
        }
    }

    @Test
    void aPaperOfAStoreIsTakenAfterReceptionToo() {
        try (var stage = received()) {
            assertThat(now().content().losing()).doesNotContain(Cause.COMPONENTS_NOT_ATTACHED);
            var line = now().content().lines().getFirst().component().id();
            stage.press(KeyCode.INSERT);
            stage.press(KeyCode.F7);
            stage.picture("life/store-asked");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            assertThat(deeds.filling().get()).as("only the question was left").isPresent();
            stage.press(KeyCode.F7);
            stage.press(KeyCode.DIGIT1);
            stage.type("KDL-2026-77");
            stage.press(KeyCode.ENTER);
            stage.picture("life/store-taken");
            stage.audit();
            stage.press(KeyCode.F12);
            assertThat(now().content().lines().getFirst().settlement()).contains(new Settlement.Reused(Settlement.Store.NATIONAL, "KDL-2026-77"));
            assertThat(now().content().lines().getFirst().component().id()).isEqualTo(line);
            assertThat(Loss.causes(now())).doesNotContain(Cause.STORE_NOT_USED, Cause.COMPONENTS_NOT_ATTACHED);
        }
    }

    @Test
    void whereTheFormBeginsIsInSight() {
        try (var stage = received(Language.VIETNAMESE, false, 100, 946, 600)) {
            stage.press(KeyCode.DIGIT4);
            stage.press(KeyCode.F5);
            stage.press(KeyCode.F12);
            stage.press(KeyCode.DIGIT6);
            FxStage.settle();
            stage.picture("life/hand-over-begins");
            var focused = FxStage.fx(() -> stage.scene().getFocusOwner().localToScene(stage.scene().getFocusOwner().getBoundsInLocal()));
            var window = FxStage.fx(() -> {
                for (var up = stage.scene().getFocusOwner(); up != null; up = up.getParent()) {
                    if (up.getStyleClass().contains("answers")) return up.localToScene(up.getBoundsInLocal());
                }
                throw new AssertionError("the focus is not in the form");
            });
            assertThat(window.contains(focused)).as("%s in %s", focused, window).isTrue();
        }
    }

    @Test
    void aWrongDayIsSaidAtItsBlank() {
        try (var stage = received()) {
            stage.press(KeyCode.DIGIT3);
            FxStage.fx(() -> deeds.change(filling -> filling.with(Blank.WHEN, "32/13/2026").with(Blank.REASON, "x")));
            stage.press(KeyCode.F12);
            assertThat(now().last(DossierEvent.Extended.class)).isEmpty();
            stage.picture("life/wrong-day");
            FxStage.fx(() -> deeds.change(filling -> filling.with(Blank.WHEN, "30/11/2026")));
            stage.press(KeyCode.F12);
            assertThat(now().due()).isEqualTo(java.time.LocalDateTime.of(2026, 11, 30, 17, 0));
        }
    }
}
