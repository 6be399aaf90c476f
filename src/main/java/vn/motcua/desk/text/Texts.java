package vn.motcua.desk.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one language by their key. */
public final class Texts {
    private static final String FILES = "vn.motcua.desk.text.desk";

    private final Locale locale;
    private final ResourceBundle words;

    public Texts(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(FILES, locale);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence with its holes filled.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String of(String key, Object... holes) {
        return new MessageFormat(words.getString(key), locale).format(holes);
    }
}
