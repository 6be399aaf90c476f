package vn.motcua.desk.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import vn.motcua.desk.domain.dossier.Circumstances;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.papers.PaperOffers;
import vn.motcua.desk.domain.pile.PageCounts;
import vn.motcua.desk.domain.trouble.StorageTrouble;
import vn.motcua.desk.store.Store;
import vn.motcua.desk.store.StoreProblem;

/** Receiving a dossier, from the first key to the receipt. Everything here may be slow: called off the window's thread. */
public final class Reception {
    /** How acceptance ended. */
    public sealed interface Outcome {
        record Accepted(Dossier dossier) implements Outcome { }

        /** @param blocking what has to be mended or overridden first */
        record NotYet(List<Finding> blocking) implements Outcome { }

        /** Nothing was written; the draft stands as it was. */
        record NotKept(StorageTrouble trouble) implements Outcome { }
    }

    private final Store store;
    private final Rulebook rules;
    private final SettingsBook settings;
    private final Clock clock;
    private final PaperShelf papers;

    public Reception(Store store, Rulebook rules, SettingsBook settings, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
        papers = new PaperShelf(store, clock);
    }

    public Draft begin() {
        return Draft.begin(UUID.randomUUID().toString(), clock.instant());
    }

    /** The draft on which the clerk last stood, for the start after a crash; an empty one where the clerk was ready for the next citizen. */
    public Optional<SavedDraft> lastDraft() {
        return store.read(tx -> tx.drafts().all()).stream().findFirst();
    }

    public Optional<SavedDraft> findDraft(String id) {
        return store.read(tx -> tx.drafts().find(id));
    }

    public void discardDraft(String id) {
        store.write(tx -> {
            tx.drafts().remove(id);
            return id;
        });
    }

    /**
     * What a review of this draft needs to know, as of now.
     *
     * @param offers what {@link #paperOffers} found for it
     * @param known  what {@link #known} found for its parties
     */
    public Circumstances circumstances(PaperOffers offers, List<KnownCitizen> known, Optional<Instant> lastRecorded) {
        return new Circumstances(clock.instant(), zone(), rules.calendar(), lastRecorded, offers.offered(), known);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Those of these parties who were here before. */
    public List<KnownCitizen> known(Parties parties) {
        var numbers = parties.numbers();
        return numbers.isEmpty() ? List.of() : store.read(tx -> numbers.stream().flatMap(number -> tx.dossiers().knownCitizen(number).stream()).toList());
    }

    /** Citizens of this name who were here before, told apart by their numbers. */
    public List<KnownCitizen> citizensNamed(String name) {
        return store.read(tx -> tx.dossiers().citizensNamed(name));
    }

    public Optional<Instant> lastRecorded() {
        return store.read(tx -> tx.dossiers().lastRecorded());
    }

    /** What the store of papers has for the lines of this draft. */
    public PaperOffers paperOffers(Draft draft) {
        return papers.offers(draft);
    }

    /**
     * Reviews once more and writes the dossier; when this returns {@code Accepted}, it survives a power cut. Paper comes after.
     * A draft that was accepted before gives the same dossier again.
     */
    public Outcome accept(Draft draft) {
        try {
            var around = circumstances(paperOffers(draft), known(draft.parties()), lastRecorded());
            var blocking = Intake.blocking(draft, around);
            if (!blocking.isEmpty()) return new Outcome.NotYet(blocking);
            var received = new DossierEvent.Received(around.now(), settings.current().clerk().id(), ReceivedDossier.of(draft, around));
            var day = LocalDate.ofInstant(around.now(), zone());
            return new Outcome.Accepted(store.write(tx -> {
                var before = tx.dossiers().find(draft.id());
                if (before.isPresent()) return before.get();
                var dossier = new Dossier(draft.id(), tx.dossiers().nextCode(settings.current().office(), day), List.of(received));
                tx.dossiers().add(dossier);
                tx.drafts().remove(draft.id());
                return dossier;
            }));
        } catch (StoreProblem problem) {
            return new Outcome.NotKept(problem.kind());
        }
    }

    /** Notes the code that the province's system gave. */
    public Dossier recordOfficialCode(String dossierId, OfficialCode code) {
        return append(dossierId, new DossierEvent.OfficialCodeRecorded(clock.instant(), settings.current().clerk().id(), code));
    }

    /**
     * Notes what the population database said of an identity that did not count at reception. One that counts already stays as it is.
     *
     * @param reference what the provincial system showed
     * @param note      what was not found or differs
     */
    public Dossier recordIdentity(String dossierId, DossierEvent.Answer answer, String reference, String note) {
        return store.write(tx -> {
            var before = tx.dossiers().find(dossierId).orElseThrow();
            var number = before.content().parties().counted().personalNumber();
            if (number.isEmpty() || before.identity().filter(IdentityCheck::counts).isPresent()) return before;
            tx.dossiers().append(dossierId, new DossierEvent.IdentityConfirmed(clock.instant(), settings.current().clerk().id(), number.get().digits(), answer,
                    reference.strip(), note.strip()));
            return tx.dossiers().find(dossierId).orElseThrow();
        });
    }

    public Dossier recordPrinted(String dossierId, int form, int copies) {
        return append(dossierId, new DossierEvent.FormPrinted(clock.instant(), settings.current().clerk().id(), form, copies));
    }

    /** How many pages the papers of this procedure had in the dossiers received here. */
    public PageCounts pageCounts(String procedureCode) {
        return store.read(tx -> tx.dossiers().pageCounts(procedureCode));
    }

    /** How often each procedure was received in the last ninety days. */
    public Map<String, Integer> procedureUse() {
        var today = LocalDate.ofInstant(clock.instant(), zone());
        return store.read(tx -> tx.dossiers().procedureUse(today.minusDays(90)));
    }

    private Dossier append(String dossierId, DossierEvent event) {
        return store.write(tx -> {
            tx.dossiers().append(dossierId, event);
            return tx.dossiers().find(dossierId).orElseThrow();
        });
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
