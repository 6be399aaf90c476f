package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * the focus is put back to what it held before the run, and the code goes where codes go. Where a character does not write but
 * decides, such as a digit that chooses, it is held back for a moment too short to be felt: a reader decides nothing.
 */
final class ReaderKeys {
    private static final int REMEMBERED = 40;
    private static final Duration END_OF_CODE = Duration.millis(120);
    private static final Duration HELD_BACK = Duration.millis(60);

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
    private final PauseTransition holding = new PauseTransition(HELD_BACK);
    private final List<KeyEvent> held = new ArrayList<>();
    private boolean releasing;
    private final List<Optional<Before>> recent = new ArrayList<>();
    private Optional<Before> before = Optional.empty();
    private long lastTyped;
    private long busy;

    /**
     * @param code given the whole text on the UI thread, once the reader has fallen silent; answers whether it was a code.
     *             What was none may have been typed by a person while the window was held up, and goes into the field after all
     */
    ReaderKeys(LongSupplier nanos, Predicate<String> code) {
        this.nanos = nanos;
        holding.setOnFinished(_ -> release());
        silence.setOnFinished(_ -> burst.finish().ifPresent(text -> {
            giveBack(burst.typedBefore());
            if (!code.test(text) && ReaderBurst.mayBeTypedByHand(text)) giveBack(text);
        }));
    }

    /** The screen was busy for so many nanoseconds: what waited meanwhile says nothing about who typed it. */
    void busy(long duration) {
        busy += duration;
    }

    /** Listens to everything typed below {@code root}. */
    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        if (releasing) return;
        var character = event.getCharacter();
        if (character.isEmpty() || character.equals(KeyEvent.CHAR_UNDEFINED) || event.isControlDown() || event.isAltDown()) return;
        if (isEnd(character) && !burst.isReading()) return;
        if (!burst.isReading()) remember(event);
        long now = nanos.getAsLong();
        long idle = Math.max(0, now - lastTyped - busy);
        lastTyped = now;
        busy = 0;
        switch (burst.typed(character, idle)) {
            case PERSON -> hold(event);
            case READER_FOUND -> {
                held.clear();
                before = recent.get(recent.size() - 1 - Math.min(burst.alreadyTyped(), recent.size() - 1));
                before.ifPresent(Before::restore);
                swallow(event);
            }
            case READER -> swallow(event);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) burst.interrupted();
        if (!event.getCode().isLetterKey() && !event.getCode().isDigitKey()) release();
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (burst.isReading() && ends) swallow(event);
    }

    /** A character that a field takes can be taken back; a decision cannot. */
    private void hold(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) return;
        held.add(event.copyFor(event.getSource(), event.getTarget()));
        event.consume();
        holding.playFromStart();
    }

    private void release() {
        var waiting = List.copyOf(held);
        held.clear();
        releasing = true;
        for (var event : waiting) Event.fireEvent(event.getTarget(), event);
        releasing = false;
    }

    private void giveBack(String text) {
        before.ifPresent(field -> field.field().insertText(field.field().getCaretPosition(), text.replaceAll("[\\r\\n\\t]", "")));
    }

    private void swallow(Event event) {
        event.consume();
        silence.playFromStart();
    }

    private static boolean isEnd(String character) {
        return character.equals("\r") || character.equals("\n") || character.equals("\t");
    }

    /** What the field with the focus holds before each of the last characters. */
    private void remember(KeyEvent event) {
        recent.add(event.getTarget() instanceof Node node && node.getScene() != null
                && node.getScene().getFocusOwner() instanceof TextInputControl field
                ? Optional.of(new Before(field, field.getText(), field.getCaretPosition())) : Optional.empty());
        if (recent.size() > REMEMBERED) recent.removeFirst();
    }
}
