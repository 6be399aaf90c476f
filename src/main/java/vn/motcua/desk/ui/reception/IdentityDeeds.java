package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import vn.motcua.desk.domain.citizen.CitizenCard;
import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityComparison;
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
            case ScannedCode.Card(var card) -> fill(card, "check");
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
        boolean authorising = isAuthorising(model.place().get(), model.draft().get().parties());
        editPerson(authorising, person -> person.filledFrom(card));
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

    /** The clerk compared card, screen or database with the person and says that they agree. */
    public void confirm(IdentityCheck.Method method, Optional<String> reference) {
        confirm(method, reference, Optional.empty());
    }

    /** @param seen what shows neither in the form nor in the code of the card */
    void confirm(IdentityCheck.Method method, Optional<String> reference, Optional<IdentityCheck.Disagreement> seen) {
        var person = counted();
        var disagreements = Stream.concat(person.card().map(card -> IdentityComparison.of(person, card)).orElse(List.of()).stream(), seen.stream()).toList();
        record(new IdentityCheck.Confirmed(method, number(), model.now(), model.clerkId(), reference, disagreements));
    }

    /** The line is down: noted now, confirmed later. */
    public void defer() {
        record(new IdentityCheck.ToConfirm(number(), model.now(), model.clerkId()));
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

    /** On whose fields the clerk stands. */
    Person standingOn() {
        var parties = model.draft().get().parties();
        return isAuthorising(model.place().get(), parties) ? parties.counted() : parties.applicant();
    }

    Person counted() {
        return model.draft().get().parties().counted();
    }

    private String number() {
        return counted().personalNumber().map(number -> number.digits()).orElse("");
    }
}
