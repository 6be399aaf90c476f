package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Treatment;

/** What can be done with the pages of a line, one by one; the first line has three. */
class PageEditingTest {
    @TempDir Path folder;
    private Counter counter;
    private List<Page> before;
    private String first;
    private String second;

    @BeforeEach void open() {
        counter = new Counter(folder);
        counter.choose("khai sinh");
        counter.model.goTo(new FieldPlace(Step.COMPONENTS, counter.line(0).id()));
        counter.bench.load(3);
        counter.components.scan(counter.line(0));
        first = counter.line(0).id();
        second = counter.line(1).id();
        before = pages(first);
    }

    @AfterEach void close() {
        counter.close();
    }

    private List<Page> pages(String line) {
        return counter.draft().checklist().attached(line).pages();
    }

    private void undone() {
        while (!pages(first).equals(before) && counter.components.edits().canUndo()) counter.components.edits().undo();
        assertThat(pages(first)).isEqualTo(before);
    }

    @Test void newPagesStandBehindTheOneUnderTheMark() {
        counter.bench.load(2);
        counter.components.insert(first, 0);
        assertThat(pages(first)).hasSize(5);
        assertThat(pages(first).get(0)).isEqualTo(before.get(0));
        assertThat(pages(first).subList(3, 5)).isEqualTo(before.subList(1, 3));
        undone();
    }

    @Test void aPageScannedAgainStandsInItsPlaceAndMoreBehindIt() {
        counter.bench.load(2);
        counter.components.replace(first, 1);
        assertThat(pages(first)).hasSize(4).doesNotContain(before.get(1));
        assertThat(pages(first).getFirst()).isEqualTo(before.getFirst());
        assertThat(pages(first).getLast()).isEqualTo(before.getLast());
        undone();
    }

    @Test void aJamBeforeTheFirstPageReplacesNothing() {
        counter.bench.jamAfter(0);
        counter.components.replace(first, 1);
        assertThat(pages(first)).isEqualTo(before);
        assertThat(counter.notices).containsExactly(new Notice.Device(new DeviceProblem.PaperJam(), 0));
    }

    @Test void aPageDeletedWhileItIsScannedAgainIsNoReasonToLoseTheNewOne() {
        counter.hold();
        counter.bench.load(1);
        counter.components.replace(first, 2);
        counter.components.delete(first, 2);
        counter.goOn();
        assertThat(pages(first)).hasSize(3).startsWith(before.get(0), before.get(1)).doesNotContain(before.get(2));
    }

    @Test void oneOrAllBehindItGoToAnotherLine() {
        counter.components.moveTo(first, 1, 2, second);
        assertThat(pages(first)).containsExactly(before.get(0), before.get(2));
        assertThat(pages(second)).containsExactly(before.get(1));
        counter.components.moveTo(first, 0, 2, second);
        assertThat(counter.draft().checklist().of(first)).as("a line without pages is open again").isEmpty();
        assertThat(pages(second)).containsExactly(before.get(1), before.get(0), before.get(2));
        counter.components.moveTo(second, 0, 1, second);
        assertThat(pages(second)).hasSize(3);
        undone();
    }

    @Test void fromTheStraightenedPageToThePictureAsItCameAndBack() {
        var proposed = new Treatment(1, 2.5, java.util.Optional.empty());
        counter.model.change(draft -> draft.withChecklist(draft.checklist().eachPage(page -> page.noted(new PageNotes(proposed, false, Set.of(), "")))));
        counter.components.toggleOriginal(first, 1);
        assertThat(pages(first)).extracting(Page::treatment).containsExactly(proposed, Treatment.NONE, proposed);
        counter.components.toggleOriginal(first, 1);
        assertThat(pages(first).get(1).treatment()).isEqualTo(proposed);
        counter.components.edits().undo();
        assertThat(pages(first).get(1).treatment()).isEqualTo(Treatment.NONE);
    }
}
