package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.pile.Placement;
import vn.motcua.desk.domain.procedure.DossierComponent;

/** The pile of a birth registration: the form, the certificate of birth, and what else comes along. */
class PileDeedsTest {
    private static final FieldPlace PILE = new FieldPlace(Step.COMPONENTS, PileDeeds.PLACE);

    @TempDir Path folder;
    private Counter counter;

    @BeforeEach void open() {
        counter = new Counter(folder);
        counter.choose("khai sinh");
        counter.model.goTo(new FieldPlace(Step.COMPONENTS, counter.line(0).id()));
    }

    @AfterEach void close() {
        counter.close();
    }

    private void scan(int sheets) {
        counter.bench.load(sheets);
        counter.pile.scan();
    }

    /** The pages of the pile with this read on them, a dash for a blank one. */
    private void read(String... headings) {
        counter.model.change(draft -> {
            var pile = draft.checklist().pile();
            var known = new java.util.ArrayList<PiledPage>();
            for (int i = 0; i < pile.size(); i++) {
                var words = headings[i];
                var notes = new PageNotes(Treatment.NONE, words.equals("-"), java.util.Set.of(), words.equals("-") ? "" : words);
                known.add(pile.get(i).withPage(pile.get(i).page().noted(notes)));
            }
            return draft.withChecklist(draft.checklist().withPile(known));
        });
    }

    private String heading(int line) {
        return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM " + counter.line(line).shortName().toUpperCase(java.util.Locale.of("vi"));
    }

    /** Places as letters: the line's number, {@code -} left out, {@code ?} unknown. */
    private String placed() {
        var ids = counter.draft().lines().stream().map(DossierComponent::id).toList();
        var letters = new StringBuilder();
        for (var placement : counter.pile.sorted().get().placements()) {
            letters.append(placement.isLeftOut() ? "-" : placement.line().map(id -> String.valueOf(ids.indexOf(id))).orElse("?"));
        }
        return letters.toString();
    }

    private List<Page> pages(int line) {
        return counter.draft().checklist().attached(counter.line(line).id()).pages();
    }

    private List<Integer> handedIn() {
        var lines = counter.draft().lines();
        return java.util.stream.IntStream.range(0, lines.size()).filter(i -> lines.get(i).handling() == DossierComponent.Handling.SUBMITTED).boxed().toList();
    }

    @Test void thePileIsProposedAndOneKeyPlacesIt() {
        scan(3);
        assertThat(counter.model.place().get()).isEqualTo(PILE);
        read(heading(0), "tiếp theo", heading(1));
        assertThat(placed()).isEqualTo("001");
        assertThat(counter.pile.sorted().get().placements().getFirst().ground()).isEqualTo(Placement.Ground.TITLE_RECOGNISED);
        var all = counter.draft().checklist().pages();
        counter.pile.accept();
        assertThat(pages(0)).isEqualTo(all.subList(0, 2));
        assertThat(pages(1)).isEqualTo(all.subList(2, 3));
        assertThat(counter.draft().checklist().pile()).isEmpty();
        assertThat(counter.model.place().get()).as("the next line without paper").isEqualTo(new FieldPlace(Step.COMPONENTS, counter.line(2).id()));
        assertThat(counter.notices).isEmpty();
    }

    @Test void enterWaitsUntilThePagesWereRead() {
        scan(2);
        counter.hold();
        var inOrder = counter.draft().checklist().pages();
        counter.care(page -> heading(page.digest().equals(inOrder.getFirst().digest()) ? 1 : 0));
        counter.pile.accept();
        assertThat(counter.notices).containsExactly(new Notice.StillReading());
        assertThat(counter.draft().checklist().pile()).hasSize(2);
        counter.goOn();
        assertThat(counter.draft().checklist().pile()).isEmpty();
        assertThat(pages(1).getFirst().digest()).as("by the titles that were read meanwhile").isEqualTo(inOrder.getFirst().digest());
        assertThat(pages(0).getFirst().digest()).isEqualTo(inOrder.getLast().digest());
    }

    @Test void enterTwiceDoesNotWait() {
        scan(2);
        counter.hold();
        counter.care(_ -> heading(1));
        counter.pile.accept();
        counter.pile.accept();
        assertThat(counter.draft().checklist().pile()).isEmpty();
    }

    @Test void whoLeavesThePileMeanwhileFindsItAsItWas() {
        scan(2);
        counter.hold();
        counter.care(_ -> heading(1));
        counter.pile.accept();
        counter.model.goTo(FieldPlace.first(Step.FEE));
        counter.goOn();
        assertThat(counter.draft().checklist().pile()).hasSize(2);
    }

    @Test void theBorderMovesToEitherSide() {
        scan(3);
        read(heading(0), "tiếp theo", heading(1));
        counter.pile.startsNextLine(1);
        assertThat(placed()).isEqualTo("011");
        counter.pile.belongsToPrevious(1);
        assertThat(placed()).isEqualTo("001");
        counter.pile.belongsToPrevious(2);
        assertThat(placed()).isEqualTo("000");
    }

