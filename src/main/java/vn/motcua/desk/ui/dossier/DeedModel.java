package vn.motcua.desk.ui.dossier;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.life.Action;
import vn.motcua.desk.domain.life.Course;
import vn.motcua.desk.domain.life.Objection;
import vn.motcua.desk.domain.life.Permission;
import vn.motcua.desk.domain.life.ResultClues;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Capture;
import vn.motcua.desk.work.Deed;
import vn.motcua.desk.work.DeedPapers;
import vn.motcua.desk.work.DeskSettings;
import vn.motcua.desk.work.Handling;
import vn.motcua.desk.work.KeptSignatures;
import vn.motcua.desk.work.PaperShelf;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.ResultFolder;
import vn.motcua.desk.work.Rulebook;
import vn.motcua.desk.work.SettingsBook;

/** A deed on the dossier of the screen while it is filled in: what speaks against it, what is taken in for it, and doing it. */
public final class DeedModel {
    /** What the clerk is told. */
    public sealed interface Told {
        record NotPossible(Permission.Obstacle obstacle) implements Told { }

        record Done(DossierEvent event) implements Told { }

        record NotYet(List<Objection> blocking) implements Told { }

        record NoScanner() implements Told { }

        record Scanning(DeviceProblem problem, int pages) implements Told { }

        record FileRefused(FileTrouble trouble, String name) implements Told { }

        record FileOdd(List<FileOddity> oddities, String name) implements Told { }

        record NotKept(StorageTrouble trouble) implements Told { }

        record Printed(Paperwork.Printed outcome) implements Told { }
    }

    /** What a form needs of the desk. */
    public record Tools(Handling handling, Capture capture, DeedPapers papers, Rulebook rules, SettingsBook settings, KeptSignatures signatures, ResultFolder results,
                        PaperShelf shelf) { }

    private final Tools tools;
    private final Background background;
    private final Background.Latest reviews;
    private final DossierModel model;
    private final Runnable written;
    private final ReadOnlyObjectWrapper<Optional<Filling>> filling = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Objection>> objections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final TakingIn takingIn;
    private final Signatures signatures;
    private final LineDeeds lineDeeds;
    private Consumer<Told> told = _ -> { };
    /** The file of the folder of results that is being filed. */
    private Optional<Path> arrived = Optional.empty();

    /** @param written told after something happened to the dossier */
    public DeedModel(DossierModel model, Tools tools, Background background, Runnable written) {
        this.model = model;
        this.tools = tools;
        this.background = background;
        this.reviews = background.latest();
        this.written = written;
        takingIn = new TakingIn(this, tools.capture(), background);
        signatures = new Signatures(tools.signatures(), tools.handling()::day, background);
        lineDeeds = new LineDeeds(this, tools.shelf(), background);
        signatures.known().addListener((_, _, _) -> offerSigner());
    }

    public void onTold(Consumer<Told> listener) {
        told = listener;
    }

    ReadOnlyObjectProperty<Optional<Filling>> filling() {
        return filling.getReadOnlyProperty();
    }

    /** What speaks against the deed as it is filled in, in the order of the form. */
    ReadOnlyObjectProperty<List<Objection>> objections() {
        return objections.getReadOnlyProperty();
    }

    /** Pages are on their way, or the deed is being done. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Opens the form, or says why not. */
    void begin(Action action) {
        var dossier = model.dossier().get();
        if (dossier.isEmpty() || busy.get()) return;
        switch (Course.permission(dossier.get(), action)) {
            case Permission.NotPossible(var obstacle) -> told.accept(new Told.NotPossible(obstacle));
            case Permission.Possible _ -> set(Optional.of(prefilled(Filling.of(action), dossier.get())));
        }
    }

    /** Opens the form for a result with a file of the folder of results, once the dossier is there. */
    public void beginWith(Path file) {
        ChangeListener<Optional<Dossier>> once = new ChangeListener<>() {
            @java.lang.Override public void changed(ObservableValue<? extends Optional<Dossier>> property, Optional<Dossier> before, Optional<Dossier> now) {
                if (now.isEmpty()) return;
                property.removeListener(this);
                begin(Action.FILE_RESULT);
                if (filling.get().isEmpty()) return;
                arrived = Optional.of(file);
                takingIn.bring(List.of(file), ResultPaper.Source.FOLDER);
            }
        };
        model.dossier().addListener(once);
    }

    /** Closes the form; what was taken in for it stays in the store, unattached, until it is swept. @return false when none was open */
    boolean cancel() {
        takingIn.cancel();
        arrived = Optional.empty();
        if (filling.get().isEmpty()) return false;
        set(Optional.empty());
        return true;
    }

