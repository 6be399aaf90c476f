package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PiledPage;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.pile.PageCounts;
import vn.motcua.desk.domain.pile.PileSorting;
import vn.motcua.desk.domain.pile.Placement;
import vn.motcua.desk.domain.pile.SortedPile;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;

/** The pile that went through the feeder in one act: proposed to the lines, put right by the clerk, accepted with one key. */
public final class PileDeeds {
    /** Name of the pile among the fields of its step. */
    static final String PLACE = "pile";

    private final ReceptionModel model;
    private final ComponentDeeds components;
    private final Scanning scanning;
    private final ChecklistEdits edits;
    private final PileSorting sorting;
    private final Function<String, PageCounts> learned;
    private final Background background;
    private final ReadOnlyObjectWrapper<SortedPile> sorted = new ReadOnlyObjectWrapper<>(new SortedPile(List.of(), List.of(), List.of()));
    private ReadOnlyBooleanProperty unread = new ReadOnlyBooleanWrapper();
    private boolean waiting;
    private PageCounts counts = PageCounts.none();
    private String countsFor = "";

    /** @param learned numbers of pages seen before, by code of the procedure; called off the window's thread */
    public PileDeeds(ReceptionModel model, ComponentDeeds components, PileSorting sorting, Function<String, PageCounts> learned, Background background) {
        this.model = model;
        this.components = components;
        scanning = components.scanning();
        edits = components.edits();
        this.sorting = sorting;
        this.learned = learned;
        this.background = background;
        model.draft().addListener((_, before, after) -> changed(before, after));
        sort(model.draft().get());
    }

    /**
     * Accepting waits until the pages were read, since what is proposed may change until then; whoever does not want to wait presses again.
     */
    public void waitFor(PageCare care) {
        unread = care.pileUnread();
        unread.addListener((_, _, still) -> {
            if (!still && waiting && model.place().get().field().equals(PLACE)) accept();
        });
    }

    /** Empty while there is no pile. */
    ReadOnlyObjectProperty<SortedPile> sorted() {
        return sorted.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return sorted.get().pages().isEmpty();
    }

    /** Scans everything in the feeder onto the pile. */
    void scan() {
        var draft = model.draft().get();
        if (draft.procedure().isEmpty() || scanning.running().get().isPresent()) return;
        if (isEmpty()) components.wanted(draft.lines().stream().filter(line -> draft.checklist().of(line.id()).isEmpty()).toList());
        scanning.scan(scanning.way(), new Scanning.Goal() {
            @Override public void page(Page page) {
                arrived(page);
            }

            /** A file is one paper already: it goes to the line that waits. */
            @Override public void file(String name, Capture.Taken taken) {
                var now = model.draft().get();
                now.lines().stream().filter(line -> now.checklist().of(line.id()).isEmpty()).findFirst().or(() -> now.lines().stream().findFirst())
                        .ifPresent(line -> components.taken(draft.id(), line, name, taken));
            }
        }, () -> {
            if (model.draft().get().id().equals(draft.id()) && !isEmpty()) stand();
        });
        if (model.place().get().step() != Step.COMPONENTS) stand();
    }

    /** Puts every page on the line that is proposed for it, and goes on. Pages for which no line is known stay. */
    void accept() {
        var pile = sorted.get();
        if (pile.pages().isEmpty()) return;
        if (scanning.running().get().isPresent()) {
            model.notice(new Notice.StillCapturing());
            return;
        }
        if (unread.get() && !waiting) {
            waiting = true;
            model.notice(new Notice.StillReading());
            return;
        }
        if (waiting) model.notice(new Notice.Over());
        waiting = false;
        long leftOut = pile.placements().stream().filter(Placement::isLeftOut).count();
        edits.edit(pile::accept);
        if (leftOut > 0) model.notice(new Notice.LeftOut((int) leftOut));
        if (!isEmpty()) return;
        var draft = model.draft().get();
        var open = draft.lines().stream().filter(line -> draft.checklist().of(line.id()).isEmpty()).findFirst();
        open.ifPresentOrElse(line -> model.goTo(new FieldPlace(Step.COMPONENTS, line.id())), model::nextStep);
    }

    /** Takes the last change of the checklist back, and goes where it is seen: to the pile when it is there again. */
    void undo() {
        boolean before = isEmpty();
        edits.undo();
        if (model.place().get().step() != Step.COMPONENTS) return;
        if (isEmpty()) leave();
        else if (before) stand();
    }

    private void leave() {
        if (model.place().get().field().equals(PLACE)) model.goTo(FieldPlace.first(Step.COMPONENTS));
    }

    void startsNextLine(int index) {
        choose(sorted.get().startsNextLine(index));
    }

    void belongsToPrevious(int index) {
        choose(sorted.get().belongsToPrevious(index));
    }

    /** The whole run of this page goes to that line. */
    void toLine(int index, DossierComponent line) {
        choose(sorted.get().toLine(index, line.id(), true));
    }

    /** Leaves a page out, or takes back that it was to be left out. */
    void leaveOutOrKeep(int index) {
        var pile = sorted.get();
        choose(pile.placements().get(index).isLeftOut() ? pile.keep(index) : pile.leaveOut(index));
    }

    void turn(int index) {
        treat(index, sorted.get().pages().get(index).page().turnedClockwise());
    }

    void toggleOriginal(int index) {
        treat(index, sorted.get().pages().get(index).page().proposalToggled());
    }

    private void treat(int index, Page page) {
        var pages = new ArrayList<>(sorted.get().pages());
        pages.set(index, pages.get(index).withPage(page));
        choose(pages);
    }

    private void choose(List<PiledPage> pages) {
        edits.edit(checklist -> checklist.withPile(pages));
    }

    private void arrived(Page page) {
        edits.edit(checklist -> {
            var pages = new ArrayList<>(checklist.pile());
            pages.add(PiledPage.of(page));
            return checklist.withPile(pages);
        });
        if (sorted.get().pages().size() == 1) stand();
    }

    private void stand() {
        model.goTo(new FieldPlace(Step.COMPONENTS, PLACE));
    }

    private void changed(Draft before, Draft after) {
        if (!before.id().equals(after.id())) waiting = false;
        learn(after.procedure());
        boolean sameQuestion = before.checklist().pile().equals(after.checklist().pile()) && before.lines().equals(after.lines())
                && before.checklist().settled().keySet().equals(after.checklist().settled().keySet());
        if (!sameQuestion) sort(after);
    }

    private void sort(Draft draft) {
        sorted.set(sorting.sort(draft, counts));
    }

    private void learn(Optional<Procedure> procedure) {
        var code = procedure.map(Procedure::code).orElse("");
        if (code.equals(countsFor)) return;
        countsFor = code;
        counts = PageCounts.none();
        if (code.isEmpty()) return;
        background.run(() -> learned.apply(code), found -> {
            if (!code.equals(countsFor)) return;
            counts = found;
            sort(model.draft().get());
        });
    }
}
