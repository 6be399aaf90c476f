package vn.motcua.desk.domain.citizen;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A code's text freed from what its way through a reader and a keyboard added.
 *
 * @param text      composed characters, nothing around them
 * @param rewritten an input method took letters back on the way and wrote others: a backspace stands between the characters
 */
record TypedText(String text, boolean rewritten) {
    private static final char TAKEN_BACK = '\b';
    /** What a reader may be set to say before the text: the kind of code (AIM), and in which alphabet it is (ECI). */
    private static final Pattern SPOKEN_BEFORE = Pattern.compile("^\\][A-Za-z][0-9A-Za-z](?:\\\\[0-9]{6})?(?=.)");

    static TypedText of(String raw) {
        boolean rewritten = raw.indexOf(TAKEN_BACK) >= 0;
        var text = stripped(Normalizer.normalize(Mojibake.undone(rewritten ? asWritten(raw) : raw), Normalizer.Form.NFC));
        return new TypedText(stripped(SPOKEN_BEFORE.matcher(text).replaceFirst("")), rewritten);
    }

    private static String asWritten(String raw) {
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != TAKEN_BACK) text.append(c);
            else if (!text.isEmpty()) text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWrapping(text.charAt(start))) start++;
        while (end > start && isWrapping(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isWrapping(char c) {
        return c == '\ufeff' || c == '\u00a0' || c <= ' ' || c == '\u007f';
    }
}
