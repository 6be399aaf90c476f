package vn.motcua.desk.app.play;

import java.time.Duration;
import java.util.Locale;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** A clerk's hands and a hand-held reader, as key events at whatever has the focus. Counts what the hands do. */
final class Keyboard {
    /** Slower than any reader, faster than most clerks. */
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(80);
    private static final boolean MAC = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");

    /** Faster than any person. */
    private static final Duration OF_A_READER = Duration.ofMillis(2);

    private final PlayedWindow window;
    private final Scene scene;
    private int strokes;
    private int fromReader;

    Keyboard(PlayedWindow window) {
        this.window = window;
        scene = window.scene();
    }

    /** Keys pressed by hand; a key with its modifiers is one. */
    int strokes() {
        return strokes;
    }

    /** Characters that the reader typed; nobody's work. */
    int fromReader() {
        return fromReader;
    }

    /** @param key as key hints write it: {@code "F12"}, {@code "Enter"}, {@code "Shortcut+G"}, {@code "Shift+Tab"} */
    void press(String key) {
        strokes++;
        var combination = (KeyCodeCombination) KeyCombination.valueOf(key);
        Fx.run(() -> {
            window.pass(BETWEEN_KEYS);
            stroke(combination);
        });
        Fx.pause(BETWEEN_KEYS);
    }

    /** Letter by letter, as a person types. */
    void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            strokes++;
            var letter = text.substring(i, i + 1);
            Fx.run(() -> {
                window.pass(BETWEEN_KEYS);
                letter(letter);
            });
            Fx.pause(BETWEEN_KEYS);
        }
    }

    /** As a reader types: everything at once, and Enter. */
    void scan(String code) {
        fromReader += code.length();
        Fx.run(() -> {
            window.pass(BETWEEN_KEYS);
            for (int i = 0; i < code.length(); i++) {
                window.pass(OF_A_READER);
                letter(code.substring(i, i + 1));
            }
            stroke(new KeyCodeCombination(KeyCode.ENTER));
        });
    }

    private void stroke(KeyCodeCombination key) {
        boolean control = isDown(key.getControl()) || !MAC && isDown(key.getShortcut());
        boolean meta = isDown(key.getMeta()) || MAC && isDown(key.getShortcut());
        boolean alt = isDown(key.getAlt());
        boolean shift = isDown(key.getShift());
        var typed = control || meta || alt ? "" : typed(key.getCode());
        fire(KeyEvent.KEY_PRESSED, "", key.getCode(), shift, control, alt, meta);
        if (!typed.isEmpty()) fire(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, shift, false, false, false);
        fire(KeyEvent.KEY_RELEASED, "", key.getCode(), shift, control, alt, meta);
    }

    private void letter(String letter) {
        var code = codeOf(letter);
        fire(KeyEvent.KEY_PRESSED, "", code, false, false, false, false);
        fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED, false, false, false, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false, false, false, false);
    }

    private void fire(EventType<KeyEvent> type, String typed, KeyCode code, boolean shift, boolean control, boolean alt, boolean meta) {
        Node focused = scene.getFocusOwner();
        var target = focused == null ? scene : focused;
        Event.fireEvent(target, new KeyEvent(target, target, type, typed.isEmpty() ? KeyEvent.CHAR_UNDEFINED : typed, "", code, shift, control, alt, meta));
    }

    private static String typed(KeyCode code) {
        if (code.isDigitKey()) return code.getName().substring(code.getName().length() - 1);
        return switch (code) {
            case ENTER -> "\r";
            case TAB -> "\t";
            case SPACE -> " ";
            default -> "";
        };
    }

    private static KeyCode codeOf(String letter) {
        if (letter.equals(" ")) return KeyCode.SPACE;
        if (letter.equals("\b")) return KeyCode.BACK_SPACE;
        var code = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }
}
