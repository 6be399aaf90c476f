package vn.motcua.desk.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.life.ResultProposals.Ground;
import vn.motcua.desk.imaging.signature.SignedPdfs;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.TestDesk;
import vn.motcua.desk.ui.dossier.DeedModel;
import vn.motcua.desk.ui.dossier.DossierModel;
import vn.motcua.desk.ui.dossier.DossierView;
import vn.motcua.desk.ui.dossier.SigningModel;
import vn.motcua.desk.ui.kit.FxStage;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Place;
import vn.motcua.desk.ui.kit.Theme;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.work.Bench;
import vn.motcua.desk.work.Reception;

/** Files in the folder of results, from their arrival to the dossier, by keys alone. */
class ResultsScreenTest {
    @TempDir Path folder;
    private Bench bench;
    private Path results;
    private final List<Place> gone = new ArrayList<>();
    private final Navigator navigator = new Navigator() {
        @Override public void go(Place to) {
            gone.add(to);
        }

        @Override public void back() { }
    };

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder.resolve("bench"));
        results = Files.createDirectories(folder.resolve("results"));
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dossier received() {
        var draft = bench.complete(bench.chosen("khai tử"));
        var list = draft.checklist();
        for (var line : draft.lines()) list = list.declineReuse(line.id(), Checklist.ReuseDeclined.NOT_FOUND_THERE);
        return ((Reception.Outcome.Accepted) bench.desk.reception().accept(draft.withChecklist(list))).dossier();
    }

    private void arrived(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(bench.clock.instant().minusSeconds(600)));
    }

    private ResultsModel watched() {
        bench.desk.settings().save(bench.desk.settings().current().withResults(results.toString()));
        return new ResultsModel(bench.desk.resultFolder(), TestDesk.inline());
    }

    private FxStage stage(ResultsModel model, Language language, boolean dark, int percent) {
        var view = FxStage.fx(() -> new ResultsView(model, navigator, Texts.in(language), TestDesk.wording(language)));
        var stage = FxStage.of(new Theme(dark, percent), 1156 * percent / 100.0, 660 * percent / 100.0, view::root);
        FxStage.fx(view::opened);
        FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
        return stage;
    }

    private Dossier filled() throws IOException {
        var dossier = received();
        arrived(SignedPdfs.plain(results.resolve(dossier.localCode().text() + "_kq.pdf")));
        arrived(SignedPdfs.plain(results.resolve("trich-luc-khai-tu_Nguyen-Van-Thu.pdf")));
        arrived(SignedPdfs.plain(results.resolve("tra 075085000123.pdf")));
        arrived(SignedPdfs.plain(results.resolve("scan0007.pdf")));
        arrived(Files.writeString(results.resolve("hong.pdf"), "%PDF-1.7 cut"));
        arrived(Files.writeString(results.resolve("thong-bao.docx"), "PK not a page at all"));
        return dossier;
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100", "ENGLISH,true,100", "VIETNAMESE,true,150"})
    void whatArrivedCanBeLookedAt(Language language, boolean dark, int percent) throws IOException {
        filled();
        try (var stage = stage(watched(), language, dark, percent)) {
            stage.picture("results/%s-%s-%d".formatted(language.code(), dark ? "dark" : "light", percent));
            stage.audit();
        }
    }

    @Test
    void aFolderThatIsNotSetOrGoneIsSaid() throws IOException {
        try (var stage = stage(new ResultsModel(bench.desk.resultFolder(), TestDesk.inline()), Language.VIETNAMESE, false, 100)) {
            stage.picture("results/no-folder");
            stage.audit();
        }
        Files.delete(results);
        try (var stage = stage(watched(), Language.VIETNAMESE, false, 100)) {
            stage.picture("results/unreachable");
            stage.audit();
        }
    }

    @Test
    void eachFileHasItsGround() throws IOException {
        filled();
        var model = watched();
        model.ask();
        var lines = ResultsModel.lines(model.look().get().orElseThrow());
        assertThat(lines).hasSize(6);
        for (var line : lines) {
            var ground = line.proposal().map(one -> one.ground().getClass().getSimpleName()).orElseGet(() -> line.trouble().map(Enum::name).orElse("unknown"));
            assertThat(ground).as(line.name()).isEqualTo(switch (line.name()) {
                case "trich-luc-khai-tu_Nguyen-Van-Thu.pdf" -> Ground.NameAndProcedure.class.getSimpleName();
                case "tra 075085000123.pdf" -> Ground.Number.class.getSimpleName();
                case "scan0007.pdf" -> "unknown";
                case "hong.pdf" -> "DAMAGED";
                case "thong-bao.docx" -> "UNSUPPORTED_KIND";
                default -> Ground.CodeInName.class.getSimpleName();
            });
        }
    }

    @Test
    void aFileIsFiledByAPersonAndThenPutAside() throws IOException {
        var dossier = received();
        var file = SignedPdfs.plain(results.resolve(dossier.localCode().text() + "_kq.pdf"));
        arrived(file);
        try (var stage = stage(watched(), Language.VIETNAMESE, false, 100)) {
            stage.press(KeyCode.ENTER);
        }
        assertThat(gone).containsExactly(new Place.ResultOf(dossier.id(), file));
        assertThat(bench.desk.browse().dossier(dossier.id()).orElseThrow().results()).as("never by itself").isEmpty();
        var desk = bench.desk;
        DossierView[] view = new DossierView[1];
        FxStage.fx(() -> {
            var model = new DossierModel(desk.browse(), desk.reception(), desk.paperwork(), desk.settings(), TestDesk.inline(), () -> view[0].refresh(), dossier.id());
            var deeds = new DeedModel(model, new DeedModel.Tools(desk.handling(), desk.capture(), desk.deedPapers(), desk.rules(), desk.settings(),
                    desk.keptSignatures(), desk.resultFolder(), desk.paperShelf()), TestDesk.inline(), () -> view[0].refresh());
            view[0] = new DossierView(model, deeds, new SigningModel(desk.paperSignatures(), TestDesk.inline(), () -> { }), desk.capture(), TestDesk.inline(), navigator, TestDesk.picking(file), new Toasts(Texts.vietnamese()),
                    Texts.vietnamese(), TestDesk.wording(Language.VIETNAMESE));
            deeds.beginWith(file);
            return view[0];
        });
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view[0]::root)) {
            FxStage.fx(view[0]::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view[0]::keys));
            stage.picture("results/form");
            stage.audit();
            stage.press(KeyCode.F12);
        }
        var filed = desk.browse().dossier(dossier.id()).orElseThrow().results();
        assertThat(filed).singleElement().satisfies(one -> assertThat(one.source()).isEqualTo(ResultPaper.Source.FOLDER));
        assertThat(file).doesNotExist();
        try (var aside = Files.list(results.resolve("da-nhan"))) {
            assertThat(aside).hasSize(1);
        }
    }
}
