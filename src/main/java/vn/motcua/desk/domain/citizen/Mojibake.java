package vn.motcua.desk.domain.citizen;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.words.Folding;

/**
 * Text whose bytes somebody took for letters of another code page, put right again. UTF-8 proves itself: nothing else decodes as such.
 * Windows-1258 proves nothing, so it is taken for that only when the words become more Vietnamese by it.
 */
final class Mojibake {
    /** What Windows-1252 and 1258 have from 0x80 to 0x9f; a control character where they have nothing. */
    private static final String SPECIAL = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d"
            + "\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    private static final int FIRST_SPECIAL = 0x80;
    /** Where Windows-1258 differs from Latin-1: marks that follow their letter, and the letters of Vietnamese. */
    private static final String IN_1258 = "\u0102\u0300\u0110\u0309\u01a0\u01af\u0303\u0103\u0301\u0111\u0323\u01a1\u01b0\u20ab";
    private static final String IN_LATIN = "\u00c3\u00cc\u00d0\u00d2\u00d5\u00dd\u00de\u00e3\u00ec\u00f0\u00f2\u00f5\u00fd\u00fe";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    /** Without marks. */
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?"
            + "(?:(?:oa[iyo]|oeo|uay|uyu|ieu|yeu|uoi|uou|[aou]i|[au]y|ao|[aeiu]u|eo)|(?:uye|uya|[iuyo][ae]|uo|uy|oo|[aeiouy])(?:ch|ng|nh|[cmnpt])?)");

    private Mojibake() { }

    /** The same text when nothing is to be put right. */
    static String undone(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) return text;
        var western = bytes(text, false);
        return western.flatMap(Mojibake::utf8).or(() -> bytes(text, true).flatMap(Mojibake::utf8))
                .or(() -> western.map(Mojibake::windows1258).filter(read -> unlikelyWords(read) < unlikelyWords(text))).orElse(text);
    }

    /** @param vietnamese whether the bytes were taken for Windows-1258; else for Windows-1252 or Latin-1. Empty when such a page has no such letter */
    private static Optional<byte[]> bytes(String text, boolean vietnamese) {
        var bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int special = SPECIAL.indexOf(c);
            int letter = vietnamese ? IN_1258.indexOf(c) : -1;
            if (letter >= 0) bytes[i] = (byte) IN_LATIN.charAt(letter);
            else if (special >= 0) bytes[i] = (byte) (FIRST_SPECIAL + special);
            else if (c < 0x100) bytes[i] = (byte) c;
            else return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String windows1258(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (byte one : bytes) {
            int value = one & 0xff;
            int letter = IN_LATIN.indexOf(value);
            if (letter >= 0) text.append(IN_1258.charAt(letter));
            else if (value >= FIRST_SPECIAL && value < FIRST_SPECIAL + SPECIAL.length()) text.append(SPECIAL.charAt(value - FIRST_SPECIAL));
            else text.append((char) value);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static long unlikelyWords(String text) {
        return WORD.matcher(text).results().filter(word -> !isSyllable(word.group())).count();
    }

    /** Built as Vietnamese syllables are, with one tone at most. */
    private static boolean isSyllable(String word) {
        return TONE.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).results().count() <= 1 && SYLLABLE.matcher(Folding.fold(word)).matches();
    }
}
