package vn.motcua.desk.ui.kit;

import java.text.Normalizer;
import java.util.function.Consumer;

import javafx.scene.control.TextField;

/**
 * A field that loses no letter of an input method. Input methods build a letter in several strokes and write intermediate text into
 * the field, take it back and write anew. So there is no filter here that refuses a character and no text written back while
 * somebody types; what is handed on is always composed (NFC), however the input method delivers it.
 */
public final class VietnameseTextField extends TextField {
    private Consumer<String> typed = _ -> { };
    private boolean showing;

    public VietnameseTextField() {
        textProperty().addListener((_, _, _) -> {
            if (!showing) typed.accept(value());
        });
    }

    public VietnameseTextField(String prompt) {
        this();
        setPromptText(prompt);
    }

    /** Told with every change that a person makes, also in the middle of a letter. */
    public void onTyped(Consumer<String> listener) {
        typed = listener;
    }

    /** What stands in the field, composed. */
    public String value() {
        return Normalizer.normalize(getText(), Normalizer.Form.NFC);
    }

    /** Puts a text there that nobody typed; leaves the field alone when it says the same already, so that the caret stays. */
    public void show(String text) {
        if (value().equals(Normalizer.normalize(text, Normalizer.Form.NFC))) return;
        showing = true;
        setText(text);
        positionCaret(text.length());
        showing = false;
    }
}
