package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Treatment;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.ui.kit.Background;

class PageCareTest {
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

    private List<Page> pages() {
        return counter.draft().checklist().pages();
    }

    private void scan(int sheets) {
        counter.bench.load(sheets);
        counter.components.scan(counter.line(0));
    }

    @Test void everyPageGetsItsNotesAndItsCleanCopy() {
        counter.care(_ -> "");
        scan(3);
        assertThat(pages()).hasSize(3).allSatisfy(this::isDone);
    }

    private void isDone(Page page) {
        assertThat(page.notes()).isPresent();
        assertThat(page.treatment()).isEqualTo(page.notes().orElseThrow().proposed());
        assertThat(counter.bench.desk.store().vault().has(page.clean().orElseThrow().digest())).isTrue();
    }

    @Test void twoAreTreatedAtOnceAndNoneTwice() {
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(counter.line(0).id(), threePages())));
        counter.hold();
        counter.care(_ -> "");
        assertThat(counter.waiting()).isEqualTo(2);
        counter.goOn();
        assertThat(pages()).allSatisfy(this::isDone);
    }

    private List<Page> threePages() {
        return List.of(counter.bench.page(), counter.bench.page(), counter.bench.page());
    }

    /** Work and answers one by one, as the two threads of the window do them. */
    private static final class Steps {
        private final ArrayDeque<Runnable> off = new ArrayDeque<>();
        private final ArrayDeque<Runnable> on = new ArrayDeque<>();
        private final Background background = new Background(off::add, on::add, fault -> {
            throw new AssertionError(fault);
        });

        private void all() {
            while (!off.isEmpty() || !on.isEmpty()) (on.isEmpty() ? off : on).poll().run();
        }
    }

    @Test void whileAPageIsTreatedItIsNotBegunAgainThoughItsNotesHaveCome() {
        var steps = new Steps();
        counter.sitDown(steps.background, counter.bench.saver);
        counter.choose("khai sinh");
        counter.care(_ -> "");
        steps.all();
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(counter.line(0).id(), List.of(counter.bench.page()))));
        steps.off.poll().run();
        steps.on.poll().run();
        assertThat(pages().getFirst().notes()).isPresent();
        assertThat(steps.off).as("its treatment").hasSize(1);
        counter.model.change(draft -> draft.withAssistedOnline(true));
        assertThat(steps.off).as("what is asked for beside it").hasSize(1);
        steps.all();
        isDone(pages().getFirst());
    }

    @Test void aPageThatIsTurnedMeanwhileIsTreatedOnceMore() {
        var steps = new Steps();
        counter.sitDown(steps.background, counter.bench.saver);
        counter.choose("khai sinh");
        counter.care(_ -> "");
        steps.all();
        var line = counter.line(0).id();
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(line, List.of(counter.bench.page()))));
        steps.off.poll().run();
        steps.on.poll().run();
        counter.components.turn(line, 0);
        steps.all();
        var page = pages().getFirst();
        assertThat(page.treatment()).isEqualTo(page.notes().orElseThrow().proposed().turnedClockwise());
        var copy = page.clean().orElseThrow();
        assertThat(copy.width()).as("lies on its side").isGreaterThan(copy.height());
    }

    @Test void aPageTurnedBeforeItWasLookedAtStaysTurned() {
        scan(1);
        counter.components.turn(counter.line(0).id(), 0);
        counter.care(_ -> "");
        var page = pages().getFirst();
        assertThat(page.treatment()).isEqualTo(Treatment.NONE.turnedClockwise());
        assertThat(page.notes()).isPresent();
        assertThat(page.clean()).isPresent();
    }

    @Test void whatAKillInterruptsIsDoneWhenTheDraftIsTakenUp() {
        counter.bench.saver.flush();
        counter.bench.clock.forward(Duration.ofSeconds(1));
        var steps = new Steps();
        counter.sitDown(steps.background, counter.bench.saver);
        counter.choose("khai sinh");
        counter.care(_ -> "");
        steps.all();
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(counter.line(0).id(), List.of(counter.bench.page(), counter.bench.page()))));
        steps.off.poll().run();
        steps.on.poll().run();
        assertThat(pages()).extracting(page -> page.notes().isPresent()).as("the newest first").containsExactly(false, true);
        assertThat(pages()).allSatisfy(page -> assertThat(page.clean()).isEmpty());
        counter.sitDown();
        counter.care(_ -> "");
        assertThat(pages()).hasSize(2).allSatisfy(this::isDone);
        counter.sitDown();
        assertThat(pages()).as("kept").hasSize(2).allSatisfy(this::isDone);
    }

    @Test void aPageThatCannotBeOpenedStaysAndIsSaidOnce() {
        counter.care(_ -> "");
        var broken = Page.asItCame(counter.bench.desk.store().vault().keep(new byte[] {7}).digest(), "image/jpeg", 10, 10, 300, 1);
        var whole = counter.bench.page();
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(counter.line(0).id(), List.of(broken, whole))));
        scan(1);
        assertThat(counter.notices).containsExactly(new Notice.PageUnreadable());
        assertThat(pages().getFirst()).isEqualTo(broken);
        assertThat(pages().subList(1, 3)).allSatisfy(this::isDone);
    }

    @Test void whatTheStoreRefusesIsSaidOnceForAllPages() {
        counter.care(_ -> "");
        var gone = List.of(Page.asItCame("a".repeat(64), "image/jpeg", 10, 10, 300, 1), Page.asItCame("b".repeat(64), "image/jpeg", 10, 10, 300, 1));
        counter.model.change(draft -> draft.withChecklist(draft.checklist().attach(counter.line(0).id(), gone)));
        assertThat(counter.notices).containsExactly(new Notice.Storage(StorageTrouble.DAMAGED));
        assertThat(pages()).isEqualTo(gone);
    }

    @Test void headingsAreReadOnceAndOnlyInThePile() {
        var read = new ArrayList<String>();
        counter.care(page -> {
            read.add(page.digest());
            return "TỜ KHAI ĐĂNG KÝ KHAI SINH";
        });
        scan(1);
        assertThat(read).isEmpty();
        counter.bench.load(2);
        counter.pile.scan();
        assertThat(read).doesNotHaveDuplicates().hasSize(2);
        assertThat(counter.draft().checklist().pile()).allSatisfy(piled -> assertThat(piled.page().heading()).startsWith("TỜ KHAI"));
    }

    @Test void aTurnedPageIsReadAgainAndNothingReadTakesNoWordsAway() {
        var words = new ArrayDeque<>(List.of("NGƯỢC ĐẦU", "GIẤY CHỨNG SINH", ""));
        counter.care(_ -> words.poll());
        counter.bench.load(1);
        counter.pile.scan();
        counter.pile.turn(0);
        assertThat(counter.draft().checklist().pile().getFirst().page().heading()).isEqualTo("GIẤY CHỨNG SINH");
        counter.pile.turn(0);
        assertThat(counter.draft().checklist().pile().getFirst().page().heading()).isEqualTo("GIẤY CHỨNG SINH");
        assertThat(words).isEmpty();
    }

    @Test void undoTakesNoKnowledgeBack() {
        counter.care(_ -> "TỜ KHAI");
        counter.bench.load(2);
        counter.pile.scan();
        var known = pages();
        counter.pile.leaveOutOrKeep(1);
        counter.pile.undo();
        assertThat(pages()).isEqualTo(known);
        counter.pile.undo();
        assertThat(pages()).as("the second page had not come then").isEqualTo(known.subList(0, 1));
    }

    @Test void afterAcceptanceNothingIsTreatedAnyMore() {
        counter.complete("khai tử");
        counter.model.accept();
        var received = counter.draft();
        assertThat(counter.model.accepted().get()).isPresent();
        counter.hold();
        counter.care(_ -> "");
        assertThat(counter.waiting()).isZero();
        assertThat(counter.draft()).isEqualTo(received);
        assertThat(Optional.of(counter.draft().id())).isEqualTo(counter.model.accepted().get().map(one -> one.id()));
    }
}
