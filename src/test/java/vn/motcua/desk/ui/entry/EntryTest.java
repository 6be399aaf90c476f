package vn.motcua.desk.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.entry.EntryField;
import vn.motcua.desk.domain.entry.EntryLine;
import vn.motcua.desk.domain.entry.EntryValue;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.text.EntryWords;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.kit.CopiedText;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.TextClipboard;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;

class EntryTest {
    private static final OfficialCode CODE = new OfficialCode("H57.12-261125-0042");
    @TempDir Path folder;
    private Bench bench;
    private TestDesk way;
    private EntryModel model;
    private Toasts toasts;
    private final Pocket clipboard = new Pocket();
    private final List<Path> opened = new ArrayList<>();
    private boolean fileManager = true;

    /** A clipboard of this test alone, and everything that ever lay in it. */
    private static final class Pocket implements TextClipboard {
        private final List<String> seen = new ArrayList<>();
        private Optional<String> text = Optional.empty();

        @Override public void put(String value) {
            seen.add(value);
            text = Optional.of(value);
        }

        @Override public Optional<String> text() {
            return text;
        }

        @Override public void clear() {
            text = Optional.empty();
        }
    }

    @BeforeEach
    void open() {
        bench = new Bench(folder.resolve("bench"));
        way = new TestDesk(folder.resolve("way"), 0);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
        way.close();
    }

    private Dossier received() {
        var dossier = accepted();
        makePapers(dossier);
        return fresh(dossier);
    }

    private void makePapers(Dossier dossier) {
        while (dossier.scans().stream().anyMatch(scan -> fresh(dossier).paper(scan.id()).isEmpty())) bench.desk.paperMaking().makeNext();
    }

    private Dossier accepted() {
        var chosen = bench.chosen("khai tử");
        var draft = bench.complete(chosen.withParties(chosen.parties().withAuthorising(Optional.of(Bench.citizen()))));
        var other = Bench.citizen().withName("Trần Thị Mẫu").withNumber("075304000456").withBorn("05/11/2004").withPhone("0901234567");
        var kept = bench.desk.store().vault().keep("%PDF-1.7 bản sao của người dân".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var line = draft.lines().stream().filter(one -> one.mustBeDigitized(draft.channel())).findFirst().orElseThrow();
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(draft
                .withParties(new Parties(other, Optional.of(draft.parties().applicant()), draft.parties().check()))
                .withChecklist(draft.checklist().attach(line.id(), new KeptFile(kept.digest(), "a.pdf", "application/pdf", kept.bytes(), 1, true))))).dossier();
    }

    private Dossier fresh(Dossier dossier) {
        return bench.desk.browse().dossier(dossier.id()).orElseThrow();
    }

