package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Step;

/** Cards read and identities checked. */
public final class IdentityDeeds {
    private final ReceptionModel model;

    public IdentityDeeds(ReceptionModel model) {
        this.model = model;
    }

    /** What a reader, camera or picture gave. @return what it was, for the caller to act on what is not a card */
    public ScannedCode read(String raw) {
        var code = CodeReading.understand(raw);
        switch (code) {
            case ScannedCode.Card(var card) -> {
                fill(card, "check");
                model.notice(new Notice.CardRead());
            }
            case ScannedCode.DigitsOnly(var card, _) -> {
                fill(card, isAuthorising(model.place().get(), model.draft().get().parties()) ? "authorising.name" : "name");
                model.notice(new Notice.Code(code));
            }
            case ScannedCode.VneidPass _, ScannedCode.WebLink _, ScannedCode.BankTransfer _, ScannedCode.OwnReceipt _,
                 ScannedCode.OfficialDossier _, ScannedCode.BrokenCard _, ScannedCode.Foreign _ -> model.notice(new Notice.Code(code));
        }
        return code;
    }

    /** Fills the person whose fields the clerk stands on; the check is still to be confirmed. @param next where the clerk goes on */
    void fill(CitizenCard card, String next) {
        editPerson(isOnAuthorising(), person -> person.filledFrom(card));
        model.goTo(new FieldPlace(Step.APPLICANT, next));
    }

    private static boolean isAuthorising(FieldPlace place, Parties parties) {
        return parties.authorising().isPresent() && place.field().startsWith("authorising.");
    }

    public void editPerson(boolean authorising, UnaryOperator<Person> edit) {
        model.change(draft -> {
            var parties = draft.parties();
            return draft.withParties(authorising ? parties.withAuthorising(parties.authorising().map(edit))
                    : parties.withApplicant(edit.apply(parties.applicant())));
        });
    }

    public void setAuthorised(boolean authorised) {
        model.change(draft -> draft.withParties(draft.parties().withAuthorising(authorised
                ? draft.parties().authorising().or(() -> Optional.of(Person.nobody())) : Optional.empty())));
        model.goTo(new FieldPlace(Step.APPLICANT, authorised ? "authorising.number" : "number"));
    }

    /** The clerk compared card, screen or database with the person and says that they agree; what differs is recorded with it. */
    public void confirm(IdentityCheck.Method method, Optional<String> reference) {
        confirm(method, reference, List.of());
    }

    /** @param seen what shows neither in the form nor in the code of the card */
    void confirm(IdentityCheck.Method method, Optional<String> reference, List<Disagreement> seen) {
        var disagreements = Stream.concat(disagreements().stream(), seen.stream()).distinct().toList();
        record(new IdentityCheck.Confirmed(method, number(), model.now(), model.clerkId(), reference, disagreements, counted().card()));
    }

    /** The line is down: noted now, confirmed later. */
    public void defer() {
        record(new IdentityCheck.ToConfirm(number(), model.now(), model.clerkId(), disagreements(), counted().card()));
    }

    /** What differs now between the form, the card and the number of the person whose identity counts. */
    List<Disagreement> disagreements() {
        return model.review().get().disagreements();
    }

    /** What is known from before of the person on whose fields the clerk stands. */
    Optional<KnownCitizen> known() {
        return model.review().get().known(standingOn());
    }

    /** Those of the same name who were here before; for one whose number is not known yet. */
    void namesakes(Consumer<List<KnownCitizen>> answer) {
        model.earlier().named(standingOn().name(), answer);
    }

    /** Whether this would fill in anything. */
    boolean hasGapsFor(KnownCitizen known) {
        return !known.completing(standingOn()).equals(standingOn());
    }

    /** Takes over what was said before where nothing stands. */
    void take(KnownCitizen known) {
        editPerson(isOnAuthorising(), known::completing);
    }

    Person standingOn() {
        var parties = model.draft().get().parties();
        return isOnAuthorising() ? parties.counted() : parties.applicant();
    }

    /** The clerk stands on the fields of the person for whom the applicant acts. */
    boolean isOnAuthorising() {
        return isAuthorising(model.place().get(), model.draft().get().parties());
    }

    public void omit(IdentityCheck.Omission reason, String note) {
        record(new IdentityCheck.Omitted(reason, note, number(), model.now(), model.clerkId()));
    }

    /** A check needs a number to stand for. */
    public boolean canConfirm() {
        return counted().personalNumber().isPresent();
    }

    private void record(IdentityCheck check) {
        model.change(draft -> draft.withParties(draft.parties().withCheck(Optional.of(check))));
    }

    Person counted() {
        return model.draft().get().parties().counted();
    }

    private String number() {
        return counted().personalNumber().map(number -> number.digits()).orElse("");
    }
}
