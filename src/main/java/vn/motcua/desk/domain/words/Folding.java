package vn.motcua.desk.domain.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text made comparable: no marks, đ as d, lower case, single spaces. What a clerk types without an input method finds it. */
public final class Folding {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Folding() { }

    /** {@code "  Đặng  Thị ÁNH"} becomes {@code "dang thi anh"}; digits and punctuation stay. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        boolean pendingSpace = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            if (Character.isWhitespace(c) || c == '\u00a0') {
                pendingSpace = !folded.isEmpty();
                continue;
            }
            if (pendingSpace) folded.append(' ');
            pendingSpace = false;
            folded.append(c == 'đ' || c == 'Đ' ? 'd' : c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The folded words of a text, split at everything that is neither letter nor digit; empty list for none. */
    public static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text))).filter(word -> !word.isEmpty()).toList();
    }

    /** First letters of the words: {@code "Đăng ký khai sinh"} gives {@code "dkks"}. */
    public static String initials(String text) {
        var letters = new StringBuilder();
        for (var word : words(text)) letters.append(word.charAt(0));
        return letters.toString();
    }
}
