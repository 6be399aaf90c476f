package vn.motcua.desk.ui.reception;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Listens to a hand-held reader anywhere on the screen. When a run of characters turns out to be a reader's, the field that had
 * the focus is put back to what it held before the run, and the code goes where codes go.
 */
final class ReaderKeys {
    private static final Duration END_OF_CODE = Duration.millis(120);

    /** A field as it was before the run, to be put back. */
    private record Before(TextInputControl field, String text, int caret) {
        void restore() {
            field.setText(text);
            field.positionCaret(caret);
        }
    }

    private final ReaderBurst burst = new ReaderBurst();
    private final LongSupplier nanos;
    private final Consumer<String> code;
    private final PauseTransition silence = new PauseTransition(END_OF_CODE);
    private Before before;

    /** @param code given the whole text on the UI thread, once the reader has fallen silent */
    ReaderKeys(LongSupplier nanos, Consumer<String> code) {
        this.nanos = nanos;
        this.code = code;
        silence.setOnFinished(_ -> burst.finish().ifPresent(this.code));
    }

    /** Listens to everything typed below {@code root}. */
    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        var character = event.getCharacter();
        if (character.isEmpty() || character.equals(KeyEvent.CHAR_UNDEFINED) || event.isControlDown() || event.isAltDown()) return;
        if (isEnd(character) && !burst.isReading()) return;
        switch (burst.typed(character, nanos.getAsLong())) {
            case PERSON -> { }
            case RUN_BEGINS -> before = snapshot(event);
            case READER_FOUND -> {
                if (before != null) before.restore();
                swallow(event);
            }
            case READER -> swallow(event);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) burst.interrupted();
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (burst.isReading() && ends) swallow(event);
    }

    private void swallow(Event event) {
        event.consume();
        silence.playFromStart();
    }

    private static boolean isEnd(String character) {
        return character.equals("\r") || character.equals("\n") || character.equals("\t");
    }

    private static Before snapshot(KeyEvent event) {
        return event.getTarget() instanceof Node node && node.getScene() != null
                && node.getScene().getFocusOwner() instanceof TextInputControl field
                ? new Before(field, field.getText(), field.getCaretPosition()) : null;
    }
}
