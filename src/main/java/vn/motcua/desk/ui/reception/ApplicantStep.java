package vn.motcua.desk.ui.reception;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Card;

/** Who is at the desk, for whom they act, and how their identity was checked. */
final class ApplicantStep implements StepPane {
    /** As many as have a digit. */
    private static final int MOST_NAMESAKES = 9;

    private final ReceptionModel model;
    private final IdentityDeeds deeds;
    private final Texts texts;
    private final Wording wording;
    private final Asking asking;
    private final Fields fields = new Fields();

    private final CameraPane camera;
    private final ChipPane chipPane;
    private final PersonFields applicant;
    private final PersonFields authorising;
    private final KnownPane knownApplicant;
    private final KnownPane knownAuthorising;
    private final Card authorisingCard;
    private final CheckBox authorised;
    private final CheckPane check;
    private final Parent root;

    ApplicantStep(ReceptionModel model, IdentityDeeds deeds, LiveCamera live, ChipDeeds chip, Texts texts, Wording wording, Asking asking) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.wording = wording;
        this.asking = asking;
        camera = new CameraPane(live, texts, wording);
        applicant = new PersonFields(false, texts, wording, deeds, fields);
        authorised = fields.add("authorised", new CheckBox(texts.get("reception.authorised")));
        authorised.setOnAction(_ -> deeds.setAuthorised(authorised.isSelected()));
        authorising = new PersonFields(true, texts, wording, deeds, fields);
        knownApplicant = new KnownPane(texts, wording);
        knownAuthorising = new KnownPane(texts, wording);
        authorisingCard = new Card(Feather.USER_PLUS, texts.get("reception.authorising"), authorising.root(), knownAuthorising);
        check = new CheckPane(model, deeds, chip, texts, wording, asking, fields);
        chipPane = new ChipPane(chip, fields, texts, wording);
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
        knownApplicant.show(review.known(parties.applicant()), parties.applicant());
        parties.authorising().ifPresent(person -> knownAuthorising.show(review.known(person), person));
        ProcedureStep.visible(authorisingCard, parties.authorising().isPresent());
        authorised.setSelected(parties.authorising().isPresent());
        check.show(draft);
    }

    /** One key: what the strip of checks would do with its first choice. */
    void confirmByCard() {
        check.confirmByCard();
    }

    /** What the camera sees. */
    Node cameraPane() {
        return camera;
    }

    /** Portrait and facts of the chip. */
    Node chipPane() {
        return chipPane;
    }

    /** Where it stands what that key would fill in. */
    Node offer() {
        return deeds.isOnAuthorising() ? knownAuthorising : knownApplicant;
    }

    /** One key: what was said before goes into the empty fields; without a number, the clerk says who of that name it is. */
    void takeKnown() {
        var known = deeds.known();
        var person = deeds.standingOn();
        if (known.isPresent()) take(known.get());
        else if (person.personalNumber().isPresent() || person.name().isBlank()) model.notice(new Notice.NobodyKnown());
        else deeds.namesakes(found -> {
            // the clerk has gone on meanwhile
            if (!deeds.standingOn().equals(person)) return;
            if (found.isEmpty()) model.notice(new Notice.NobodyKnown());
            else asking.ask(texts.get("reception.known.which"), found.stream().limit(MOST_NAMESAKES).toList(), wording.identity()::toldApart, deeds::take);
        });
    }

    private void take(KnownCitizen known) {
        if (deeds.hasGapsFor(known)) deeds.take(known);
        else model.notice(new Notice.NothingToTake());
    }

    private Parent build() {
        var hint = Draw.wrapped(texts.get("reception.reader.hint"), "muted");
        var who = new Card(Feather.USER, wording.step(Step.APPLICANT), hint, camera, chipPane,
                applicant.root(), knownApplicant, authorised);
        return Draw.column("gap-3", who, authorisingCard, check.root());
    }
}
