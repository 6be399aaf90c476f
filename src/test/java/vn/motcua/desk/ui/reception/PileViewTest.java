package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.PageDoubt;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.FxStage;

/** The pile and the pages of a line by the keys of the window. */
class PileViewTest {
    private static final FieldPlace PILE = new FieldPlace(Step.COMPONENTS, PileDeeds.PLACE);
    private static final FieldPlace PAGES = new FieldPlace(Step.COMPONENTS, ReceptionKeys.PAGES);

    @TempDir Path folder;
    private Window window;

    @BeforeEach void open() {
        window = Window.usual(folder);
        window.run(() -> window.counter.choose("khai sinh"));
        window.goTo(Step.COMPONENTS, "");
    }

    @AfterEach void close() {
        window.close();
    }

    private Draft draft() {
        return FxStage.fx(() -> window.counter.draft());
    }

    private Checklist checklist() {
        return draft().checklist();
    }

    private String line(int index) {
        return draft().lines().get(index).id();
    }

    private String goal(int page) {
        return FxStage.fx(() -> window.counter.pile.sorted().get().placements().get(page).line().orElse(
                window.counter.pile.sorted().get().placements().get(page).isLeftOut() ? "-" : "?"));
    }

    private void scan(int sheets) {
        window.counter.bench.load(sheets);
        window.press(KeyCode.F5);
    }

    @Test void aPileIsScannedPutRightPlacedAndTakenBack() {
        scan(3);
        assertThat(window.place()).isEqualTo(PILE);
        assertThat(checklist().pile()).hasSize(3);
        window.press(KeyCode.HOME);
        window.press(KeyCode.SPACE);
        assertThat(window.isAsking()).isTrue();
        window.press(KeyCode.DIGIT1);
        window.press(KeyCode.END);
        window.press(KeyCode.DELETE);
        assertThat(goal(0)).isEqualTo(line(0));
        assertThat(goal(2)).isEqualTo("-");
        window.press(KeyCode.DELETE);
        window.press(KeyCode.SPACE);
        window.press(KeyCode.DIGIT2);
        assertThat(goal(2)).isEqualTo(line(1));
        window.press(KeyCode.LEFT);
        assertThat(goal(2)).as("with the page before").isEqualTo(goal(1));
        window.press(KeyCode.RIGHT);
        assertThat(goal(2)).isNotEqualTo(goal(1));
        var placed = goal(2);
        window.press(KeyCode.R);
        assertThat(checklist().pile().getLast().page().treatment().quarterTurns()).isEqualTo(1);
        window.press(KeyCode.ENTER);
        assertThat(checklist().pile()).isEmpty();
        assertThat(checklist().attached(placed).pages()).hasSize(1);
        assertThat(window.place().step()).isEqualTo(Step.COMPONENTS);
        assertThat(window.place()).isNotEqualTo(PILE);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(checklist().pile()).hasSize(3);
        assertThat(window.place()).isEqualTo(PILE);
    }

    @Test void theLinesCanBeLookedAtWhileThePileLies() {
        scan(2);
        window.press(KeyCode.ESCAPE);
        assertThat(window.place()).isNotEqualTo(PILE);
        assertThat(checklist().pile()).hasSize(2);
        window.press(KeyCode.F8);
        for (int i = 0; i < 9 && !window.place().equals(PILE); i++) window.press(KeyCode.ALT, KeyCode.getKeyCode(String.valueOf(i + 1)));
        assertThat(window.place()).as("the guard leads back to it").isEqualTo(PILE);
    }

    @Test void theMarkStaysWhileWhatIsKnownOfThePagesComesIn() {
        scan(3);
        window.press(KeyCode.HOME);
        window.run(() -> window.counter.care(_ -> ""));
        assertThat(checklist().pages()).allSatisfy(page -> assertThat(page.clean()).isPresent());
        window.press(KeyCode.R);
        assertThat(checklist().pile().getFirst().page().treatment()).as("the key meets the page under the mark")
                .isEqualTo(checklist().pile().getFirst().page().notes().orElseThrow().proposed().turnedClockwise());
        window.counter.bench.load(1);
        window.press(KeyCode.F5);
        window.press(KeyCode.R);
        assertThat(checklist().pile().getLast().page().treatment()).as("a new page does not take the mark from one that is looked at")
                .isEqualTo(checklist().pile().getLast().page().notes().orElseThrow().proposed());
    }