    @Test void aRunGoesToAnyLine() {
        scan(3);
        read(heading(0), "tiếp theo", heading(1));
        counter.pile.toLine(1, counter.line(2));
        assertThat(placed()).isEqualTo("221");
    }

    @Test void aPageLeftOutIsSaidAndUndoBringsAllBack() {
        scan(3);
        read(heading(0), "-", heading(1));
        assertThat(placed()).isEqualTo("0-1");
        counter.pile.leaveOutOrKeep(1);
        assertThat(placed()).isEqualTo("001");
        counter.pile.leaveOutOrKeep(2);
        assertThat(placed()).isEqualTo("00-");
        var before = counter.draft().checklist();
        counter.pile.accept();
        assertThat(counter.notices).containsExactly(new Notice.LeftOut(1));
        assertThat(counter.draft().checklist().pages()).hasSize(2);
        counter.pile.undo();
        assertThat(counter.draft().checklist()).isEqualTo(before);
        assertThat(counter.model.place().get()).as("where it is seen").isEqualTo(PILE);
    }

    @Test void undoOfTheFirstPageLeadsBackToTheLines() {
        scan(1);
        counter.pile.undo();
        assertThat(counter.pile.isEmpty()).isTrue();
        assertThat(counter.model.place().get()).isEqualTo(FieldPlace.first(Step.COMPONENTS));
    }

    @Test void unknownPagesStayInThePile() {
        counter.draft().lines().forEach(line -> counter.model.change(draft -> draft.withChecklist(draft.checklist().settle(line.id(), new Settlement.Shown()))));
        scan(2);
        read("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM HỢP ĐỒNG TÍN DỤNG", heading(0));
        assertThat(placed()).isEqualTo("?0");
        counter.pile.accept();
        assertThat(counter.draft().checklist().pile()).hasSize(1);
        assertThat(counter.model.place().get()).isEqualTo(PILE);
    }

    @Test void aJamKeepsThePagesAndTheNextScanGoesOnBehindThem() {
        counter.bench.jamAfter(2);
        scan(4);
        assertThat(counter.draft().checklist().pile()).hasSize(2);
        assertThat(counter.notices).containsExactly(new Notice.Device(new DeviceProblem.PaperJam(), 2));
        var first = counter.draft().checklist().pile();
        counter.pile.scan();
        assertThat(counter.draft().checklist().pile()).hasSize(4).startsWith(first.toArray(PiledPage[]::new));
        assertThat(counter.model.place().get()).isEqualTo(PILE);
    }

    @Test void whileTheScannerRunsThePileIsNotPlaced() {
        scan(1);
        counter.hold();
        counter.pile.scan();
        counter.pile.accept();
        assertThat(counter.draft().checklist().pile()).hasSize(1);
        assertThat(counter.notices).containsExactly(new Notice.StillCapturing());
        counter.forget();
    }

    @Test void aDossierWithPagesInThePileIsNotReceived() {
        counter.complete("khai sinh");
        scan(1);
        counter.model.accept();
        assertThat(counter.model.accepted().get()).isEmpty();
        assertThat(counter.notices).containsExactly(new Notice.NotYet(List.of(new Finding.PagesInPile(1))));
        counter.pile.leaveOutOrKeep(0);
        counter.pile.accept();
        counter.model.accept();
        assertThat(counter.model.accepted().get()).isPresent();
    }

    @Test void thatPagesCanBeTakenBackIsSaidNoLongerOnceTheDossierIsReceived() {
        counter.complete("khai sinh");
        scan(1);
        counter.pile.leaveOutOrKeep(0);
        var told = new java.util.ArrayList<Notice>();
        counter.model.onNotice(told::add);
        counter.pile.accept();
        counter.model.accept();
        assertThat(told).startsWith(new Notice.LeftOut(1), new Notice.Over());
    }

    @Test void aParkedDraftIsTakenUpWithItsPileAndWhatWasChosenInIt() {
        scan(3);
        read(heading(0), "tiếp theo", heading(1));
        counter.pile.startsNextLine(1);
        var parked = counter.draft();
        counter.model.next();
        assertThat(counter.pile.isEmpty()).isTrue();
        counter.model.open(Optional.of(parked.id()), false);
        assertThat(counter.draft()).isEqualTo(parked);
        assertThat(placed()).isEqualTo("011");
        assertThat(counter.model.place().get()).isEqualTo(PILE);
    }

    @Test void afterTheLastLineComesTheNextStep() {
        for (int i = 0; i < counter.draft().lines().size(); i++) {
            if (!handedIn().contains(i)) counter.components.settle(counter.line(i), new Settlement.Shown());
        }
        counter.model.goTo(new FieldPlace(Step.COMPONENTS, counter.line(0).id()));
        scan(handedIn().size());
        read(handedIn().stream().map(this::heading).toArray(String[]::new));
        counter.pile.accept();
        assertThat(Arrays.asList(counter.pile.isEmpty(), counter.model.place().get().step())).containsExactly(true, Step.FEE);
    }
}
