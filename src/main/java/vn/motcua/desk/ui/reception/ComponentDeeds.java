package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.DeskSettings;

/** What the clerk does to the lines of the checklist: scan, bring, settle, edit pages, undo. */
public final class ComponentDeeds {
    private final ReceptionModel model;
    private final Capture capture;
    private final Scanning scanning;
    private final ChecklistEdits edits;
    private final Consumer<List<DossierComponent>> feeder;
    private Optional<String> lastFilled = Optional.empty();

    /** @param feeder told of the lines whose papers are wanted before they are scanned: the make-believe scanner needs to be loaded */
    public ComponentDeeds(ReceptionModel model, Capture capture, Consumer<List<DossierComponent>> feeder, Background background) {
        this.model = model;
        this.capture = capture;
        this.feeder = feeder;
        scanning = new Scanning(model, capture, background);
        edits = new ChecklistEdits(model);
        model.draft().addListener((_, before, after) -> {
            if (!before.id().equals(after.id())) lastFilled = Optional.empty();
        });
    }

    Scanning scanning() {
        return scanning;
    }

    ChecklistEdits edits() {
        return edits;
    }

    void wanted(List<DossierComponent> lines) {
        feeder.accept(lines);
    }

    /** The line's obvious deed, then on to the next line. */
    public void obvious(DossierComponent line) {
        obvious(line, model.draft().get().channel()).ifPresentOrElse(settlement -> settle(line, settlement), () -> scan(line));
    }

    /** What is shown is noted, what does not apply is set aside; empty: what is handed in has to be scanned. */
    static Optional<Settlement> obvious(DossierComponent line, Channel channel) {
        return switch (line.handling()) {
            case SUBMITTED -> line.mustBeDigitized(channel) ? Optional.empty() : notNeeded(Settlement.Why.ALREADY_ELECTRONIC);
            case SHOWN -> line.condition() instanceof Condition.WhenStated ? notNeeded(Settlement.Why.CONDITION_NOT_MET) : Optional.of(new Settlement.Shown());
            case SECRET -> Optional.of(new Settlement.OnPaperOnly());
            case LOOKED_UP -> notNeeded(Settlement.Why.OFFICE_LOOKS_IT_UP);
        };
    }

    private static Optional<Settlement> notNeeded(Settlement.Why why) {
        return Optional.of(new Settlement.NotNeeded(why, ""));
    }

    public void settle(DossierComponent line, Settlement settlement) {
        edit(checklist -> checklist.settle(line.id(), settlement));
        goOn(line);
    }

    public void reopen(DossierComponent line) {
        edit(checklist -> checklist.reopen(line.id()));
    }

    public void declineReuse(DossierComponent line, Checklist.ReuseDeclined why) {
        edit(checklist -> checklist.declineReuse(line.id(), why));
    }

    public void addLine(DossierComponent extra) {
        edit(checklist -> checklist.add(extra));
    }

    /** Scans onto this line; each page joins the draft as soon as it is durable. */
    public void scan(DossierComponent line) {
        scan(line, scanning.way());
    }

    /** The same in this way, which the procedure keeps. */
    public void scan(DossierComponent line, DeskSettings.Choice way) {
        var draftId = model.draft().get().id();
        if (scanning.running().get().isEmpty()) wanted(List.of(line));
        scanning.scan(way, new Scanning.Goal() {
            @Override public void page(Page page) {
                arrived(line, List.of(page));
            }

            @Override public void file(String name, Capture.Taken taken) {
                ComponentDeeds.this.taken(draftId, line, name, taken);
            }
        }, () -> advance(draftId, line));
    }

    /** Takes files onto this line, one after the other. */
    public void bring(DossierComponent line, List<Path> files) {
        if (files.isEmpty()) return;
        var draftId = model.draft().get().id();
        scanning.run(() -> files.stream().map(capture::bring).toList(), all -> {
            boolean everyOne = true;
            for (int i = 0; i < all.size(); i++) {
                everyOne &= taken(draftId, line, files.get(i).getFileName().toString(), all.get(i));
            }
            if (everyOne) advance(draftId, line);
        });
    }

    boolean taken(String draftId, DossierComponent line, String name, Capture.Taken taken) {
        return switch (taken) {
            case Capture.Taken.Pages(var pages, var oddities) -> {
                if (model.draft().get().id().equals(draftId)) arrived(line, pages);
                if (!oddities.isEmpty()) model.notice(new Notice.FileOdd(oddities, name));
                yield true;
            }
            case Capture.Taken.File(var file, var oddities) -> {
                if (model.draft().get().id().equals(draftId)) {
                    lastFilled = Optional.of(line.id());
                    edit(checklist -> checklist.attach(line.id(), file));
                }
                if (!oddities.isEmpty()) model.notice(new Notice.FileOdd(oddities, name));
                yield true;
            }
            case Capture.Taken.Refused(var trouble) -> {
                model.notice(new Notice.FileRefused(trouble, name));
                yield false;
            }
            case Capture.Taken.NotKept(var trouble) -> {
                model.notice(new Notice.Storage(trouble));
                yield false;
            }
        };
    }

