package vn.motcua.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

import vn.motcua.desk.domain.citizen.CodeReading;
import vn.motcua.desk.domain.citizen.ScannedCode;

/**
 * Listens to a hand-held reader, whatever has the focus. When a run of characters turns out to be a reader's, the field that had
 * the focus is put back to what it held before the run, and the code goes where codes go. Where a character does not write but
 * decides, such as a digit that chooses or a letter that turns a page, it is held back for a moment too short to be felt: a reader
 * decides nothing.
 */
public final class ReaderKeys {
    private static final int REMEMBERED = 40;
    /** What comes quickly and is shorter was typed by a person while the machine was busy; that is nothing to speak of. */
    private static final int SHORTEST_CODE = 12;
    private static final Duration HELD_BACK = Duration.millis(90);
    /** What a reader sends at the end comes this shortly after the code, if it was still owed. */
    private static final long LATE_END_NANOS = 300_000_000;

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
    private final BooleanSupplier wanted;
    private final PauseTransition silence = new PauseTransition();
    private final PauseTransition holding = new PauseTransition(HELD_BACK);
    private final List<KeyEvent> held = new ArrayList<>();
    private final List<Optional<Before>> recent = new ArrayList<>();
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<InputMethodEvent> composed = this::composed;
    private final Runnable pulseBegins = () -> pulse(true);
    private final Runnable pulseEnds = () -> pulse(false);
    private Optional<Before> before = Optional.empty();
    /** Of what the code swept along, so many came before any field had the focus: a digit that opened a form. */
    private int elsewhere;
    private boolean releasing;
    private boolean endOwed;
    private long pulseBegan;
    private long lastTyped;
    private long busy;

    /**
     * @param wanted whether codes go here now; else nothing is looked at
     * @param code   given the whole text on the UI thread, once the reader has fallen silent. What is no code that anyone knows and may have
     *               been typed by a person while the window was held up goes into the field after all
     */
    public ReaderKeys(LongSupplier nanos, BooleanSupplier wanted, Consumer<String> code) {
        this.nanos = nanos;
        this.wanted = wanted;
        this.code = code;
        holding.setOnFinished(_ -> release());
        silence.setOnFinished(_ -> burst.finish().ifPresent(this::finished));
    }

    /** Whether a code is on its way, or a key waits to be known for a person's. */
    public boolean isBusy() {
        return burst.isReading() || !held.isEmpty();
    }

    /** The screen was busy for so many nanoseconds: what waited meanwhile says nothing about who typed it. */
    public void busy(long duration) {
        busy += duration;
    }

    /** Listens to everything typed in the window in which {@code root} is shown, before any key of that window acts. */
    public void listenOn(Node root) {
        var shown = root.sceneProperty().flatMap(Scene::windowProperty);
        shown.addListener((_, old, now) -> move(Optional.ofNullable(old), Optional.ofNullable(now)));
        Optional.ofNullable(shown.getValue()).ifPresent(now -> move(Optional.empty(), Optional.of(now)));
        root.sceneProperty().addListener((_, old, now) -> follow(Optional.ofNullable(old), Optional.ofNullable(now)));
        follow(Optional.empty(), Optional.ofNullable(root.getScene()));
    }

    private void move(Optional<Window> from, Optional<Window> to) {
        from.ifPresent(old -> {
            old.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            old.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            old.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        });
        to.ifPresent(now -> {
            now.addEventFilter(KeyEvent.KEY_TYPED, typed);
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        });
    }

    private void follow(Optional<Scene> from, Optional<Scene> to) {
        from.ifPresent(old -> {
            old.removePreLayoutPulseListener(pulseBegins);
            old.removePostLayoutPulseListener(pulseEnds);
        });
        to.ifPresent(now -> {
            now.addPreLayoutPulseListener(pulseBegins);
            now.addPostLayoutPulseListener(pulseEnds);
        });
    }

    private void pulse(boolean begins) {
        if (begins) pulseBegan = nanos.getAsLong();
        else busy(nanos.getAsLong() - pulseBegan);
    }

