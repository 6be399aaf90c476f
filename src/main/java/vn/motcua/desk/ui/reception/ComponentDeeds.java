package vn.motcua.desk.ui.reception;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.DeskSettings;

/** What the clerk does to the lines of the checklist: scan, bring, settle, edit pages, undo. */
public final class ComponentDeeds {
    private static final int UNDO_DEPTH = 50;

    private final ReceptionModel model;
    private final Capture capture;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Checklist> undo = new ArrayDeque<>();
    private Optional<String> lastFilled = Optional.empty();

    /** A scan or a file on its way. @param pages kept so far */
    public record Running(String componentId, int pages, AtomicBoolean cancelled) { }

    public ComponentDeeds(ReceptionModel model, Capture capture, Background background) {
        this.model = model;
        this.capture = capture;
        this.background = background;
        model.waitFor(() -> running.get().isPresent());
        model.draft().addListener((_, before, after) -> {
            if (before.id().equals(after.id())) return;
            undo.clear();
            lastFilled = Optional.empty();
        });
    }

    public ReadOnlyObjectProperty<Optional<Running>> running() {
        return running.getReadOnlyProperty();
    }

    /** The line's obvious deed: scan what is handed in, note what is shown, set aside what does not apply; then on to the next line. */
    public void obvious(DossierComponent line) {
        switch (line.handling()) {
            case SUBMITTED -> {
                if (line.mustBeDigitized(model.draft().get().channel())) scan(line);
                else settle(line, new Settlement.NotNeeded(Settlement.Why.ALREADY_ELECTRONIC, ""));
            }
            case SHOWN -> {
                boolean onlySometimes = line.condition() instanceof Condition.WhenStated;
                settle(line, onlySometimes ? new Settlement.NotNeeded(Settlement.Why.CONDITION_NOT_MET, "") : new Settlement.Shown());
            }
            case SECRET -> settle(line, new Settlement.OnPaperOnly());
            case LOOKED_UP -> settle(line, new Settlement.NotNeeded(Settlement.Why.OFFICE_LOOKS_IT_UP, ""));
        }
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

    /** How papers of this procedure are scanned: as they were last, else as the desk always does. */
    public DeskSettings.Choice way() {
        return model.settings().current().scanning().of(procedure());
    }

    /** Scans onto this line; each page joins the draft as soon as it is durable. */
    public void scan(DossierComponent line) {
        scan(line, way());
    }

    /** The same in this way, which the procedure keeps. */
    public void scan(DossierComponent line, DeskSettings.Choice way) {
        if (running.get().isPresent() || model.accepted().get().isPresent()) return;
        var draftId = model.draft().get().id();
        var now = begin(line);
        var procedure = procedure();
        background.run(() -> {
            remember(procedure, way);
            var scanner = capture.scanner(way.scanner());
            return scanner.map(found -> capture.scan(found, way.settings(), arrivals(draftId, line), now.cancelled()::get));
        }, end -> {
            running.set(Optional.empty());
            if (end.isEmpty()) {
                model.notice(new Notice.NoScanner());
                return;
            }
            switch (end.get()) {
                case Capture.ScanEnd.Done _ -> advance(draftId, line);
                case Capture.ScanEnd.Stopped(int pages, var problem) -> model.notice(new Notice.Device(problem, pages));
                case Capture.ScanEnd.NotKept(_, var trouble) -> model.notice(new Notice.Storage(trouble));
            }
        }, this::ended);
    }

    private Capture.Arrivals arrivals(String draftId, DossierComponent line) {
        return new Capture.Arrivals() {
            @Override public void page(Page page) {
                background.answer(() -> arrived(draftId, line, List.of(page)));
            }

            @Override public void file(String name, Capture.Taken taken) {
                background.answer(() -> taken(draftId, line, name, taken));
            }
        };
    }

    private String procedure() {
        return model.draft().get().procedure().map(Procedure::code).orElse("");
    }

    private void remember(String procedure, DeskSettings.Choice way) {
        var settings = model.settings().current();
        if (!procedure.isEmpty() && !settings.scanning().of(procedure).equals(way)) {
            model.settings().save(settings.withScanning(settings.scanning().used(procedure, way)));
        }
    }

    public void cancel() {
        running.get().ifPresent(now -> now.cancelled().set(true));
    }

    /** Takes files onto this line, one after the other. */
    public void bring(DossierComponent line, List<Path> files) {
        if (running.get().isPresent() || model.accepted().get().isPresent() || files.isEmpty()) return;
        var draftId = model.draft().get().id();
        begin(line);
        background.run(() -> files.stream().map(capture::bring).toList(), all -> {
            running.set(Optional.empty());
            boolean everyOne = true;
            for (int i = 0; i < all.size(); i++) {
                everyOne &= taken(draftId, line, files.get(i).getFileName().toString(), all.get(i));
            }
            if (everyOne) advance(draftId, line);
        }, this::ended);
    }

    private void ended(Throwable unexpected) {
        running.set(Optional.empty());
        background.report(unexpected);
    }

    private boolean taken(String draftId, DossierComponent line, String name, Capture.Taken taken) {
        return switch (taken) {
            case Capture.Taken.Pages(var pages, var oddities) -> {
                arrived(draftId, line, pages);
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
        editPages(componentId, pages -> PageEdits.turned(pages, index));
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

    /** Takes the last change of the checklist back. */
    public void undo() {
        if (undo.isEmpty()) return;
        var before = undo.pop();
        model.change(draft -> draft.withChecklist(before));
    }

    public boolean canUndo() {
        return !undo.isEmpty();
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
        var before = model.draft().get().checklist();
        model.change(draft -> draft.withChecklist(change.apply(draft.checklist())));
        if (before.equals(model.draft().get().checklist())) return;
        undo.push(before);
        if (undo.size() > UNDO_DEPTH) undo.removeLast();
    }

    private Running begin(DossierComponent line) {
        var now = new Running(line.id(), 0, new AtomicBoolean());
        running.set(Optional.of(now));
        return now;
    }

    /** Pages of a draft that is no longer on the screen stay in the store, unattached, until they are swept. */
    private void arrived(String draftId, DossierComponent line, List<Page> pages) {
        if (!model.draft().get().id().equals(draftId)) return;
        lastFilled = Optional.of(line.id());
        edit(checklist -> checklist.attach(line.id(), pages));
        running.set(running.get().map(now -> new Running(now.componentId(), now.pages() + pages.size(), now.cancelled())));
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