    public void turn(String componentId, int index) {
        editPages(componentId, pages -> PageEdits.changed(pages, index, Page::turnedClockwise));
    }

    /** From the straightened page to the picture as it came, and back. */
    public void toggleOriginal(String componentId, int index) {
        editPages(componentId, pages -> PageEdits.changed(pages, index, Page::proposalToggled));
    }

    /** Scans more pages behind that one. */
    public void insert(String componentId, int index) {
        scanInto(componentId, index, false);
    }

    /** Scans that page again: the first page that arrives stands in its place, more stand behind it. */
    public void replace(String componentId, int index) {
        scanInto(componentId, index, true);
    }

    private void scanInto(String componentId, int index, boolean instead) {
        var arrived = new AtomicInteger();
        scanning.scan(scanning.way(), new Scanning.Goal() {
            @Override public void page(Page page) {
                int at = arrived.getAndIncrement();
                boolean there = index < attached(componentId).size();
                if (instead && at == 0 && there) editPages(componentId, pages -> PageEdits.changed(pages, index, _ -> page));
                else editPages(componentId, pages -> PageEdits.inserted(pages, index + at - (instead ? 1 : 0), List.of(page)));
            }

            @Override public void file(String name, Capture.Taken taken) {
                model.draft().get().lines().stream().filter(line -> line.id().equals(componentId)).findFirst()
                        .ifPresent(line -> ComponentDeeds.this.taken(model.draft().get().id(), line, name, taken));
            }
        }, () -> { });
    }

    private List<Page> attached(String componentId) {
        return model.draft().get().checklist().attached(componentId).pages();
    }

    /** Takes pages from one line to another, behind those that are there: what was scanned onto the wrong line, or two papers in one. */
    public void moveTo(String componentId, int from, int to, String goal) {
        if (goal.equals(componentId)) return;
        edit(checklist -> {
            var attached = checklist.attached(componentId);
            var left = new ArrayList<>(attached.pages());
            var moved = List.copyOf(left.subList(from, to));
            left.subList(from, to).clear();
            var without = left.isEmpty() && attached.files().isEmpty() ? checklist.reopen(componentId)
                    : checklist.settle(componentId, new Settlement.Attached(left, attached.files()));
            return without.attach(goal, moved);
        });
    }

    public void move(String componentId, int index, int by) {
        editPages(componentId, pages -> PageEdits.moved(pages, index, by));
    }

    public void delete(String componentId, int index) {
        editPages(componentId, pages -> PageEdits.without(pages, index));
    }

    /** Id of the line that got pages or a file last. */
    public Optional<String> lastFilled() {
        return lastFilled;
    }

    private void editPages(String componentId, UnaryOperator<List<Page>> change) {
        edit(checklist -> {
            var attached = checklist.attached(componentId);
            var pages = change.apply(attached.pages());
            if (pages.isEmpty() && attached.files().isEmpty()) return checklist.reopen(componentId);
            return checklist.settle(componentId, new Settlement.Attached(pages, attached.files()));
        });
    }

    private void edit(UnaryOperator<Checklist> change) {
        edits.edit(change);
    }

    private void arrived(DossierComponent line, List<Page> pages) {
        lastFilled = Optional.of(line.id());
        edit(checklist -> checklist.attach(line.id(), pages));
    }

    /** Where to stand once the question of the store is answered: on the next open line after a paper was taken, else on this one. */
    String afterReuse(DossierComponent line) {
        var now = model.draft().get();
        if (now.checklist().of(line.id()).isEmpty()) return line.id();
        return nextOpen(now, line).map(DossierComponent::id).orElse(line.id());
    }

    /** A line that is settled already: on to the next. */
    void goOn(DossierComponent line) {
        advance(model.draft().get().id(), line);
    }

    /** On to the next open line, or to the next step when none is left; not when the clerk is elsewhere by now. */
    private void advance(String draftId, DossierComponent after) {
        if (model.place().get().step() != Step.COMPONENTS || !model.draft().get().id().equals(draftId)) return;
        var now = model.draft().get();
        var next = nextOpen(now, after);
        if (next.isPresent()) model.goTo(new FieldPlace(Step.COMPONENTS, next.get().id()));
        else model.nextStep();
    }

    private static Optional<DossierComponent> nextOpen(Draft draft, DossierComponent after) {
        var lines = new ArrayList<>(draft.lines());
        int start = lines.indexOf(after) + 1;
        java.util.Collections.rotate(lines, -start);
        return lines.stream().filter(line -> draft.checklist().of(line.id()).isEmpty()).findFirst();
    }
}
