package vn.motcua.desk.ui.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.DeskSettings;

class ComponentDeedsTest {
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

    private List<Page> pages(int index) {
        return counter.draft().checklist().attached(counter.line(index).id()).pages();
    }

    private void scan(int index, int sheets) {
        counter.bench.load(sheets);
        counter.components.scan(counter.line(index));
    }

    @Test void afterAScanTheClerkStandsOnTheNextOpenLine() {
        scan(0, 2);
        assertThat(pages(0)).hasSize(2);
        assertThat(counter.model.place().get()).isEqualTo(new FieldPlace(Step.COMPONENTS, counter.line(1).id()));
        assertThat(counter.components.lastFilled()).contains(counter.line(0).id());
    }

    @Test void theMakeBelieveScannerIsToldWhosePaperIsWanted() {
        scan(0, 1);
        counter.pile.scan();
        assertThat(counter.wanted.getFirst()).containsExactly(counter.line(0));
        assertThat(counter.wanted.getLast()).as("what still waits").contains(counter.line(1)).doesNotContain(counter.line(0));
    }

    @Test void aProcedureKeepsTheWayInWhichItsPapersWereScannedLast() {
        var usual = counter.components.scanning().way();
        var glass = new DeskSettings.Choice("practice", new Scanner.Settings(Scanner.Feed.FLATBED, Scanner.Colour.GREY, 200));
        counter.bench.load(3);
        counter.components.scan(counter.line(0), glass);
        assertThat(pages(0)).as("one sheet from the glass").hasSize(1);
        assertThat(counter.components.scanning().way()).isEqualTo(glass);
        counter.choose("khai tử");
        assertThat(counter.components.scanning().way()).as("of another procedure").isEqualTo(usual);
        counter.choose("khai sinh");
        counter.components.scan(counter.line(0), usual);
        assertThat(counter.bench.desk.settings().current().scanning().byProcedure()).as("the desk's own way need not be kept").isEmpty();
    }

    @Test void afterTheLastOpenLineComesTheNextStep() {
        counter.draft().lines().forEach(line -> counter.components.settle(line, new Settlement.Shown()));
        assertThat(counter.model.place().get().step()).isEqualTo(Step.FEE);
    }

    @Test void aJamOnPageThreeKeepsOneAndTwoAndSaysSo() {
        counter.bench.jamAfter(2);
        scan(0, 4);
        assertThat(pages(0)).hasSize(2);
        assertThat(counter.notices).containsExactly(new Notice.Device(new DeviceProblem.PaperJam(), 2));
        assertThat(counter.model.place().get().field()).as("the clerk stays to scan the rest").isEqualTo(counter.line(0).id());
        counter.components.scan(counter.line(0));
        assertThat(pages(0)).as("the rest joins behind").hasSize(4);
    }

    @Test void pagesForADraftNoLongerShownDoNotJoinAnotherAndNobodyIsMoved() {
        var off = new ArrayDeque<Runnable>();
        var on = new ArrayDeque<Runnable>();
        counter.sitDown(new Background(off::add, on::add, fault -> {
            throw new AssertionError(fault);
        }), counter.bench.saver);
        counter.choose("khai sinh");
        settle(off, on);
        var parked = counter.draft();
        scan(0, 2);
        counter.model.next();
        counter.choose("khai sinh");
        counter.model.goTo(new FieldPlace(Step.COMPONENTS, counter.line(2).id()));
        settle(off, on);
        assertThat(counter.draft().id()).isNotEqualTo(parked.id());
        assertThat(counter.draft().checklist().settled()).isEmpty();
        assertThat(counter.model.place().get()).isEqualTo(new FieldPlace(Step.COMPONENTS, counter.line(2).id()));
        assertThat(counter.components.scanning().running().get()).isEmpty();
        assertThat(counter.components.edits().canUndo()).isFalse();
    }

    private static void settle(ArrayDeque<Runnable> off, ArrayDeque<Runnable> on) {
        while (!off.isEmpty() || !on.isEmpty()) (off.isEmpty() ? on : off).poll().run();
    }

