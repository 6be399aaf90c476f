package vn.motcua.desk.ui.plans;

import java.time.LocalDate;
import java.util.function.Consumer;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** Asks for a day in the place where the question arises; Enter answers, Escape goes back. */
final class DayPrompt extends VBox {
    private final Field<VietnameseTextField> field;

    DayPrompt(Texts texts, String question, String name, LocalDate suggested, Consumer<LocalDate> chosen, Runnable cancelled) {
        field = new Field<>(name, new VietnameseTextField(texts.get("plans.day.prompt")));
        field.getStyleClass().add("short-field");
        getStyleClass().addAll("reasons", "gap-2");
        setAccessibleText(question);
        field.control().show(Typed.day(suggested));
        field.control().setOnAction(_ -> Typed.day(field.control().value()).ifPresentOrElse(chosen,
                () -> field.say(Tone.AT_STAKE, texts.get("plans.day.wrong"))));
        getChildren().addAll(Draw.wrapped(question, "t-strong"), field, Draw.text(texts.get("kit.reason.noteKeys"), "t-small", "muted"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            event.consume();
            cancelled.run();
        });
    }

    void focusFirst() {
        field.control().requestFocus();
        field.control().selectAll();
    }
}