    void change(UnaryOperator<Filling> edit) {
        filling.get().ifPresent(now -> set(Optional.of(edit.apply(now))));
    }

    /** Takes pages and files in for this deed. */
    TakingIn takingIn() {
        return takingIn;
    }

    Signatures signatures() {
        return signatures;
    }

    /** What is done to the lines of the checklist. */
    LineDeeds lineDeeds() {
        return lineDeeds;
    }

    Optional<Dossier> dossier() {
        return model.dossier().get();
    }

    /** How papers of this procedure are scanned. */
    DeskSettings.Choice way() {
        return tools.settings().current().scanning().of(model.dossier().get().map(now -> now.content().procedureCode()).orElse(""));
    }

    void take(List<Page> pages, List<KeptFile> files, ResultPaper.Source source) {
        change(now -> now.taking(pages, files, source, lineDeeds.lines()));
        filling.get().filter(now -> now.action() == Action.FILE_RESULT).ifPresent(now -> {
            signatures.ask(now.content().files());
            offerSigner();
        });
    }

    /** What the signature of a file says, into blanks that are still empty. */
    private void offerSigner() {
        change(now -> {
            var next = now;
            for (var offer : signatures.offers(now).entrySet()) if (next.text(offer.getKey()).isEmpty()) next = next.with(offer.getKey(), offer.getValue());
            return next;
        });
    }

    /** Takes away what was brought last, with what its signature had offered. */
    void empty() {
        arrived = Optional.empty();
        change(now -> {
            var next = now;
            for (var offer : signatures.offers(now).entrySet()) if (next.text(offer.getKey()).equals(offer.getValue())) next = next.with(offer.getKey(), "");
            return next.emptied();
        });
    }

    /** What a file says of the dossier to which it belongs. @param texts its name, and what its QR codes say */
    void clues(List<String> texts) {
        model.dossier().get().flatMap(dossier -> ResultClues.another(dossier, texts)).ifPresent(code -> change(now -> now.naming(Optional.of(code))));
    }

    boolean takesSomething() {
        return filling.get().filter(now -> now.takesContent() || now.takesLines()).isPresent();
    }

    void tell(Told what) {
        told.accept(what);
    }

    /** What is odd about a file; that it is signed is said by what its signature is worth, where that is asked. */
    void odd(List<FileOddity> oddities, String name) {
        boolean judged = filling.get().filter(now -> now.action() == Action.FILE_RESULT).isPresent();
        var said = oddities.stream().filter(oddity -> !judged || oddity != FileOddity.SIGNED).toList();
        if (!said.isEmpty()) tell(new Told.FileOdd(said, name));
    }

    /** Prints form 06 as it went with the dossier last. */
    void printControl() {
        print(dossier -> dossier.last(DossierEvent.Forwarded.class).flatMap(last -> tools.papers().print(dossier, dossier.history().lastIndexOf(last))));
    }

    /** Prints what happened to the dossier so far. */
    void printCourse() {
        print(dossier -> Optional.of(tools.papers().printCourse(dossier)));
    }

    private void print(Function<Dossier, Optional<Paperwork.Printed>> papers) {
        model.dossier().get().filter(_ -> !busy.get()).ifPresent(dossier -> {
            busy.set(true);
            background.run(() -> papers.apply(dossier), outcome -> {
                busy.set(false);
                outcome.map(Told.Printed::new).ifPresent(told);
                written.run();
            }, this::failed);
        });
    }

    void busy(boolean value) {
        busy.set(value);
    }

    LocalTime closes() {
        return tools.rules().calendar().hours().closes();
    }

    List<Procedure> procedures(String typed) {
        return typed.isBlank() ? List.of() : tools.rules().search(typed, Map.of(), 6);
    }

    private Filling prefilled(Filling form, Dossier dossier) {
        var content = dossier.content();
        return switch (form.action()) {
            case REFUSE, STOP, WITHDRAW -> dossier.endingDrawnUp().filter(drawn -> Optional.of(drawn.ending()).equals(form.ending()))
                    .map(drawn -> form.with(Blank.REASON, drawn.reason())).orElse(form);
            case FILE_RESULT -> form.with(Blank.NAME, tools.rules().catalogue().find(content.procedureCode()).flatMap(known -> known.results().stream().findFirst())
                    .orElse("")).with(Blank.ISSUER, tools.settings().current().office().communeName());
            case HAND_OVER -> form.withWay(content.promise().delivery()).with(Blank.RECEIVER, content.parties().applicant().name());
            case EXTEND, CORRECT -> form.with(Blank.WHEN, Filling.typed(dossier.due()));
            case TAKE_RESULT_BACK -> form.withResult(dossier.results().getLast().id());
            case TAKE_SUPPLEMENT, ADD_PAPERS -> form.withTarget(content.lines().stream().filter(line -> line.settlement().isEmpty()).findFirst()
                    .or(() -> content.lines().stream().filter(line -> content.findings().contains(Finding.REUSE_OFFERED + line.component().id())).findFirst())
                    .or(() -> content.lines().stream().findFirst()).map(line -> line.component().id()).orElse(""));
            case ASK_SUPPLEMENT, FORWARD, RECORD_RESULT, RECORD_SATISFACTION, FILE_ENDING_DOCUMENT, RECORD_CODE -> form;
        };
    }

