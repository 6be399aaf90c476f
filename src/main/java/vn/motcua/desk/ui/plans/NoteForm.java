package vn.motcua.desk.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One note: where documents disagree, or how one was read. */
final class NoteForm implements EntriesPane.Form<Plan.Note> {
    /** A target to choose, or the plan as a whole. */
    private record About(Optional<String> id, String name) { }

    private final Texts texts;
    private final ChoiceStrip<Plan.Note.Kind> kind;
    private final ComboBox<About> about = new ComboBox<>();
    private final Field<VietnameseTextField> text;
    private final VBox node;
    private boolean filling;

    NoteForm(Consumer<UnaryOperator<Plan.Note>> change, Texts texts, PlanWords words) {
        this.texts = texts;
        kind = new ChoiceStrip<>(List.of(Plan.Note.Kind.values()), words::note);
        kind.onChosen(chosen -> change.accept(now -> new Plan.Note(chosen, now.about(), now.text())));
        about.setMaxWidth(Double.MAX_VALUE);
        about.setConverter(new Named());
        about.setOnAction(_ -> {
            if (!filling && about.getValue() != null) change.accept(now -> new Plan.Note(now.kind(), about.getValue().id(), now.text()));
        });
        text = new Inputs(texts).text("plans.note", typed -> change.accept(now -> new Plan.Note(now.kind(), now.about(), typed.strip())));
        node = Draw.column("gap-3", new Field<>(texts.get("plans.kind"), kind), new Field<>(texts.get("plans.about"), about), text);
    }

    static Plan.Note fresh(Plan plan) {
        return new Plan.Note(Plan.Note.Kind.READING, Optional.empty(), "");
    }

    @Override public Node node() {
        return node;
    }

    @Override public void fill(Plan plan, Plan.Note note) {
        filling = true;
        var choices = new ArrayList<About>();
        choices.add(new About(Optional.empty(), texts.get("plans.about.plan")));
        for (Target target : plan.targets()) choices.add(new About(Optional.of(target.id()), target.name()));
        about.getItems().setAll(choices);
        about.setValue(choices.stream().filter(choice -> choice.id().equals(note.about())).findFirst().orElse(choices.getFirst()));
        kind.show(Optional.of(note.kind()));
        Inputs.show(text, note.text());
        filling = false;
    }

    @Override public void focusFirst() {
        text.control().requestFocus();
        text.control().end();
    }

    private static final class Named extends StringConverter<About> {
        @Override public String toString(About choice) {
            return choice == null ? "" : choice.name();
        }

        @Override public About fromString(String typed) {
            throw new UnsupportedOperationException("the box is not typed into");
        }
    }
}
