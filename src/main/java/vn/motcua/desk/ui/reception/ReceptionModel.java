package vn.motcua.desk.ui.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Override;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.papers.PaperOffers;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.DraftSaver;
import vn.motcua.desk.work.Paperwork;
import vn.motcua.desk.work.Reception;
import vn.motcua.desk.work.Rulebook;
import vn.motcua.desk.work.SettingsBook;

/** One dossier at the desk: the draft is the truth, everything shown follows from it. */
public final class ReceptionModel {
    private final Reception reception;
    private final Rulebook rules;
    private final SettingsBook settings;
    private final Paperwork paperwork;
    private final DraftSaver saver;
    private final Background background;
    private final ZoneId zone;
    private final StoreOffers offers;

    private final ReadOnlyObjectWrapper<Draft> draft;
    private final ReadOnlyObjectWrapper<Review> review;
    private final ReadOnlyObjectWrapper<FieldPlace> place = new ReadOnlyObjectWrapper<>(FieldPlace.first(Step.PROCEDURE));
    private final ReadOnlyObjectWrapper<Optional<Dossier>> accepted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper accepting = new ReadOnlyBooleanWrapper();
    private final Earlier earlier;
    private Map<String, Integer> procedureUse = Map.of();
    private Optional<Instant> lastRecorded = Optional.empty();
    private Consumer<Notice> notices = _ -> { };
    private Runnable written = () -> { };
    private BooleanSupplier capturing = () -> false;

    public ReceptionModel(Reception reception, Rulebook rules, SettingsBook settings, Paperwork paperwork, DraftSaver saver,
                          Background background, ZoneId zone) {
        this.reception = reception;
        this.rules = rules;
        this.settings = settings;
        this.paperwork = paperwork;
        this.saver = saver;
        this.background = background;
        this.zone = zone;
        this.earlier = new Earlier(reception, background, this::reviewAgain);
        this.offers = new StoreOffers(reception, background, this::offersFound);
        this.draft = new ReadOnlyObjectWrapper<>(reception.begin());
        this.review = new ReadOnlyObjectWrapper<>(reviewed(draft.get()));
    }

    /**
     * Goes on where the clerk last stood, or begins anew.
     *
     * @param draftId a parked draft to take up; empty: the one on which the clerk last stood, be it still empty
     * @param greet   says that a draft was taken up: after a start, not when the clerk just comes back
     */
    public void open(Optional<String> draftId, boolean greet) {
        background.run(() -> {
            saver.flush();
            return opening(draftId);
        }, opening -> {
            lastRecorded = opening.lastRecorded();
            procedureUse = opening.procedureUse();
            if (opening.saved().isPresent()) take(opening.saved().get(), greet && !opening.saved().get().draft().isUntouched());
            else show(draft.get());
        });
    }

    private Opening opening(Optional<String> draftId) {
        return new Opening(draftId.isPresent() ? reception.findDraft(draftId.get()) : reception.lastDraft(), reception.lastRecorded(),
                reception.procedureUse());
    }

    private record Opening(Optional<SavedDraft> saved, Optional<Instant> lastRecorded, Map<String, Integer> procedureUse) { }

    public ReadOnlyObjectProperty<Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Review> review() {
        return review.getReadOnlyProperty();
    }

    /** Where the focus belongs. The view moves it there, and tells where it went. */
    public ReadOnlyObjectProperty<FieldPlace> place() {
        return place.getReadOnlyProperty();
    }