    /** The first thing that blocks and can be passed over with a reason, once nothing blocks that has to be mended. */
    Optional<Objection> toPassOver() {
        var now = filling.get();
        if (now.isEmpty()) return Optional.empty();
        var blocking = objections.get().stream().filter(objection -> Course.blocks(objection, now.get().overrides())).toList();
        boolean all = blocking.stream().allMatch(objection -> objection.weight() == Finding.Weight.NEEDS_REASON);
        return all ? blocking.stream().findFirst() : Optional.empty();
    }

    void passOver(Objection objection, Override.Reason reason, String note) {
        boolean manager = reason == Override.Reason.MANAGER_ALLOWED;
        change(now -> now.passing(new Override(objection.key(), reason, manager ? "" : note, manager ? Optional.of(note) : Optional.empty(),
                tools.settings().current().clerk().id(), tools.handling().now())));
    }

    /** Draws up the document that would end the dossier and prints it for the signature. */
    void printDocument() {
        var ending = filling.get().flatMap(Filling::ending);
        if (ending.isEmpty() || busy.get()) return;
        var reason = filling.get().orElseThrow().text(Blank.REASON);
        perform(List.of(Deed.drawUpEnding(ending.get(), reason)), false);
    }

    /** Prints the slip on which the receiver signs. */
    void printSlip() {
        var deeds = filling.get().filter(now -> now.action() == Action.HAND_OVER).map(now -> now.deeds(closes())).orElse(List.of());
        if (deeds.isEmpty() || busy.get()) return;
        var dossier = model.dossier().get().orElseThrow();
        busy.set(true);
        background.run(() -> tools.papers().print(tools.handling().foreseen(dossier, deeds.getFirst()), dossier.history().size()), outcome -> {
            busy.set(false);
            outcome.map(Told.Printed::new).ifPresent(told);
        }, this::failed);
    }

    /** Does it: all that is blocking is said instead, and nothing written. */
    void act() {
        var now = filling.get();
        if (now.isEmpty() || busy.get()) return;
        var deeds = now.get().deeds(closes());
        if (!deeds.isEmpty() && now.get().unreadable(closes()).isEmpty()) perform(deeds, true);
    }

    private void perform(List<Deed> deeds, boolean close) {
        var id = model.dossier().get().orElseThrow().id();
        var now = filling.get().orElseThrow();
        var inFolder = arrived;
        busy.set(true);
        background.run(() -> {
            var outcome = tools.handling().act(id, deeds, Signatures.clues(now, file -> Optional.of(tools.signatures().verify(file))));
            var said = new ArrayList<Told>();
            switch (outcome) {
                case Handling.Outcome.Done(var dossier) -> {
                    said.add(new Told.Done(dossier.history().getLast()));
                    // what cannot be put aside stays where it is; filed again, it is known as the same file
                    inFolder.ifPresent(tools.results()::putAside);
                    tools.papers().print(dossier).map(Told.Printed::new).ifPresent(said::add);
                }
                case Handling.Outcome.NotYet(var blocking) -> said.add(new Told.NotYet(blocking));
                case Handling.Outcome.NotKept(var trouble) -> said.add(new Told.NotKept(trouble));
            }
            return said;
        }, said -> {
            busy.set(false);
            boolean done = said.getFirst() instanceof Told.Done;
            if (done && close) {
                arrived = Optional.empty();
                set(Optional.empty());
            }
            said.forEach(told);
            if (done) written.run();
        }, this::failed);
    }

    private void failed(Throwable unexpected) {
        busy.set(false);
        background.report(unexpected);
    }

    private void set(Optional<Filling> next) {
        filling.set(next);
        review();
    }

    private void review() {
        var now = filling.get();
        var dossier = model.dossier().get();
        if (now.isEmpty() || dossier.isEmpty()) {
            reviews.forget();
            objections.set(List.of());
            return;
        }
        var deeds = now.get().deeds(closes());
        var clues = Signatures.clues(now.get(), signatures::of);
        reviews.run(() -> deeds.isEmpty() ? List.<Objection>of() : tools.handling().review(dossier.get(), deeds.getFirst(),
                clues), objections::set);
    }
}