    static Stream<Arguments> deeds() {
        return Stream.of(deed("settle", c -> c.components.settle(c.line(2), new Settlement.Shown())),
                deed("not needed", c -> c.components.settle(c.line(0), new Settlement.NotNeeded(Settlement.Why.OTHER, "x"))),
                deed("reopen", c -> c.components.reopen(c.line(0))),
                deed("decline", c -> c.components.declineReuse(c.line(1), Checklist.ReuseDeclined.values()[0])),
                deed("turn", c -> c.components.turn(c.line(0).id(), 0)),
                deed("move", c -> c.components.move(c.line(0).id(), 0, 1)),
                deed("delete", c -> c.components.delete(c.line(0).id(), 1)),
                deed("add a line", c -> c.components.addLine(new DossierComponent("own-1", "Giấy khác", DossierComponent.Handling.SUBMITTED,
                        c.line(0).condition(), 1, 0, Optional.empty(), c.line(0).reuse()))),
                deed("reuse", c -> c.components.settle(c.line(1), new Settlement.Reused(Settlement.Store.NATIONAL, ""))),
                deed("obvious", c -> c.components.obvious(c.line(3))));
    }

    private static Arguments deed(String name, Consumer<Counter> deed) {
        return Arguments.of(name, deed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void everyDeedCanBeTakenBack(String name, Consumer<Counter> deed) {
        scan(0, 3);
        var before = counter.draft().checklist();
        deed.accept(counter);
        assertThat(counter.draft().checklist()).as(name).isNotEqualTo(before);
        while (!counter.draft().checklist().equals(before) && counter.components.edits().canUndo()) counter.components.edits().undo();
        assertThat(counter.draft().checklist()).isEqualTo(before);
    }

    @Test void deletingTheLastPageOpensTheLineAgain() {
        scan(0, 1);
        counter.components.delete(counter.line(0).id(), 0);
        assertThat(counter.draft().checklist().of(counter.line(0).id())).isEmpty();
        counter.components.edits().undo();
        assertThat(pages(0)).hasSize(1);
    }

    @Test void anotherDossierHasNothingToTakeBack() {
        scan(0, 1);
        counter.model.next();
        assertThat(counter.components.edits().canUndo()).isFalse();
        counter.components.edits().undo();
        assertThat(counter.draft().isUntouched()).isTrue();
    }

    @Test void aFileThatIsNoneIsRefusedAndSaidByName() throws IOException {
        var file = Files.writeString(folder.resolve("giay.pdf"), "x");
        counter.components.bring(counter.line(0), List.of(file));
        assertThat(counter.notices).singleElement().isInstanceOfSatisfying(Notice.FileRefused.class, refused -> assertThat(refused.fileName()).isEqualTo("giay.pdf"));
        assertThat(counter.draft().checklist().of(counter.line(0).id())).isEmpty();
        assertThat(counter.components.scanning().running().get()).isEmpty();
    }

    @Test void withoutAScannerThatIsSaid() {
        var none = new vn.motcua.desk.work.Capture(counter.bench.desk.store(), List.of(), new vn.motcua.desk.imaging.OutsideFiles(), folder.resolve("spool"));
        new ComponentDeeds(counter.model, none, _ -> { }, Counter.inline()).scan(counter.line(0));
        assertThat(counter.notices).containsExactly(new Notice.NoScanner());
    }

    @Test void aScannerThatBreaksInAnUnknownWayCanBeUsedAgain() {
        var faults = new ArrayDeque<Throwable>();
        var broken = new vn.motcua.desk.work.Capture(counter.bench.desk.store(), List.of(() -> {
            throw new IllegalStateException("driver");
        }), new vn.motcua.desk.imaging.OutsideFiles(), folder.resolve("spool"));
        var deeds = new ComponentDeeds(counter.model, broken, _ -> { }, new Background(Runnable::run, Runnable::run, faults::add));
        deeds.scan(counter.line(0));
        assertThat(faults).hasSize(1);
        assertThat(deeds.scanning().running().get()).isEmpty();
    }
}
