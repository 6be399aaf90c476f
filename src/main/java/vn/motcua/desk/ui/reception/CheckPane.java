package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.ReasonPrompt;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** How the identity was checked: what differs, the ways of checking with a digit each, the record, and whether it counts. */
final class CheckPane {
    /** What the clerk says about the check; the first is what happens nearly always. */
    enum CheckDeed { CARD_COMPARED, VNEID_SCREEN, POPULATION_DATABASE, LATER, OMIT, CARD_INVALID }

    private final ReceptionModel model;
    private final IdentityDeeds deeds;
    private final ChipDeeds chip;
    private final Texts texts;
    private final Wording wording;
    private final Asking asking;
    private final ChoiceStrip<CheckDeed> strip;
    private final Field<VietnameseTextField> reference;
    private final Light checkLight = new Light(Tone.AT_STAKE, "");
    private final Label checkFacts = Draw.wrapped("", "muted");
    private final Label counts = Draw.wrapped("", "t-small", "muted");
    private final ComparisonPane comparison;
    private final Card root;
    private String shownDraft = "";
    private Optional<IdentityCheck> shownCheck = Optional.empty();
    /** The clerk looked the person up and has still to type the reference. */
    private boolean lookingUp;
    /** What the clerk has just seen of the card, until the check is recorded. */
    private Optional<Disagreement> seen = Optional.empty();

