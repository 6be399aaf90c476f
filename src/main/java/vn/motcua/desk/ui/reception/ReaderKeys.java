package vn.motcua.desk.ui.reception;

import java.util.function.LongSupplier;
import java.util.function.Predicate;

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
    private final PauseTransition silence = new PauseTransition(END_OF_CODE);
    private Before before;
    private long busyUntil;

    /**
     * @param code given the whole text on the UI thread, once the reader has fallen silent; answers whether it was a code.
     *             What was none was typed by a person while the window was held up, and goes into the field after all
     */
    ReaderKeys(LongSupplier nanos, Predicate<String> code) {
        this.nanos = nanos;
        silence.setOnFinished(_ -> burst.finish().filter(text -> !code.test(text)).ifPresent(this::giveBack));
    }

    /** The screen was busy until now: what waited meanwhile says nothing about who typed it. */
    void busyUntilNow() {
        busyUntil = nanos.getAsLong();
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
        long idle = nanos.getAsLong() - busyUntil;
        busyUntilNow();
        switch (burst.typed(character, idle)) {
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

    private void giveBack(String text) {
        if (before != null) before.field().insertText(before.field().getCaretPosition(), text.replaceAll("[\\r\\n\\t]", ""));
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
