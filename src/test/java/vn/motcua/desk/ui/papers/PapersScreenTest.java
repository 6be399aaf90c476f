package vn.motcua.desk.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.papers.PaperState;
import vn.motcua.desk.domain.papers.StoredPaper;
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

class PapersScreenTest {
    @TempDir Path folder;
    private Bench bench;
    private PapersModel model;
    private Toasts toasts;
    private Optional<Place> gone = Optional.empty();
    private boolean back;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        FxStage.toolkit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dossier receive(String typed) {
        var dossier = ((Reception.Outcome.Accepted) bench.desk.reception().accept(bench.complete(bench.chosen(typed)))).dossier();
        bench.clock.forward(Duration.ofHours(2));
        return dossier;
    }

    private void fileResult(Dossier dossier, String name, String number, LocalDate issued, Optional<LocalDate> until) {
        var facts = new ResultPaper.Facts(name, number, Optional.of(issued), "UBND xã Mẫu", "Lê Văn Ký", until);
        var outcome = bench.desk.handling().act(dossier.id(), Deed.fileResult(new Settlement.Attached(List.of(page(name + number)), List.of()), facts,
                ResultPaper.Source.SCAN, List.of()));
        assertThat(outcome).isInstanceOf(Handling.Outcome.Done.class);
    }

    private Page page(String title) {
        var pages = new ArrayList<Page>();
        bench.scanner.load(List.of(Sheet.titled(title)));
        bench.desk.capture().scan(bench.scanner, bench.desk.settings().current().scanning().settings(), pages::add, () -> false);
        return pages.getFirst();
    }

    /** Several dossiers with everything that can become of a paper. */
    private void fill() {
        fileResult(receive("khai sinh"), "Giấy khai sinh", "12/2026", LocalDate.of(2026, 11, 25), Optional.empty());
        fileResult(receive("khai sinh"), "Giấy khai sinh", "13/2026", LocalDate.of(2026, 11, 25), Optional.empty());
        fileResult(receive("tình trạng hôn nhân"), "Giấy xác nhận tình trạng hôn nhân", "7/2026", LocalDate.of(2026, 11, 25), Optional.of(LocalDate.of(2027, 5, 25)));
    }

    private PapersView view(Language language) {
        PapersView[] view = new PapersView[1];
        model = new PapersModel(bench.desk.paperShelf(), bench.desk.handling(), TestDesk.inline(), () -> view[0].refresh(),
                new PersonalNumber(Bench.citizen().number()));
        toasts = new Toasts(Texts.in(language));
        var navigator = new Navigator() {
            @Override public void go(Place place) {
                gone = Optional.of(place);
            }

            @Override public void back() {
                back = true;
            }
        };
        view[0] = new PapersView(model, bench.desk.capture(), TestDesk.inline(), navigator, toasts, Texts.in(language), TestDesk.wording(language));
        return view[0];
    }

    private List<StoredPaper> papers() {
        return model.papers().get().orElseThrow();
    }

    private StoredPaper paper(String number) {
        return papers().stream().filter(paper -> paper.number().equals(number)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,100,1156,660", "ENGLISH,true,100,1156,660", "VIETNAMESE,true,150,1248,700", "VIETNAMESE,false,100,946,600"})
    void thePapersOfACitizenCanBeLookedAt(Language language, boolean dark, int percent, int width, int height) {
        fill();
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, percent), width, height, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("papers/%s-%s-%d-%d".formatted(language.code(), dark ? "dark" : "light", percent, width));
            stage.audit();
        }
    }

    @ParameterizedTest
    @CsvSource({"VIETNAMESE,false,1156,660", "ENGLISH,true,946,600"})
    void aPaperIsCancelledByKeysAndPutBack(Language language, boolean dark, int width, int height) {
        fill();
        var view = FxStage.fx(() -> view(language));
        try (var stage = FxStage.of(new Theme(dark, 100), width, height, view::root)) {
            FxStage.fx(view::opened);
            FxStage.fx(() -> Keys.listen(stage.scene(), view::keys));
            var first = papers().getFirst();
            stage.press(KeyCode.DELETE);
            stage.picture("papers/cancel-%s".formatted(language.code()));
            stage.audit();
            stage.type("2");
            assertThat(state(first)).isEqualTo(new PaperState.Cancelled(PaperMark.CONTENT_WRONG, "", LocalDate.of(2026, 11, 25)));
            stage.picture("papers/cancelled-%s".formatted(language.code()));
            stage.press(KeyCode.F9);
            assertThat(state(first).isGood()).isTrue();
            stage.press(KeyCode.F9);
            assertThat(state(first)).isEqualTo(new PaperState.KeptOut());
            assertThat(toasts.getChildren()).isNotEmpty();
            stage.press(KeyCode.ENTER);
            assertThat(gone).contains(new Place.Dossier(first.place().dossierId()));
            stage.press(KeyCode.ESCAPE);
            assertThat(back).isTrue();
        }
    }

    private PaperState state(StoredPaper paper) {
        return papers().stream().filter(one -> one.place().equals(paper.place())).findFirst().orElseThrow().state();
    }

    @Test
    void aReasonOfItsOwnNeedsASentence() {
        fill();
        FxStage.fx(() -> view(Language.VIETNAMESE).opened());
        FxStage.fx(() -> model.mark(paper("12/2026"), PaperMark.OTHER, " "));
        assertThat(paper("12/2026").state().isGood()).as("nothing was written").isTrue();
        assertThat(toasts.getChildren()).hasSize(1);
        FxStage.fx(() -> model.mark(paper("12/2026"), PaperMark.OTHER, "in trùng"));
        assertThat(paper("12/2026").state()).isInstanceOf(PaperState.Cancelled.class);
    }

    @Test
    void resultsOfEarlierDossiersAreInTheStoreWithTheirFacts() {
        fill();
        FxStage.fx(() -> view(Language.VIETNAMESE).opened());
        assertThat(papers().stream().filter(StoredPaper::isResult)).hasSize(3).allSatisfy(paper -> assertThat(paper.state().isGood()).isTrue());
        assertThat(paper("7/2026").until()).contains(LocalDate.of(2027, 5, 25));
        bench.clock.forward(Duration.ofDays(200));
        FxStage.fx(() -> model.ask());
        assertThat(paper("7/2026").state()).isEqualTo(new PaperState.Expired(LocalDate.of(2027, 5, 25)));
    }

    @Test
    void aCitizenWithoutPapersIsSaid() {
        var view = FxStage.fx(() -> view(Language.VIETNAMESE));
        try (var stage = FxStage.of(Theme.usual(), 1156, 660, view::root)) {
            FxStage.fx(view::opened);
            stage.picture("papers/none");
            stage.audit();
        }
    }
}