    CheckPane(ReceptionModel model, IdentityDeeds deeds, ChipDeeds chip, Texts texts, Wording wording, Asking asking, Fields fields) {
        this.model = model;
        this.deeds = deeds;
        this.chip = chip;
        chip.onConfirmed(this::onward);
        this.texts = texts;
        this.wording = wording;
        this.asking = asking;
        comparison = new ComparisonPane(texts, wording);
        strip = fields.add("check", new ChoiceStrip<>(List.of(CheckDeed.values()), deed -> texts.of("reception.check", deed)));
        strip.setAccessibleText(texts.get("reception.check"));
        strip.onChosen(this::act);
        reference = new Field<>(texts.get("reception.check.reference"), fields.add("reference", new VietnameseTextField()));
        reference.control().setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            confirmByReference();
        });
        ProcedureStep.visible(reference, false);
        root = new Card(Feather.SHIELD, texts.get("reception.check"), Draw.column("gap-2", comparison, checkFacts, strip, reference, counts)).with(checkLight);
    }

    Card root() {
        return root;
    }

    void show(Draft draft) {
        if (!draft.id().equals(shownDraft)) endLookUp();
        shownDraft = draft.id();
        showCheck(draft.parties().validCheck());
    }

    /** What the strip would do with its first choice, or by the chip that is shown. */
    void confirmByCard() {
        if (chip.isOfCounted()) chip.confirm();
        else act(CheckDeed.CARD_COMPARED);
    }

    private void endLookUp() {
        lookingUp = false;
        seen = Optional.empty();
    }

    private void showCheck(Optional<IdentityCheck> record) {
        if (!record.equals(shownCheck)) endLookUp();
        shownCheck = record;
        if (!lookingUp) reference.clear();
        ProcedureStep.visible(reference, lookingUp);
        strip.show(lookingUp ? Optional.of(CheckDeed.POPULATION_DATABASE) : record.map(CheckPane::deed));
        counts.setText(wording.identity().counts(record));
        var person = model.draft().get().parties().counted();
        comparison.show(Stream.concat(deeds.disagreements().stream(), seen.stream()).distinct().toList(), record.flatMap(CheckPane::kept), person,
                model.review().get().known(person));
        if (record.isEmpty()) {
            checkLight.show(Tone.AT_STAKE, texts.get("reception.check.none"));
            checkFacts.setText(texts.get(deeds.canConfirm() ? "reception.check.todo" : "reception.check.needsNumber"));
            return;
        }
        var tone = record.get().counts() ? Tone.GOOD : Tone.NOTED;
        checkLight.show(tone, texts.get(tone == Tone.GOOD ? "reception.check.done" : "reception.check.noted"));
        checkFacts.setText(wording.check(record.get()));
    }

    /** What the record of a comparison keeps; empty where nothing was compared. */
    private static Optional<List<Disagreement>> kept(IdentityCheck record) {
        return switch (record) {
            case IdentityCheck.Confirmed confirmed -> Optional.of(confirmed.disagreements());
            case IdentityCheck.ToConfirm noted -> Optional.of(noted.disagreements());
            case IdentityCheck.Omitted _ -> Optional.empty();
        };
    }

    private static CheckDeed deed(IdentityCheck record) {
        return switch (record) {
            case IdentityCheck.Confirmed confirmed -> switch (confirmed.method()) {
                case CARD_COMPARED -> CheckDeed.CARD_COMPARED;
                case VNEID_SCREEN -> CheckDeed.VNEID_SCREEN;
                case POPULATION_DATABASE -> CheckDeed.POPULATION_DATABASE;
                case CHIP -> CheckDeed.CARD_COMPARED;
            };
            case IdentityCheck.ToConfirm _ -> CheckDeed.LATER;
            case IdentityCheck.Omitted _ -> CheckDeed.OMIT;
        };
    }

    private void act(CheckDeed deed) {
        act(deed, Optional.empty());
    }

    private void act(CheckDeed deed, Optional<Disagreement> problem) {
        seen = problem;
        lookingUp = deed == CheckDeed.POPULATION_DATABASE && deeds.canConfirm();
        showCheck(model.draft().get().parties().validCheck());
        if (deed != CheckDeed.OMIT && !deeds.canConfirm()) {
            model.goTo(new FieldPlace(Step.APPLICANT, model.draft().get().parties().authorising().isPresent() ? "authorising.number" : "number"));
            return;
        }
        switch (deed) {
            case CARD_COMPARED -> confirm(IdentityCheck.Method.CARD_COMPARED, Optional.empty());
            case VNEID_SCREEN -> confirm(IdentityCheck.Method.VNEID_SCREEN, Optional.empty());
            case POPULATION_DATABASE -> model.goTo(new FieldPlace(Step.APPLICANT, "reference"));
            case LATER -> {
                deeds.defer();
                onward();
            }
            case OMIT -> asking.ask(texts.get("reception.check.omit.question"), List.of(IdentityCheck.Omission.values()), wording::omission,
                    this::noteOf, (reason, note) -> {
                        deeds.omit(reason, note);
                        onward();
                    });
            case CARD_INVALID -> asking.ask(texts.get("reception.check.invalid.question"), List.of(Disagreement.CARD_EXPIRED, Disagreement.CARD_CANCELLED),
                    one -> texts.of("reception.check.invalid", one), this::askInstead);
        }
    }

    private Optional<ReasonPrompt.Note> noteOf(IdentityCheck.Omission reason) {
        return reason.needsNote() ? Optional.of(new ReasonPrompt.Note(texts.get("kit.reason.note"), texts.get("kit.reason.noteMissing"))) : Optional.empty();
    }

    /** Such a card proves little: how else was the identity checked? */
    private void askInstead(Disagreement problem) {
        asking.ask(texts.get("reception.check.instead.question"), List.of(CheckDeed.VNEID_SCREEN, CheckDeed.POPULATION_DATABASE, CheckDeed.CARD_COMPARED),
                deed -> texts.of("reception.check", deed), deed -> act(deed, Optional.of(problem)));
    }

    private void confirmByReference() {
        var text = reference.control().getText().strip();
        if (text.isEmpty()) {
            reference.say(Tone.AT_STAKE, texts.get("reception.check.reference.missing"));
            return;
        }
        reference.clear();
        confirm(IdentityCheck.Method.POPULATION_DATABASE, Optional.of(text));
    }

    private void confirm(IdentityCheck.Method method, Optional<String> withReference) {
        deeds.confirm(method, withReference, Stream.concat(seen.stream(), chip.doubt().stream()).toList());
        onward();
    }

    /** To the next step, or to the first field that still lacks something. */
    private void onward() {
        var parties = model.draft().get().parties();
        boolean acts = parties.authorising().isPresent();
        var person = parties.counted();
        var prefix = acts ? "authorising." : "";
        if (person.name().isBlank()) model.goTo(new FieldPlace(Step.APPLICANT, prefix + "name"));
        else if (person.address().isBlank()) model.goTo(new FieldPlace(Step.APPLICANT, prefix + "address"));
        else model.nextStep();
    }
}
