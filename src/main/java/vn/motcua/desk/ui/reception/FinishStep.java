package vn.motcua.desk.ui.reception;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Tone;

/** A last look, then acceptance; afterwards the number to tell the citizen. */
final class FinishStep implements StepPane {
    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final Fields fields = new Fields();
    private final GridPane summary = new GridPane();
    private final VBox obstacles = Draw.column("gap-2");
    private final Button accept;
    private final Button next;
    private final Card before;
    private final Card after;
    private final Label code = Draw.text("", "t-display", "code");
    private final Label afterFacts = Draw.wrapped("", "muted");
    private final Parent root;

    FinishStep(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        accept = fields.add("accept", Draw.button(texts.get("reception.accept"), "F12", model::accept, "accent", "large"));
        next = fields.add("next", Draw.button(texts.get("reception.next"), "Enter", model::next, "accent", "large"));
        summary.getStyleClass().addAll("summary", "form-grid");
        before = new Card(Feather.CHECK_CIRCLE, wording.step(Step.FINISH), summary, obstacles, Draw.row("gap-2", Draw.filler(), accept));
        after = new Card(Feather.CHECK_CIRCLE, texts.get("reception.accepted"),
                Draw.column("gap-0", Draw.text(texts.get("reception.accepted.number"), "t-small", "muted"), code), afterFacts, keysAfter(), Draw.row("gap-2", Draw.filler(), next));
        after.getStyleClass().add("accepted");
        root = Draw.column("gap-3", before, after);
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        var dossier = model.accepted().get();
        ProcedureStep.visible(before, dossier.isEmpty());
        ProcedureStep.visible(after, dossier.isPresent());
        if (dossier.isPresent()) showAccepted(dossier.get());
        else showDraft(draft, review);
    }

    private void showAccepted(Dossier dossier) {
        code.setText(dossier.localCode().text());
        afterFacts.setText(texts.get("reception.accepted.facts", dossier.content().procedureName(),
                dossier.content().parties().counted().name(), wording.formats().appointment(dossier.content().due())));
    }

    private void showDraft(Draft draft, Review review) {
        summary.getChildren().clear();
        int row = 0;
        line(row++, "reception.summary.procedure", draft.procedure().map(procedure -> procedure.name()).orElse("–"));
        line(row++, "reception.summary.applicant", person(draft));
        line(row++, "reception.summary.identity", draft.parties().validCheck().map(wording::check).orElse("–"));
        line(row++, "reception.summary.components", texts.get("reception.rail.components",
                draft.lines().stream().filter(one -> draft.checklist().of(one.id()).isPresent()).count(), draft.lines().size()));
        line(row++, "reception.summary.fee", !draft.charges().everyAmountKnown() ? texts.get("reception.fee.unknown") : draft.charges().due() == 0 ? texts.get("reception.fee.free") : wording.formats().money(draft.charges().due()));
        line(row, "reception.summary.appointment", review.appointment().map(wording.formats()::appointment).orElse("–"));
        obstacles.getChildren().clear();
        var blocking = review.findings().stream().filter(finding -> Intake.blocks(finding, draft)).toList();
        if (!blocking.isEmpty()) obstacles.getChildren().add(Draw.wrapped(texts.get("reception.obstacles", blocking.size()), "t-strong"));
        blocking.forEach(finding ->
                obstacles.getChildren().add(Draw.row("gap-2", Draw.icon(Tone.AT_STAKE.sign(), Tone.AT_STAKE.textClass()),
                        Draw.growing(Draw.wrapped(wording.finding(finding).what())))));
        accept.setDisable(model.accepting().get());
    }

    private static String person(Draft draft) {
        var person = draft.parties().applicant();
        return draft.parties().authorising().map(other -> person.name() + " → " + other.name()).orElse(person.name());
    }

    private void line(int row, String key, String value) {
        var name = Draw.text(texts.get(key), "muted");
        // beside the long name of a procedure
        name.setMinWidth(Label.USE_PREF_SIZE);
        summary.addRow(row, name, Draw.wrapped(value.isBlank() ? "–" : value, "t-medium"));
    }

    private Node keysAfter() {
        return Draw.flow(Draw.row("gap-1", Keys.cap("Ctrl+H"), Draw.text(texts.get("reception.enter"), "muted")), Draw.row("gap-1", Keys.cap("Ctrl+P"), Draw.text(texts.get("reception.printAgain"), "muted")),
                Draw.row("gap-1", Keys.cap("Ctrl+S"), Draw.text(texts.get("reception.savePdf"), "muted")));
    }

    @Override public void focus(String field) {
        Optional.of(model.accepted().get().isPresent() ? next : accept).ifPresent(Node::requestFocus);
    }
}
