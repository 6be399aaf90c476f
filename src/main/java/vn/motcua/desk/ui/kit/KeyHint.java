package vn.motcua.desk.ui.kit;

import java.util.function.BooleanSupplier;

import javafx.scene.input.KeyCombination;

/**
 * Something that one key does here and now, shown in the key bar with its key.
 *
 * @param main    the deed that most people want next; stands out
 * @param ready   whether it can be done at this moment; a key that is not ready does nothing
 */
public record KeyHint(KeyCombination key, String label, Runnable deed, boolean main, BooleanSupplier ready) {
    public KeyHint(KeyCombination key, String label, Runnable deed) {
        this(key, label, deed, false, () -> true);
    }

    /** @param key as {@link Keys#combination} reads it: {@code "F9"}, {@code "Shortcut+Enter"}, {@code "Alt+Up"} */
    public static KeyHint of(String key, String label, Runnable deed) {
        return new KeyHint(Keys.combination(key), label, deed);
    }

    public KeyHint asMain() {
        return new KeyHint(key, label, deed, true, ready);
    }

    public KeyHint when(BooleanSupplier condition) {
        return new KeyHint(key, label, deed, main, condition);
    }
}
