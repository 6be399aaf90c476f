package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import vn.motcua.desk.domain.dossier.Page;
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
    private static final int MOST_NUMBERS = 6;

    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final FontIcon sign = new FontIcon(Feather.CIRCLE);
    private final Label name = Draw.wrapped("", "t-medium");
    private final Label facts = Draw.wrapped("", "muted", "t-small");
    private final Label condition = Draw.wrapped("", "subtle", "t-small");
    private final Label deed = Draw.wrapped("", "t-small", "repair");
    private final HBox next = Draw.row("gap-2", Keys.cap("Enter"), Draw.growing(deed));
    private final Label looked = Draw.wrapped("", "t-small");
    private final HBox doubtful = Draw.row("gap-1", Draw.icon(Tone.AT_STAKE.sign(), Tone.AT_STAKE.textClass()), Draw.growing(looked));
    private final HBox box;

    LineCell(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        box = Draw.row("gap-2", sign, Draw.growing(Draw.column("gap-0", name, condition, facts, doubtful, next)));
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
        doubt(model.draft().get().checklist().attached(line.id()).pages());
        mark(settlement.map(this::tone).orElse(Tone.AT_STAKE), settlement.isEmpty());
        setAccessibleText(line.name() + ". " + facts.getText() + (doubtful.isVisible() ? ". " + looked.getText() : ""));
        setGraphic(box);
    }

    /** Which of its pages should be looked at again: the one with what is wrong with it, several with their numbers. */
    private void doubt(List<Page> pages) {
        var numbers = IntStream.range(0, pages.size()).filter(i -> !PageRemarks.words(pages.get(i), texts, wording).isEmpty()).boxed().toList();
        ProcedureStep.visible(doubtful, !numbers.isEmpty());
        if (numbers.isEmpty()) return;
        var listed = numbers.stream().limit(MOST_NUMBERS).map(i -> String.valueOf(i + 1)).collect(Collectors.joining(", "));
        if (numbers.size() > MOST_NUMBERS) listed += " …";
        var words = PageRemarks.words(pages.get(numbers.getFirst()), texts, wording);
        looked.setText(numbers.size() == 1 ? texts.get("reception.line.doubtful", listed, words.getFirst().toLowerCase(Locale.ROOT))
                : texts.get("reception.line.doubtfulPages", listed));
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
