package vn.motcua.desk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/** A control with its name above and, when there is something to say, a sentence below. The screen reader is told both. */
public final class Field<C extends Node> extends VBox {
    private final C control;
    private final Label label;
    private final Label message = new Label();
    private final FontIcon sign = new FontIcon(Tone.LATER.sign());

    public Field(String name, C control) {
        this.control = control;
        getStyleClass().add("field");
        label = Draw.text(name, "field-label");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setGraphic(sign);
        getChildren().addAll(label, control);
        setFillWidth(true);
    }

    public C control() {
        return control;
    }

    /** Says something about what was entered. */
    public void say(Tone tone, String words) {
        clear();
        getStyleClass().add(tone.styleClass());
        message.getStyleClass().add(tone.textClass());
        sign.setIconCode(tone.sign());
        message.setText(words);
        control.setAccessibleHelp(words);
        if (!getChildren().contains(message)) getChildren().add(message);
    }

    /** A quiet word of help. */
    public void hint(String words) {
        clear();
        message.getStyleClass().add("subtle");
        message.setGraphic(null);
        message.setText(words);
        control.setAccessibleHelp(words);
        getChildren().add(message);
    }

    public void clear() {
        for (var tone : Tone.values()) {
            getStyleClass().remove(tone.styleClass());
            message.getStyleClass().remove(tone.textClass());
        }
        message.getStyleClass().remove("subtle");
        message.setGraphic(sign);
        control.setAccessibleHelp("");
        getChildren().remove(message);
    }

    /** What is said now; empty when nothing is. */
    public String said() {
        return getChildren().contains(message) ? message.getText() : "";
    }
}