    @Test void theNewestPageIsAlwaysInSight() {
        scan(1);
        var page = checklist().pile().getFirst().page();
        var doubtful = page.noted(new PageNotes(Treatment.NONE, false, Set.of(PageDoubt.BLURRED, PageDoubt.CUT_EDGE), ""));
        var missed = new ArrayList<Integer>();
        for (int i = 1; i < 60; i++) {
            var next = PiledPage.of(i % 3 == 0 ? doubtful : page).goingTo(new PiledPage.Goal.Line(line(i / 7 % 3)));
            window.run(() -> window.counter.model.change(draft -> {
                var pile = new ArrayList<>(draft.checklist().pile());
                pile.add(next);
                return draft.withChecklist(draft.checklist().withPile(pile));
            }));
            if (lastInSight() != i) missed.add(i);
        }
        assertThat(missed).isEmpty();
    }

    private int lastInSight() {
        return FxStage.fx(() -> window.view.root().lookupAll(".pile .list-cell").stream().map(node -> (ListCell<?>) node).filter(cell -> !cell.isEmpty()
                && cell.getBoundsInParent().getMaxY() <= cell.getListView().getHeight() + 1).mapToInt(cell -> cell.getIndex()).max().orElse(-1));
    }

    @Test void thePagesOfALineAreEditedByKeys() {
        window.counter.bench.load(3);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        var id = line(0);
        var before = checklist().attached(id).pages();
        window.goTo(Step.COMPONENTS, id);
        window.press(KeyCode.RIGHT);
        assertThat(window.place()).isEqualTo(PAGES);
        window.press(KeyCode.HOME);
        window.press(KeyCode.R);
        assertThat(checklist().attached(id).pages().getFirst()).isEqualTo(before.getFirst().turnedClockwise());
        window.press(KeyCode.B);
        assertThat(checklist().attached(id).pages().getFirst()).isEqualTo(before.getFirst());
        window.press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(checklist().attached(id).pages()).containsExactly(before.get(1), before.get(0), before.get(2));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.counter.bench.load(1);
        window.press(KeyCode.INSERT);
        assertThat(checklist().attached(id).pages()).hasSize(4);
        window.press(KeyCode.DELETE);
        window.counter.bench.load(1);
        window.press(KeyCode.T);
        assertThat(checklist().attached(id).pages()).hasSize(3);
        window.press(KeyCode.C);
        assertThat(window.isAsking()).isTrue();
        window.press(KeyCode.DIGIT1);
        assertThat(checklist().attached(line(1)).pages()).hasSize(1);
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.DIGIT1);
        assertThat(checklist().of(id)).isEmpty();
        assertThat(window.place()).as("no key meets a page of another line").isNotEqualTo(PAGES);
        window.press(KeyCode.ENTER);
        assertThat(draft().lines()).extracting(DossierComponent::id).contains(window.place().field());
    }

    @Test void aDoubtIsSaidAtTheLineOfThePage() {
        window.counter.bench.load(3);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        var blurred = new PageNotes(Treatment.NONE, false, Set.of(PageDoubt.BLURRED), "");
        var last = checklist().attached(line(0)).pages().getLast();
        window.run(() -> window.counter.model.change(draft -> draft.withChecklist(draft.checklist().eachPage(page -> page.equals(last) ? page.noted(blurred) : page))));
        assertThat(FxStage.fx(() -> window.view.root().lookupAll(".list-cell").stream().map(Node::getAccessibleText).filter(Objects::nonNull).toList()))
                .anyMatch(said -> said.endsWith("Trang 3: chữ bị mờ"));
    }

    @Test void enterLeadsBackFromThePagesToTheirLine() {
        window.counter.bench.load(1);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        window.goTo(Step.COMPONENTS, line(0));
        window.press(KeyCode.RIGHT);
        assertThat(window.place()).isEqualTo(PAGES);
        window.press(KeyCode.ENTER);
        assertThat(window.place()).isEqualTo(new FieldPlace(Step.COMPONENTS, line(0)));
    }
}
