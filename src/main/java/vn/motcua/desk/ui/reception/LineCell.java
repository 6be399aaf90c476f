package vn.motcua.desk.ui.reception;

import java.util.ArrayList;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.WrappingCell;

/** One line of the checklist: its sign, its name, how it stands and what Enter would do. */
final class LineCell extends WrappingCell<DossierComponent> {
    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final FontIcon sign = new FontIcon(Feather.CIRCLE);
    private final Label name = Draw.wrapped("", "t-medium");
    private final Label facts = Draw.wrapped("", "muted", "t-small");
    private final Label condition = Draw.wrapped("", "subtle", "t-small");
    private final Label deed = Draw.text("", "t-small", "repair");
    private final HBox next = Draw.row("gap-2", Keys.cap("Enter"), deed);
    private final HBox box;

    LineCell(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        box = Draw.row("gap-2", sign, Draw.growing(Draw.column("gap-0", name, condition, facts, next)));
        box.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        selectedProperty().addListener(_ -> updateItem(getItem(), isEmpty()));
    }

    @Override protected void updateItem(DossierComponent line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var settlement = model.draft().get().checklist().of(line.id());
        name.setText((getIndex() + 1) + ". " + line.shortName());
        facts.setText(settlement.map(wording::settlement).orElseGet(() -> expected(line)));
        boolean conditional = line.condition() instanceof Condition.WhenStated;
        var rest = line.name().substring(line.shortName().length()).replaceFirst("^[;:\\s]+", "");
        condition.setText(Draw.sentence(line.condition() instanceof Condition.WhenStated(var text) ? text : rest));
        ProcedureStep.visible(condition, settlement.isEmpty() && (isSelected() || conditional) && !condition.getText().isEmpty());
        ProcedureStep.visible(next, settlement.isEmpty() && isSelected());
        deed.setText(ComponentDeeds.obvious(line, model.draft().get().channel()).map(wording::settlement).orElse(texts.get("reception.line.scan")));
        mark(settlement.map(this::tone).orElse(Tone.AT_STAKE), settlement.isEmpty());
        setAccessibleText(line.name() + ". " + facts.getText());
        setGraphic(box);
    }

    private void mark(Tone tone, boolean open) {
        for (var other : Tone.values()) sign.getStyleClass().remove(other.textClass());
        sign.setIconCode(open ? Feather.CIRCLE : tone.sign());
        sign.getStyleClass().add(tone.textClass());
    }

    private Tone tone(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Attached _, Settlement.Shown _, Settlement.Reused _, Settlement.OnPaperOnly _ -> Tone.GOOD;
            case Settlement.NotNeeded _ -> Tone.NOTED;
        };
    }

    /** What the law asks for: handed in or shown, how many of which. */
    private String expected(DossierComponent line) {
        var parts = new ArrayList<String>();
        parts.add(wording.handling(line.handling()));
        if (line.originals() > 0) parts.add(texts.get("reception.line.originals", line.originals()));
        if (line.copies() > 0) parts.add(texts.get("reception.line.copies", line.copies()));
        return String.join(" · ", parts);
    }
}