    /** The dossier just received, until the next citizen. */
    public ReadOnlyObjectProperty<Optional<Dossier>> accepted() {
        return accepted.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty accepting() {
        return accepting.getReadOnlyProperty();
    }

    public void onNotice(Consumer<Notice> listener) {
        notices = listener;
    }

    /** Told when something other than the draft was written, so that lists ask again. */
    public void onWritten(Runnable listener) {
        written = listener;
    }

    void notice(Notice notice) {
        notices.accept(notice);
    }

    public List<Procedure> search(String typed) {
        return rules.search(typed, procedureUse, 40);
    }

    public void choose(Procedure procedure) {
        if (draft.get().procedure().filter(procedure::equals).isEmpty()) change(now -> rules.choose(now, procedure));
        goTo(procedure.cases().size() > 1 ? new FieldPlace(Step.PROCEDURE, "case") : FieldPlace.first(Step.APPLICANT));
    }

    /** Every edit goes through here: a new draft, a new review, a save that is not felt. What is being received is not edited any more. */
    public void change(UnaryOperator<Draft> edit) {
        if (isClosed()) return;
        var next = edit.apply(draft.get());
        if (next.equals(draft.get())) return;
        show(next);
        // whoever listens may have changed it further
        saver.save(draft.get(), place.get().text());
        earlier.lookUp(next);
        offers.lookUp(next);
    }

    /** The clerk moved to another field by hand. */
    public void standsOn(FieldPlace where) {
        if (where.equals(place.get())) return;
        place.set(where);
        if (!draft.get().isUntouched() && !isClosed()) saver.save(draft.get(), where.text());
    }

    /** Moves the clerk: the view follows with the focus. */
    public void goTo(FieldPlace where) {
        standsOn(where);
    }

    public void nextStep() {
        var steps = Step.values();
        goTo(FieldPlace.first(steps[Math.min(place.get().step().ordinal() + 1, steps.length - 1)]));
    }

    public void previousStep() {
        goTo(FieldPlace.first(Step.values()[Math.max(place.get().step().ordinal() - 1, 0)]));
    }

    public void override(Finding finding, Override.Reason reason, String note, Optional<String> manager) {
        change(now -> now.override(new Override(finding.key(), reason, note, manager, clerkId(), now())));
    }

    /** While pages are on their way into the draft, it is not received. */
    void waitFor(BooleanSupplier pagesOnTheirWay) {
        capturing = pagesOnTheirWay;
    }

    boolean isCapturing() {
        return capturing.getAsBoolean();
    }

    /** Receives the dossier: on disk first, then on paper. */
    public void accept() {
        if (isClosed()) return;
        if (capturing.getAsBoolean()) {
            notice(new Notice.StillCapturing());
            return;
        }
        accepting.set(true);
        var handedIn = draft.get();
        background.run(() -> {
            saver.drop(handedIn.id());
            return reception.accept(handedIn);
        }, outcome -> {
            accepting.set(false);
            switch (outcome) {
                case Reception.Outcome.Accepted(var dossier) -> {
                    accepted.set(Optional.of(dossier));
                    // what could still be done before, as to bring left-out pages back, can not be done now
                    notice(new Notice.Over());
                    written.run();
                    goTo(FieldPlace.first(Step.FINISH));
                    printReceipt();
                }
                case Reception.Outcome.NotYet(var blocking) -> {
                    saver.save(handedIn, place.get().text());
                    notice(new Notice.NotYet(blocking));
                    goTo(FieldPlace.first(blocking.getFirst().step()));
                }
                case Reception.Outcome.NotKept(var trouble) -> {
                    saver.save(handedIn, place.get().text());
                    notice(new Notice.Storage(trouble));
                }
            }
        }, unexpected -> {
            accepting.set(false);
            saver.save(handedIn, place.get().text());
            background.report(unexpected);
        });
    }

    /** Being received, or received. */
    private boolean isClosed() {
        return accepting.get() || accepted.get().isPresent();
    }

    /** Puts form 01 of the dossier just received on paper, as many copies as the desk usually prints. */
    public void printReceipt() {
        accepted.get().ifPresent(dossier -> {
            int copies = settings.current().printing().copies();
            background.run(() -> {
                var printed = paperwork.print(paperwork.receipt(dossier, copies), dossier.localCode().text(), copies);
                if (printed instanceof Paperwork.Printed.OnPaper) reception.recordPrinted(dossier.id(), 1, copies);
                return printed;
            }, this::tell);
        });
    }

    /** Form 02: what is missing, for a citizen who has to come back. */
    public void printGuidance() {
        var now = draft.get();
        var findings = review.get().findings();
        background.run(() -> paperwork.print(paperwork.guidance(now, findings), "02", 1), this::tell);
    }

    private void tell(Paperwork.Printed printed) {
        notice(switch (printed) {
            case Paperwork.Printed.OnPaper(var printer, _) -> new Notice.Printed(printer);
            case Paperwork.Printed.NotPrinted(var problem) -> new Notice.NotPrinted(problem);
        });
    }

    /** Ready for the next citizen. A draft that is not accepted stays parked; the new one is the one to come back to. */
    public void next() {
        if (accepting.get()) return;
        if (accepted.get().isEmpty() && draft.get().isUntouched()) {
            goTo(FieldPlace.first(Step.PROCEDURE));
            return;
        }
        begin();
    }

    private void begin() {
        notice(new Notice.Over());
        accepted.set(Optional.empty());
        earlier.forget();
        offers.forget();
        show(reception.begin());
        place.set(FieldPlace.first(Step.PROCEDURE));
        saver.save(draft.get(), place.get().text());
        background.run(() -> new Opening(Optional.empty(), reception.lastRecorded(), reception.procedureUse()), opening -> {
            lastRecorded = opening.lastRecorded();
            procedureUse = opening.procedureUse();
        });
    }

    /** Throws the draft away and begins anew. */
    public void discard() {
        if (isClosed()) return;
        var gone = draft.get().id();
        background.run(() -> {
            saver.drop(gone);
            reception.discardDraft(gone);
            return gone;
        }, _ -> begin());
    }

    /** What the store of this desk has for the draft's lines. */
    PaperOffers papersInStore() {
        return offers.now();
    }

    /** What the desk has of the draft's people from before. */
    Earlier earlier() {
        return earlier;
    }

    String clerkId() {
        return settings.current().clerk().id();
    }

    Instant now() {
        return reception.now();
    }

    ZoneId zone() {
        return zone;
    }

    Rulebook rules() {
        return rules;
    }

    SettingsBook settings() {
        return settings;
    }

    private void take(SavedDraft saved, boolean greet) {
        show(saved.draft());
        place.set(FieldPlace.parse(saved.place()).orElse(FieldPlace.first(Step.PROCEDURE)));
        saver.save(saved.draft(), saved.place());
        earlier.lookUp(saved.draft());
        offers.lookUp(saved.draft());
        if (greet) notice(new Notice.DraftRestored());
    }

    private void show(Draft next) {
        draft.set(next);
        review.set(reviewed(next));
    }

    private Review reviewed(Draft subject) {
        var around = reception.circumstances(offers.now(), earlier.known(), lastRecorded);
        return Review.of(subject, around, rules.formula(LocalDate.ofInstant(around.now(), zone)));
    }

    private void reviewAgain() {
        review.set(reviewed(draft.get()));
    }

    /** A paper that was taken from the store while it was good, or for somebody else, settles nothing now. */
    private void offersFound() {
        review.set(reviewed(draft.get()));
        var lapsed = offers.lapsed(draft.get());
        if (lapsed.isEmpty()) return;
        var names = draft.get().lines().stream().filter(line -> lapsed.contains(line.id())).map(DossierComponent::shortName).toList();
        change(now -> now.withChecklist(lapsed.stream().reduce(now.checklist(), Checklist::reopen, (left, _) -> left)));
        notice(new Notice.ReuseLapsed(names));
    }
}
