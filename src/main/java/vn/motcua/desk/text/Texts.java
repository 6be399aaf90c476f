package vn.motcua.desk.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every word that a person reads, in one language. A language never falls back to another: a key that is missing is a fault of the program.
 *
 * <p>Holes are written {@code {0}}, {@code {1}} and are filled as they are: no patterns inside them, and an apostrophe is an apostrophe.
 */
public final class Texts {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Properties words;

    private Texts(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** Reads the file of that language; keep the result. */
    public static Texts in(Language language) {
        var file = "desk_" + language.code() + ".properties";
        var words = new Properties();
        try (var stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) throw new MissingResourceException("no language file " + file, Texts.class.getName(), file);
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new Texts(language, words);
    }

    public Language language() {
        return language;
    }

    /**
     * The words under that key with their holes filled.
     *
     * @throws MissingResourceException when there is no such key
     * @throws IllegalArgumentException when the words have a hole for which nothing was given
     */
    public String get(String key, Object... holes) {
        var text = words.getProperty(key);
        if (text == null) throw new MissingResourceException("no words for " + key + " in " + language, Texts.class.getName(), key);
        if (text.indexOf('{') < 0) return text;
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(filling(key, hole, holes)));
    }

    /** The words for a constant: the key is the prefix, a dot and the constant's name. */
    public String of(String prefix, Enum<?> constant, Object... holes) {
        return get(prefix + "." + constant.name(), holes);
    }

    /** Every key, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static String filling(String key, MatchResult hole, Object[] holes) {
        int number = Integer.parseInt(hole.group(1));
        if (number >= holes.length) throw new IllegalArgumentException("nothing was given for {" + number + "} of " + key);
        return String.valueOf(holes[number]);
    }
}
