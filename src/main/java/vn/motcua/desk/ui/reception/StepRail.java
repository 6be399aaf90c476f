package vn.motcua.desk.ui.reception;

import java.util.EnumMap;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Tone;

/** The steps down the left, each with what was entered so far and whether it is settled. */
final class StepRail {
    private static final int LONGEST_NAME = 70;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Texts texts;
    private final Wording wording;
    private final Map<Step, Row> rows = new EnumMap<>(Step.class);
    private final VBox root = Draw.column("gap-1");

    private boolean compact;

    private record Row(HBox box, FontIcon sign, Label name, Label summary) { }

    StepRail(ReceptionModel model, Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        root.getStyleClass().add("step-rail");
        for (var step : Step.values()) {
            var sign = new FontIcon(Feather.CIRCLE);
            var summary = Draw.wrapped("", "t-small", "muted");
            var name = Draw.text((step.ordinal() + 1) + ". " + wording.step(step), "t-medium");
            var box = Draw.row("gap-2", sign, Draw.growing(Draw.column("gap-0", name, summary)));
            box.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            box.getStyleClass().add("step");
            box.setOnMouseClicked(_ -> model.goTo(FieldPlace.first(step)));
            Tooltip.install(box, new Tooltip(wording.step(step)));
            rows.put(step, new Row(box, sign, name, summary));
            root.getChildren().add(box);
        }
    }

    Parent root() {
        return root;
    }

    /** Pixels of one em here. */
    double em() {
        return rows.get(Step.PROCEDURE).name().getFont().getSize();
    }

    ReadOnlyObjectProperty<Font> fontProperty() {
        return rows.get(Step.PROCEDURE).name().fontProperty();
    }

    /** Where there is little room, only the signs and the numbers stay: the heading of the work names the step. */
    void compact(boolean value) {
        compact = value;
        rows.forEach((step, row) -> {
            row.name().setText(value ? String.valueOf(step.ordinal() + 1) : (step.ordinal() + 1) + ". " + wording.step(step));
            ProcedureStep.visible(row.summary(), !value && !row.summary().getText().isEmpty());
        });
    }

    void show(Draft draft, Review review, Step current, boolean accepted) {
        rows.forEach((step, row) -> {
            row.box().pseudoClassStateChanged(CURRENT, step == current);
            var summary = accepted && step == Step.FINISH ? texts.get("reception.accepted") : summary(step, draft, review);
            row.summary().setText(summary);
            ProcedureStep.visible(row.summary(), !compact && !summary.isEmpty());
            mark(row.sign(), step, draft, review, accepted);
        });
    }

    /** Only where it changes: looks that are taken away and given back are worked out anew, after every page of a scan. */
    private static void mark(FontIcon sign, Step step, Draft draft, Review review, boolean accepted) {
        boolean touched = accepted || step == Step.PROCEDURE ? draft.procedure().isPresent() : !draft.isUntouched();
        boolean blocks = !accepted && (step == Step.FINISH ? review.blocks(draft) : review.blocks(draft, step));
        var tone = !touched ? Tone.LATER : blocks ? Tone.AT_STAKE : Tone.GOOD;
        if (sign.getStyleClass().contains(tone.textClass())) return;
        for (var other : Tone.values()) sign.getStyleClass().remove(other.textClass());
        sign.setIconCode(touched ? tone.sign() : Feather.CIRCLE);
        sign.getStyleClass().add(tone.textClass());
    }

    private String summary(Step step, Draft draft, Review review) {
        if (draft.procedure().isEmpty() && step != Step.APPLICANT) return "";
        return switch (step) {
            case PROCEDURE -> draft.procedure().map(procedure -> shortened(procedure.name())).orElse("");
            case APPLICANT -> draft.parties().counted().name();
            case COMPONENTS -> texts.get("reception.rail.components",
                    draft.lines().stream().filter(line -> draft.checklist().of(line.id()).isPresent()).count(), draft.lines().size());
            case FEE -> !draft.charges().everyAmountKnown() ? texts.get("reception.fee.unknown")
                    : draft.charges().due() == 0 ? texts.get("reception.fee.free") : wording.formats().money(draft.charges().due());
            case APPOINTMENT -> review.appointment().map(wording.formats()::dateTime).orElse("");
            case FINISH -> "";
        };
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, name.lastIndexOf(' ', LONGEST_NAME)) + "…";
    }
}
