package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.DossierEvent.Answer;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;

/**
 * Takes down what the population database said of a person whose identity was noted: its reference and Enter where it agrees, another key
 * and a sentence where it does not. Escape goes back without an answer.
 */
public final class LookupPrompt extends VBox {
    private static final KeyCode NEGATIVE = KeyCode.F7;

    /** @param reference empty where the answer does not agree @param note empty where it does */
    public record Given(Answer answer, String reference, String note) { }

    private final Texts texts;
    private final Person person;
    private final Consumer<Given> given;
    private final Runnable cancelled;
    private final Field<VietnameseTextField> reference;

    public LookupPrompt(Texts texts, Wording wording, Person person, Consumer<Given> given, Runnable cancelled) {
        this.texts = texts;
        this.person = person;
        this.given = given;
        this.cancelled = cancelled;
        var born = person.bornOn().map(wording.formats()::date).orElseGet(() -> texts.get("kit.lookup.noBirth"));
        var question = texts.get("kit.lookup.question", person.name(), person.number(), born);
        reference = new Field<>(texts.get("kit.lookup.reference"), new VietnameseTextField());
        reference.control().setOnAction(_ -> agree());
        getStyleClass().add("reasons");
        setAccessibleText(question);
        getChildren().addAll(Draw.wrapped(question, "t-strong"), reference, Draw.wrapped(texts.get("kit.lookup.keys", NEGATIVE.getName()), "t-small", "muted"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Takes the focus into the field of the reference. */
    public void focusFirst() {
        applyCss();
        layout();
        reference.control().requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (!getChildren().contains(reference)) return;
        if (event.getCode() == KeyCode.ESCAPE) cancelled.run();
        else if (event.getCode() == NEGATIVE) askWhatDiffers();
        else return;
        event.consume();
    }

    private void agree() {
        var text = reference.control().value().strip();
        if (text.isEmpty()) reference.say(Tone.NOTED, texts.get("kit.lookup.missing"));
        else given.accept(new Given(Answer.AGREES, text, ""));
    }

    private void askWhatDiffers() {
        var why = new ReasonPrompt<>(texts, texts.get("kit.lookup.negative", person.name()), List.of(Answer.NOT_FOUND, Answer.DIFFERS),
                answer -> texts.of("kit.lookup", answer), _ -> true, (answer, note) -> given.accept(new Given(answer, "", note)), cancelled);
        getStyleClass().remove("reasons");
        getChildren().setAll(why);
        why.focusFirst();
    }
}