    private void typed(KeyEvent event) {
        if (releasing || !wanted.getAsBoolean()) return;
        var character = event.getCharacter();
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (character.isEmpty() || character.equals(KeyEvent.CHAR_UNDEFINED) || shortcut && !burst.isReading()) return;
        if (isTakingBack(character)) {
            if (burst.isReading()) event.consume();
            return;
        }
        if (isEnd(character) && !burst.isReading()) return;
        endOwed = false;
        if (!burst.isReading()) remember(event);
        long idle = idle();
        lastTyped = nanos.getAsLong();
        busy = 0;
        switch (burst.typed(character, idle)) {
            case PERSON -> hold(event);
            case READER_FOUND -> {
                holding.stop();
                held.clear();
                var swept = recent.subList(recent.size() - 1 - Math.min(burst.alreadyTyped(), recent.size() - 1), recent.size());
                elsewhere = (int) swept.stream().takeWhile(Optional::isEmpty).count();
                before = swept.stream().flatMap(Optional::stream).findFirst();
                before.ifPresent(Before::restore);
                swallow(event);
            }
            case READER -> swallow(event);
        }
    }

    private void pressed(KeyEvent event) {
        if (releasing || !wanted.getAsBoolean()) return;
        var key = event.getCode();
        if (burst.isReading()) {
            if (key == KeyCode.BACK_SPACE) burst.takenBack();
            swallow(event);
            return;
        }
        if (endOwed && isEnd(key) && idle() <= LATE_END_NANOS) {
            event.consume();
            return;
        }
        if (key == KeyCode.BACK_SPACE || key == KeyCode.DELETE) burst.takenBack();
        if (key.isModifierKey()) return;
        boolean writes = key.isLetterKey() || key.isDigitKey() || key == KeyCode.UNDEFINED;
        if (!writes) release();
        else if (key != KeyCode.UNDEFINED && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) hold(event);
    }

    /** An input method that composes in the field: amid a code it has no business there. */
    private void composed(InputMethodEvent event) {
        if (!burst.isReading() || !wanted.getAsBoolean()) return;
        burst.composed(event.getCommitted());
        swallow(event);
    }

    /** A character that a field takes can be taken back; a decision cannot. */
    private void hold(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) return;
        held.add(event.copyFor(event.getSource(), event.getTarget()));
        event.consume();
        holding.playFromStart();
    }

    private void release() {
        holding.stop();
        var waiting = List.copyOf(held);
        held.clear();
        releasing = true;
        for (var event : waiting) Event.fireEvent(event.getTarget(), event);
        releasing = false;
    }

    private void finished(String text) {
        endOwed = text.isEmpty() || !isEnd(text.substring(text.length() - 1));
        var typedBefore = burst.typedBefore();
        giveBack(typedBefore, elsewhere);
        if (before.isPresent() && mayBeAPersons(text)) giveBack(text, elsewhere - typedBefore.length());
        else if (text.strip().length() >= SHORTEST_CODE) code.accept(text);
    }

    private static boolean mayBeAPersons(String text) {
        return ReaderBurst.mayBeTypedByHand(text) && (text.strip().length() < SHORTEST_CODE || CodeReading.understand(text) instanceof ScannedCode.Foreign);
    }

    /** @param without so many characters at the beginning, which no field had */
    private void giveBack(String text, int without) {
        var missing = text.substring(Math.clamp(without, 0, text.length())).replaceAll("[\\r\\n\\t]", "");
        before.ifPresent(field -> field.field().insertText(field.field().getCaretPosition(), missing));
    }

    private void swallow(Event event) {
        event.consume();
        silence.stop();
        silence.setDuration(Duration.millis(burst.silenceAtEnd() / 1e6));
        silence.play();
    }

    private long idle() {
        return Math.max(0, nanos.getAsLong() - lastTyped - busy);
    }

    private static boolean isEnd(KeyCode key) {
        return key == KeyCode.ENTER || key == KeyCode.TAB;
    }

    private static boolean isEnd(String character) {
        return character.equals("\r") || character.equals("\n") || character.equals("\t");
    }

    private static boolean isTakingBack(String character) {
        return character.equals("\b") || character.equals("\u007f");
    }

    /** What the field with the focus holds before each of the last characters. */
    private void remember(KeyEvent event) {
        recent.add(event.getTarget() instanceof Node node && node.getScene() != null
                && node.getScene().getFocusOwner() instanceof TextInputControl field
                ? Optional.of(new Before(field, field.getText(), field.getCaretPosition())) : Optional.empty());
        if (recent.size() > REMEMBERED) recent.removeFirst();
    }
}