    private EntryView view(Language language, String id) {
        var desk = bench.desk;
        var words = new EntryWords(Texts.in(language), Bench.ZONE);
        toasts = new Toasts(Texts.in(language));
        EntryView[] view = new EntryView[1];
        model = new EntryModel(desk.browse(), desk.provinceEntry(), new CopiedText(clipboard), path -> fileManager && opened.add(path), TestDesk.inline(),
                () -> view[0].refresh(), words::value, id);
        view[0] = new EntryView(model, way, toasts, Texts.in(language), TestDesk.wording(language), words);
        return view[0];
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "VIETNAMESE,false,100,824,600"})
    void theFormCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        var id = received().id();
        var view = FxStage.fx(() -> view(language, id));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var name = "entry/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width);
            stage.picture(name);
            stage.audit();
            for (int i = 0; i < 16; i++) stage.press(KeyCode.ENTER);
            stage.press(KeyCode.F6);
            stage.picture(name + "-halfway");
            stage.audit();
            assertThat(opened).hasSize(1);
        }
    }

    @Test
    void aWholeDossierIsEnteredWithEnterAndAReaderAlone() throws Exception {
        var dossier = received();
        var view = FxStage.fx(() -> view(Language.ENGLISH, dossier.id()));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var all = model.now().get().lines();
            var copied = all.stream().filter(line -> line.value().isCopied()).toList();
            for (int i = 0; i < copied.size(); i++) {
                stage.press(KeyCode.ENTER);
                var path = Path.of(clipboard.text().orElseThrow());
                if (copied.get(i).field() == EntryField.COMPONENTS) assertThat(path).isRegularFile();
            }
            assertThat(clipboard.seen).hasSameSizeAs(copied).startsWith("1.000656", dossier.content().procedureName()).contains("075304000456", "Trực tiếp", "0901234567")
                    .endsWith(dossier.localCode().text());
            assertThat(model.now().get().isThrough()).isTrue();
            stage.picture("entry/through");
            stage.audit();
            // what was copied last can still be pasted, until the code comes
            assertThat(clipboard.text()).contains(dossier.localCode().text());
            assertThat(FxStage.fx(() -> view.takes(new ScannedCode.OfficialDossier(CODE)))).isTrue();
            assertThat(clipboard.text()).isEmpty();
            stage.press(KeyCode.ENTER);
            assertThat(fresh(dossier).officialCode()).contains(CODE);
            assertThat(bench.desk.provinceEntry().exported(dossier)).isEmpty();
            assertThat(way.gone()).containsExactly(new Place.Help("back"));
            assertThat(toasts.getChildren()).hasSize(1);
        }
    }

    @Test
    void aPaperThatIsStillBeingMadeIsWaitedForAndNotPassedOver() {
        var dossier = accepted();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, dossier.id()).opened();
            while (model.now().get().lines().get(model.now().get().mark()).field() != EntryField.COMPONENTS) model.copyAndGoOn();
            assertThat(model.now().get().lines()).extracting(EntryLine::value).contains(new EntryValue.InTheMaking());
            int before = clipboard.seen.size();
            model.copyAndGoOn();
            assertThat(clipboard.seen).hasSize(before);
            assertThat(toasts.getChildren()).hasSize(1);
            makePapers(dossier);
            model.copyAndGoOn();
            assertThat(Path.of(clipboard.text().orElseThrow())).isRegularFile();
        });
    }

    @Test
    void whatSomebodyElseCopiedStays() {
        var id = received().id();
        FxStage.fx(() -> {
            var view = view(Language.VIETNAMESE, id);
            view.opened();
            model.copyAndGoOn();
            assertThat(clipboard.text()).isPresent();
            view.forgetting().getOnFinished().handle(null);
            assertThat(clipboard.text()).isEmpty();
            assertThat(model.now().get().held()).isEmpty();
            model.copyAndGoOn();
            clipboard.put("của người khác");
            view.closing();
            assertThat(clipboard.text()).contains("của người khác");
            model.copyAndGoOn();
            view.closing();
            assertThat(clipboard.text()).isEmpty();
        });
    }

    @Test
    void theMarkStaysWhereItIsWhenTheStoreIsAskedAgain() {
        var id = received().id();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, id).opened();
            model.copyAndGoOn();
            model.copyAndGoOn();
            model.ask();
        });
        assertThat(model.now().get().mark()).isEqualTo(2);
        assertThat(model.now().get().copied()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void fieldsAreReorderedForEveryDossier() {
        var dossier = received();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, dossier.id()).opened();
            model.copyAndGoOn();
            model.shift(-1);
        });
        assertThat(model.now().get().lines()).extracting(EntryLine::field).startsWith(EntryField.PROCEDURE_NAME, EntryField.PROCEDURE_CODE);
        assertThat(model.now().get().mark()).isZero();
        assertThat(model.now().get().copied()).containsExactly(1);
        assertThat(bench.desk.provinceEntry().order().fields()).startsWith(EntryField.PROCEDURE_NAME, EntryField.PROCEDURE_CODE);
        FxStage.fx(() -> {
            model.shift(-1);
            model.shift(1);
        });
        assertThat(bench.desk.provinceEntry().order().fields()).startsWith(EntryField.PROCEDURE_CODE, EntryField.PROCEDURE_NAME);
    }

    @Test
    void aFileManagerThatDoesNotStartIsSaid() throws Exception {
        fileManager = false;
        var dossier = received();
        FxStage.fx(() -> {
            view(Language.VIETNAMESE, dossier.id()).opened();
            model.showFiles();
        });
        assertThat(toasts.getChildren()).hasSize(1);
        try (var files = Files.list(bench.desk.provinceEntry().exported(dossier).orElseThrow())) {
            assertThat(files).hasSizeGreaterThan(2);
        }
    }

    @Test
    void aCodeThatIsTakenIsSaidAtTheField() {
        var first = received();
        var second = received();
        bench.desk.provinceEntry().record(first.id(), CODE);
        var view = FxStage.fx(() -> view(Language.VIETNAMESE, second.id()));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            stage.press(KeyCode.CONTROL, KeyCode.M);
            stage.type(CODE.text());
            stage.press(KeyCode.ENTER);
            stage.picture("entry/taken");
            stage.audit();
            assertThat(fresh(second).officialCode()).isEmpty();
            stage.press(KeyCode.ESCAPE);
            assertThat(FxStage.fx(() -> stage.scene().getFocusOwner() instanceof ListView<?>)).isTrue();
            assertThat(way.gone()).isEmpty();
        }
    }
}
