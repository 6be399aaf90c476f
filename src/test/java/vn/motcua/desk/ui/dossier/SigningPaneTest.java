package vn.motcua.desk.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Deed;
import vn.motcua.desk.work.Handling;
import vn.motcua.desk.work.Reception;

class SigningPaneTest {
    private static final Navigator NOWHERE = new Navigator() {
        @Override public void go(Place place) { }

        @Override public void back() { }
    };

    @TempDir
    private Path folder;
    private Bench bench;
    private String id;
    private SigningModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("bench"));
        id = ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen("khai tử")))).dossier().id();
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "VIETNAMESE,true,150,1248,700", "ENGLISH,true,100,1156,660", "ENGLISH,false,100,946,600"})
    void thePapersTheirStateAndTheTroubleCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) throws IOException {
        bench.token.fail(new TokenProblem.PulledOut(), 1);
        results(3);
        var name = "dossier/sign-%s-%s-%d-%d-".formatted(language.code(), dark ? "dark" : "light", percent, width);
        try (var stage = stage(language, new Theme(dark, percent), width, height)) {
            stage.press(KeyCode.F11);
            stage.picture(name + "before");
            stage.audit();
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed()).isEqualTo(1);
            stage.picture(name + "pulled-out");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            stage.picture(name + "after");
            stage.audit();
            stage.press(KeyCode.F11);
            stage.picture(name + "again");
            stage.audit();
        }
    }

    @Test
    void onePinSignsAllWhatIsLeftIsSignedLaterAndTheCopiesAreSaved() throws IOException {
        bench.token.fail(new TokenProblem.PulledOut(), 2);
        results(3);
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 1156, 660)) {
            stage.press(KeyCode.F11);
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed()).isEqualTo(2);
            assertThat(state().left()).hasSize(1);
            assertThat(((PasswordField) stage.scene().lookup(".password-field")).getText()).as("the PIN does not stay").isEmpty();
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed()).isEqualTo(3);
            assertThat(state().left()).isEmpty();
            stage.press(KeyCode.ESCAPE);
            assertThat(model.state().get()).isEmpty();
            stage.press(KeyCode.SHIFT, KeyCode.F11);
            for (var paper : dossier().signable()) {
                var signed = dossier().current(paper);
                assertThat(Files.readAllBytes(folder.resolve(signed.name()))).isEqualTo(bench.desk.store().vault().read(signed.digest()));
            }
        }
    }

    @Test
    void whatIsNotTickedIsNotSignedAndWhatIsSignedCanBeSignedAgain() throws IOException {
        results(2);
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 1156, 660)) {
            stage.press(KeyCode.F11);
            var box = (CheckBox) stage.scene().lookup(".signing .check-box");
            FxStage.fx(box::requestFocus);
            stage.press(KeyCode.SPACE);
            assertThat(FxStage.fx(() -> stage.scene().getFocusOwner())).as("ticking does not move the focus").isSameAs(box);
            assertThat(state().left()).hasSize(1);
            FxStage.fx(() -> stage.scene().lookup(".password-field").requestFocus());
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            var first = dossier().signable().getFirst();
            var second = dossier().signable().getLast();
            assertThat(dossier().signature(first.digest())).isEmpty();
            var before = dossier().current(second);
            assertThat(before).isNotEqualTo(second);
            stage.press(KeyCode.ESCAPE);
            stage.press(KeyCode.F11);
            assertThat(state().left()).containsExactly(first);
            FxStage.fx(() -> model.choose(second, true));
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed()).isEqualTo(3);
            assertThat(dossier().current(second)).isNotEqualTo(before).isNotEqualTo(second);
        }
    }

    @Test
    void aWrongPinSignsNothing() throws IOException {
        results(1);
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 1156, 660)) {
            stage.press(KeyCode.F11);
            stage.type("000000");
            stage.press(KeyCode.ENTER);
            assertThat(signed()).isZero();
            assertThat(state().ended().orElseThrow().stopped()).contains(new TokenProblem.WrongPin(TokenProblem.TriesLeft.NOT_SAID));
        }
    }

    @Test
    void withNothingToSignThatIsSaid() {
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 1156, 660)) {
            stage.press(KeyCode.F11);
            assertThat(state().rows()).isEmpty();
            stage.picture("dossier/sign-none");
            stage.audit();
        }
    }

    private SigningModel.State state() {
        return model.state().get().orElseThrow();
    }

    private Dossier dossier() {
        return bench.desk.browse().dossier(id).orElseThrow();
    }

    private long signed() {
        return dossier().all(DossierEvent.PaperSigned.class).count();
    }

    private void results(int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            var kept = bench.desk.store().vault().keep(SignedPdfs.plain(folder.resolve(number + ".pdf")));
            var file = new KeptFile(kept.digest(), "26500-01-261123-0001_trich-luc-khai-tu_" + number + ".pdf", "application/pdf", kept.bytes(), 2, false);
            var facts = new ResultPaper.Facts("Trích lục khai tử", number + "/TLKT", Optional.of(LocalDate.of(2026, 11, 25)), "UBND xã Mẫu", "Lê Văn A", Optional.empty());
            assertThat(bench.desk.handling().act(id, Deed.fileResult(new Settlement.Attached(List.of(), List.of(file)), facts, ResultPaper.Source.FILE, List.of())))
                    .isInstanceOf(Handling.Outcome.Done.class);
        }
    }

    private FxStage stage(Language language, Theme theme, int width, int height) {
        var desk = bench.desk;
        var view = FxStage.fx(() -> {
            DossierView[] built = new DossierView[1];
            var dossier = new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), TestDesk.inline(), () -> { }, id);
            var deeds = new DeedModel(dossier, new DeedModel.Tools(desk.handling(), desk.capture(), desk.deedPapers(), desk.rules(), desk.settings(),
                    desk.keptSignatures(), desk.resultFolder(), desk.paperShelf()),
                    TestDesk.inline(), () -> { });
            model = new SigningModel(desk.paperSignatures(), TestDesk.inline(), () -> built[0].refresh());
            built[0] = new DossierView(dossier, deeds, model, desk.capture(), TestDesk.inline(), NOWHERE, TestDesk.picking(folder.resolve("x.pdf")),
                    new Toasts(Texts.in(language)), Texts.in(language), TestDesk.wording(language));
            return built[0];
        });
        var stage = FxStage.of(theme, width, height, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }
}
