package vn.motcua.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import vn.motcua.desk.text.Texts;

/** Names of keys as people read them, and the one place where a pressed key becomes a deed. */
public final class Keys {
    private final Texts texts;

    public Keys(Texts texts) {
        this.texts = texts;
    }

    /** {@code "Ctrl+Enter"}, {@code "F9"}, {@code "Alt+↑"}; the space bar in the language of the window. */
    public String name(KeyCombination combination) {
        var parts = new ArrayList<String>();
        if (isDown(combination.getShortcut()) || isDown(combination.getControl())) parts.add("Ctrl");
        if (isDown(combination.getAlt())) parts.add("Alt");
        if (isDown(combination.getShift())) parts.add("Shift");
        parts.add(switch (combination) {
            case KeyCodeCombination code -> name(code.getCode());
            case KeyCharacterCombination character -> character.getCharacter();
            default -> combination.getDisplayText();
        });
        return String.join("+", parts);
    }

    /** As {@link #name(KeyCombination)}, of a key in letters. */
    public String name(String combination) {
        return name(combination(combination));
    }

    /**
     * Reads a key: modifiers and the key joined by a plus. JavaFX would quietly take a key whose name it does not know for a character
     * that no keyboard has; here it is a mistake.
     *
     * @param text {@code "Shortcut+Page Down"}, {@code "F9"}; names of {@link KeyCode} constants do too
     * @throws IllegalArgumentException when there is no such key
     */
    public static KeyCombination combination(String text) {
        int at = text.lastIndexOf('+') + 1;
        var key = text.substring(at);
        var code = Optional.ofNullable(KeyCode.getKeyCode(key)).orElseGet(() -> KeyCode.valueOf(key.toUpperCase(Locale.ROOT).replace(' ', '_')));
        return KeyCombination.valueOf(text.substring(0, at) + code.getName());
    }

    /** A small picture of the key. */
    public static Label cap(String name) {
        var cap = new Label(name);
        cap.getStyleClass().add("keycap");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        return cap;
    }

    public Label cap(KeyCombination combination) {
        return cap(name(combination));
    }

    /**
     * Does the deed of the first hint that fits, wherever the focus is. A key that would write a letter is left to a field that has the focus; one
     * that did a deed writes nothing into a field that the deed has opened.
     *
     * @return what takes the keys away again
     */
    public static Runnable listen(Scene scene, Supplier<List<KeyHint>> hints) {
        var listening = new Listening(scene, hints);
        scene.addEventFilter(KeyEvent.ANY, listening);
        return () -> scene.removeEventFilter(KeyEvent.ANY, listening);
    }

    private static final class Listening implements EventHandler<KeyEvent> {
        private final Scene scene;
        private final Supplier<List<KeyHint>> hints;
        /** The key that is down did a deed. */
        private boolean acted;

        private Listening(Scene scene, Supplier<List<KeyHint>> hints) {
            this.scene = scene;
            this.hints = hints;
        }

        @Override public void handle(KeyEvent event) {
            boolean letterOfDeed = acted && event.getEventType() == KeyEvent.KEY_TYPED;
            acted = event.getEventType() == KeyEvent.KEY_PRESSED && act(hints.get(), event, scene.getFocusOwner());
            if (acted || letterOfDeed) event.consume();
        }
    }

    /** True when a hint took the key. */
    public static boolean act(List<KeyHint> hints, KeyEvent event, Node focused) {
        for (var hint : List.copyOf(hints)) {
            if (!hint.key().match(event) || !hint.ready().getAsBoolean()) continue;
            if (focused instanceof TextInputControl && writes(event)) continue;
            hint.deed().run();
            return true;
        }
        return false;
    }

    /** Whether a field would take this key as text or to move in it. */
    private static boolean writes(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) return false;
        var code = event.getCode();
        return code.isLetterKey() || code.isDigitKey() || code.isKeypadKey() || code.isWhitespaceKey() && code != KeyCode.ENTER && code != KeyCode.TAB
                || code.isArrowKey() || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE || code == KeyCode.HOME || code == KeyCode.END
                || code == KeyCode.PLUS || code == KeyCode.MINUS || code == KeyCode.EQUALS || code == KeyCode.SLASH || code == KeyCode.PERIOD
                || code == KeyCode.COMMA;
    }

    private static boolean isDown(KeyCombination.ModifierValue value) {
        return value == KeyCombination.ModifierValue.DOWN;
    }

    private String name(KeyCode code) {
        return switch (code) {
            case ENTER -> "Enter";
            case ESCAPE -> "Esc";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case SPACE -> texts.get("kit.key.space");
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            case PLUS -> "+";
            case EQUALS -> "=";
            case MINUS -> "−";
            case COMMA -> ",";
            default -> code.getName();
        };
    }
}
