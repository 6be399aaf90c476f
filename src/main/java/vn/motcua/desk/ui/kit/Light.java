package vn.motcua.desk.ui.kit;

import javafx.scene.control.Label;

import org.kordamp.ikonli.javafx.FontIcon;

/** A state in colour, sign and word. */
public final class Light extends Label {
    private final FontIcon sign = new FontIcon();

    public Light(Tone tone, String word) {
        getStyleClass().add("light");
        setGraphic(sign);
        setMinWidth(USE_PREF_SIZE);
        show(tone, word);
    }

    public void show(Tone tone, String word) {
        // a list shows its rows anew much more often than their lights change
        if (getText().equals(word) && getStyleClass().contains(tone.styleClass())) return;
        for (var other : Tone.values()) getStyleClass().remove(other.styleClass());
        getStyleClass().add(tone.styleClass());
        sign.setIconCode(tone.sign());
        setText(word);
    }
}
