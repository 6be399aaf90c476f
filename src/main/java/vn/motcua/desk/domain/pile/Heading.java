package vn.motcua.desk.domain.pile;

import java.util.ArrayList;
import java.util.BitSet;

import vn.motcua.desk.domain.words.Folding;

/**
 * The words that were read in the upper part of a page, made comparable: folded letters and digits without gaps, because reading splits
 * and joins words.
 */
final class Heading {
    /** Further down stands text, not a title. */
    private static final int LONGEST = 420;
    private static final int FEWEST_LETTERS = 6;

    private final char[] letters;
    private final boolean[] capital;
    private final BitSet pairs;

    private Heading(char[] letters, boolean[] capital) {
        this.letters = letters;
        this.capital = capital;
        this.pairs = pairs(letters);
    }

    static Heading of(String words) {
        var letters = new StringBuilder();
        var capital = new ArrayList<Boolean>();
        for (var token : words.strip().split("\\s+")) {
            boolean upper = isCapital(token);
            for (var word : Folding.words(token)) {
                letters.append(word);
                for (int i = 0; i < word.length(); i++) capital.add(upper);
            }
        }
        int length = Math.min(LONGEST, letters.length());
        var flags = new boolean[length];
        for (int i = 0; i < length; i++) flags[i] = capital.get(i);
        return new Heading(letters.substring(0, length).toCharArray(), flags);
    }

    /** The same without a part that says nothing about the paper. */
    Heading without(int begin, int end) {
        var rest = new char[letters.length - (end - begin)];
        var flags = new boolean[rest.length];
        for (int i = 0, to = 0; i < letters.length; i++) {
            if (i >= begin && i < end) continue;
            rest[to] = letters[i];
            flags[to++] = capital[i];
        }
        return new Heading(rest, flags);
    }

    boolean isEmpty() {
        return letters.length < FEWEST_LETTERS;
    }

    char[] letters() {
        return letters;
    }

    /** What is in capitals from here on. */
    Heading capitals(int begin) {
        var rest = new StringBuilder();
        for (int i = begin; i < letters.length; i++) if (capital[i]) rest.append(letters[i]);
        var flags = new boolean[rest.length()];
        java.util.Arrays.fill(flags, true);
        return new Heading(rest.toString().toCharArray(), flags);
    }

    /** How many of these pairs of letters occur in it. */
    int shared(BitSet others) {
        var both = (BitSet) pairs.clone();
        both.and(others);
        return both.cardinality();
    }

    static BitSet pairs(char[] letters) {
        var pairs = new BitSet();
        for (int i = 1; i < letters.length; i++) pairs.set((letters[i - 1] & 63) << 6 | letters[i] & 63);
        return pairs;
    }

    private static boolean isCapital(String token) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < token.length(); i++) {
            if (Character.isUpperCase(token.charAt(i))) upper++;
            else if (Character.isLowerCase(token.charAt(i))) lower++;
            else if (Character.isDigit(token.charAt(i))) return false;
        }
        return upper > lower;
    }
}
