package vn.motcua.desk.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.TokenProblem;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.SignatureWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.PaperSignatures.Result;

class SigningPaneTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private final List<Result.Signed> signed = new ArrayList<>();
    private boolean closed;
    private SigningModel model;

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("bench"));
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100", "VIETNAMESE,true,150", "ENGLISH,true,100"})
    void thePapersTheirStateAndTheTroubleCanBeLookedAt(Language language, boolean dark, int percent) throws IOException {
        bench.token.fail(new TokenProblem.PulledOut(), 1);
        try (var stage = stage(language, new Theme(dark, percent), 3, percent)) {
            stage.picture("dossier/sign-%s-%s-%d-before".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed).hasSize(1);
            stage.picture("dossier/sign-%s-%s-%d-pulled-out".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
        }
    }

    @Test
    void onePinSignsAllAndWhatIsLeftCanBeSignedLater() throws IOException {
        bench.token.fail(new TokenProblem.PulledOut(), 2);
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 3, 100)) {
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed).hasSize(2);
            assertThat(model.left()).hasSize(1);
            var field = (PasswordField) stage.scene().lookup(".password-field");
            assertThat(field.getText()).as("the PIN does not stay").isEmpty();
            stage.type("123456");
            stage.press(KeyCode.ENTER);
            assertThat(signed).hasSize(3);
            assertThat(model.left()).isEmpty();
            stage.picture("dossier/sign-done");
            stage.audit();
            stage.press(KeyCode.ESCAPE);
            assertThat(closed).isTrue();
        }
    }

    @Test
    void aWrongPinSignsNothing() throws IOException {
        try (var stage = stage(Language.VIETNAMESE, Theme.usual(), 1, 100)) {
            stage.type("000000");
            stage.press(KeyCode.ENTER);
            assertThat(signed).isEmpty();
            assertThat(model.state().get().ended().orElseThrow().stopped()).contains(new TokenProblem.WrongPin(TokenProblem.TriesLeft.NOT_SAID));
        }
    }

    private FxStage stage(Language language, Theme theme, int papers, int percent) throws IOException {
        var files = new ArrayList<KeptFile>();
        for (int number = 1; number <= papers; number++) {
            var kept = bench.desk.store().vault().keep(SignedPdfs.plain(folder.resolve(number + ".pdf")));
            files.add(new KeptFile(kept.digest(), "26500-01-261123-0001_to-khai_" + number + ".pdf", "application/pdf", kept.bytes(), 2, false));
        }
        var texts = Texts.in(language);
        var stage = FxStage.of(theme, 640 * percent / 100.0, 520 * percent / 100.0, () -> {
            model = new SigningModel(bench.desk.paperSignatures(), TestDesk.inline(), files, signed::add);
            var pane = new SigningPane(model, texts, TestDesk.wording(language), new SignatureWords(texts, TestDesk.ZONE), () -> closed = true);
            var root = Draw.column("gap-3", Draw.growing(pane));
            root.getStyleClass().add("work-area");
            return root;
        });
        FxStage.fx(() -> {
            ((SigningPane) stage.scene().getRoot().lookup(".signing")).focusFirst();
            return true;
        });
        return stage;
    }
}
