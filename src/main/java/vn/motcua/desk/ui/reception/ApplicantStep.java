package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.IdentityCheck;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Who is at the desk, for whom they act, and how their identity was checked. */
final class ApplicantStep implements StepPane {
    /** What the clerk says about the check; the first is what happens nearly always. */
    enum CheckDeed { CARD_COMPARED, VNEID_SCREEN, POPULATION_DATABASE, LATER, OMIT }

    private final ReceptionModel model;
    private final IdentityDeeds deeds;
    private final Texts texts;
    private final Wording wording;
    private final Asking asking;
    private final Fields fields = new Fields();

    private final CameraPane camera;
    private final ChipDeeds chip;
    private final PersonFields applicant;
    private final PersonFields authorising;
    private final Card authorisingCard;
    private final CheckBox authorised;
    private final ChoiceStrip<CheckDeed> check;
    private final Field<VietnameseTextField> reference;
    private final Light checkLight;
    private final Label checkFacts;
    private final Parent root;
    private String shownDraft = "";
    private Optional<IdentityCheck> shownCheck = Optional.empty();
    /** The clerk looked the person up and has still to type the reference. */
    private boolean lookingUp;

    ApplicantStep(ReceptionModel model, IdentityDeeds deeds, LiveCamera live, ChipDeeds chip, Texts texts, Wording wording, Asking asking) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.wording = wording;
        this.asking = asking;
        camera = new CameraPane(live, texts, wording);
        this.chip = chip;
        chip.onConfirmed(this::onward);
        applicant = new PersonFields(false, texts, wording, deeds, fields);
        authorised = fields.add("authorised", new CheckBox(texts.get("reception.authorised")));
        authorised.setOnAction(_ -> deeds.setAuthorised(authorised.isSelected()));
        authorising = new PersonFields(true, texts, wording, deeds, fields);
        authorisingCard = new Card(Feather.USER_PLUS, texts.get("reception.authorising"), authorising.root());
        check = fields.add("check", new ChoiceStrip<>(List.of(CheckDeed.values()), deed -> texts.get("reception.check." + deed)));
        check.setAccessibleText(texts.get("reception.check"));
        check.onChosen(this::act);
        reference = new Field<>(texts.get("reception.check.reference"), fields.add("reference", new VietnameseTextField()));
        reference.control().setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            confirmByReference();
        });
        checkLight = new Light(Tone.AT_STAKE, "");
        checkFacts = Draw.wrapped("", "muted");
        root = build();
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        var parties = draft.parties();
        applicant.show(parties.applicant(), review.findings());
        parties.authorising().ifPresent(person -> authorising.show(person, review.findings()));
        ProcedureStep.visible(authorisingCard, parties.authorising().isPresent());
        authorised.setSelected(parties.authorising().isPresent());
        if (!draft.id().equals(shownDraft)) lookingUp = false;
        shownDraft = draft.id();
        showCheck(parties.validCheck());
    }

    /** One key: what the strip would do with its first choice, or by the chip that is shown. */
    void confirmByCard() {
        if (chip.isOfCounted()) chip.confirm();
        else act(CheckDeed.CARD_COMPARED);
    }

    private void showCheck(Optional<IdentityCheck> record) {
        if (!record.equals(shownCheck)) lookingUp = false;
        shownCheck = record;
        if (!lookingUp) reference.clear();
        ProcedureStep.visible(reference, lookingUp);
        check.show(lookingUp ? Optional.of(CheckDeed.POPULATION_DATABASE) : record.map(ApplicantStep::deed));
        if (record.isEmpty()) {
            checkLight.show(Tone.AT_STAKE, texts.get("reception.check.none"));
            checkFacts.setText(texts.get(deeds.canConfirm() ? "reception.check.todo" : "reception.check.needsNumber"));
            return;
        }
        var tone = switch (record.get()) {
            case IdentityCheck.Confirmed _ -> Tone.GOOD;
            case IdentityCheck.ToConfirm _, IdentityCheck.Omitted _ -> Tone.NOTED;
        };
        checkLight.show(tone, texts.get(tone == Tone.GOOD ? "reception.check.done" : "reception.check.noted"));
        checkFacts.setText(wording.check(record.get()));
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
            case OMIT -> asking.ask(texts.get("reception.check.omit.question"), List.of(IdentityCheck.Omission.values()), wording::omission, reason -> {
                deeds.omit(reason, "");
                onward();
            });
        }
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
        deeds.confirm(method, withReference, chip.doubt());
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

    private Parent build() {
        ProcedureStep.visible(reference, false);
        var hint = Draw.wrapped(texts.get("reception.reader.hint"), "muted");
        var who = new Card(Feather.USER, wording.step(Step.APPLICANT), hint, camera, new ChipPane(chip, fields, texts, wording),
                applicant.root(), authorised);
        VBox facts = Draw.column("gap-2", checkFacts, check, reference);
        var checking = new Card(Feather.SHIELD, texts.get("reception.check"), facts).with(checkLight);
        return Draw.column("gap-3", who, authorisingCard, checking);
    }
}
