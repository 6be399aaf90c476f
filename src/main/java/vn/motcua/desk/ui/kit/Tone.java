package vn.motcua.desk.ui.kit;

import java.util.Locale;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The four weights that a message or a light can have, each with its colour and its own sign, so that colour is never alone. */
public enum Tone {
    GOOD(Feather.CHECK_CIRCLE), NOTED(Feather.BOOKMARK), AT_STAKE(Feather.ALERT_TRIANGLE), LATER(Feather.CLOCK);

    private final Ikon sign;

    Tone(Ikon sign) {
        this.sign = sign;
    }

    public Ikon sign() {
        return sign;
    }

    /** {@code "good"}, {@code "noted"}, {@code "at-stake"}, {@code "later"}. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For plain text or an icon in this colour. */
    public String textClass() {
        return styleClass() + "-text";
    }
}
