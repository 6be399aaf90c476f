package vn.motcua.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Tells a hand-held reader, which types like a keyboard, from a person: by speed, and a slow reader by what it types. Pure: it is told
 * characters and waits. No person strikes six keys in a quarter of a second; an input method that replaces letters sends fewer than that
 * in a row.
 */
final class ReaderBurst {
    static final int CERTAIN = 6;
    /** For the waits between six characters together. A single one may be longer: a busy machine holds a reader up. */
    static final long FAST_NANOS = 225_000_000;
    /** Digits that came this shortly before the fast ones belong to the code too: the program was busy with something else. */
    static final long HELD_UP_NANOS = 2_000_000_000;

    /** No person types a number and then a bar, so a reader may be this slow. */
    private static final long SLOW_CARD_NANOS = 250_000_000;
    private static final Pattern CARD_BEGINS = Pattern.compile("[0-9]{12}[|$\\\\~¦]$");
    /** A person may type a dossier's code; the quickest who do are taken for a reader, which does the same with it. */
    private static final long SLOW_DOSSIER_NANOS = 120_000_000;
    private static final Pattern DOSSIER = Pattern.compile("(?:[0-9A-Z]{2,10}-[0-9A-Z]{1,4}|[0-9]{2,3}(?:\\.[0-9]{2,3}){0,2}\\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\\.[0-9]{2,3}){0,3})"
            + "-[0-9]{6}-[0-9]{4}$");

    /** The end of a code is a silence of so many of its longest waits, within these limits. */
    private static final int WAITS_OF_SILENCE = 3;
    private static final long SHORTEST_SILENCE = 120_000_000;
    private static final long LONGEST_SILENCE = 700_000_000;

    /**
     * A card's code begins with twelve digits and a bar, a receipt's with the five of a commune, an official one's with three at most; what
     * stands before them is a person's, typed just before.
     */
    private static final Pattern TYPED_BEFORE = Pattern.compile("^(?:[^|/:]+?(?=\\d{12}\\|)|\\d+?(?=\\d{5}-[0-9A-Z]{1,4}-\\d{6}-\\d{4,}\\s*$)"
            + "|\\d+?(?=\\d{3}(?:\\.\\d{2,3}){1,2}\\.[A-Z]\\d{2}-|[A-Z]\\d{2}[.-]))");
    private static final int REMEMBERED = 40;
    /** A word or two, a number no longer than a personal one, an address of mail. */
    private static final Pattern TYPED_BY_HAND = Pattern.compile("(?!.*\\d{13})[\\p{L}\\p{M}\\d .,@_-]{1,40}[\\r\\n\\t]*");

    /** What to do with the character just told. */
    enum Verdict {
        /** A person's, as far as one can tell: leave it where it goes. */
        PERSON,
        /** Now certain: put the field back to what it held {@link #alreadyTyped} characters ago, and swallow this and all that follows. */
        READER_FOUND,
        /** Part of the code: swallow it. */
        READER
    }

    private record Typed(String character, long idle) { }

    private final List<Typed> recent = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int alreadyTyped;
    private String typedBefore = "";
    private boolean reading;
    private long longestWait;

    /**
     * @param typed one typed character, Enter and Tab included
     * @param idle  nanoseconds for which the program waited for it; what the program itself was busy with does not count, so that
     *              a slow screen does not make a reader look like a person
     */
    Verdict typed(String typed, long idle) {
        if (reading) {
            code.append(typed);
            longestWait = Math.max(longestWait, idle);
            return Verdict.READER;
        }
        recent.add(new Typed(typed, idle));
        if (recent.size() > REMEMBERED) recent.removeFirst();
        boolean fast = isFast();
        var slow = fast ? OptionalInt.empty() : slowBeginning(CARD_BEGINS, SLOW_CARD_NANOS);
        if (!fast && slow.isEmpty()) slow = slowBeginning(DOSSIER, SLOW_DOSSIER_NANOS);
        if (!fast && slow.isEmpty()) return Verdict.PERSON;
        int first = fast ? beginning() : slow.getAsInt();
        longestWait = recent.subList(fast ? recent.size() - CERTAIN + 1 : first + 1, recent.size()).stream().mapToLong(Typed::idle).max().orElse(0);
        alreadyTyped = recent.size() - 1 - first;
        for (var one : recent.subList(first, recent.size())) code.append(one.character());
        recent.clear();
        reading = true;
        return Verdict.READER_FOUND;
    }

    /** Characters of the code that had gone into the field before it was found out. */
    int alreadyTyped() {
        return alreadyTyped;
    }

    /**
     * A key that takes the character before away. Readers have none: amid a code an input method sent it, to write another letter, and it
     * becomes part of what was read. Before that, the characters were a person's.
     */
    void takenBack() {
        if (reading) code.append('\b');
        else recent.clear();
    }

    /** An input method wrote this amid a code, and nobody knows in place of what. */
    void composed(String text) {
        if (reading) code.append(" \b").append(text);
    }

    boolean isReading() {
        return reading;
    }

    /** How long nothing has to come until the code is at its end, in nanoseconds. */
    long silenceAtEnd() {
        return Math.clamp(WAITS_OF_SILENCE * longestWait, SHORTEST_SILENCE, LONGEST_SILENCE);
    }

    /** The whole text, once nothing has come for a while; empty while there is none. */
    Optional<String> finish() {
        if (!reading) return Optional.empty();
        var before = TYPED_BEFORE.matcher(code);
        typedBefore = before.find() ? before.group() : "";
        var text = code.substring(typedBefore.length());
        code.setLength(0);
        reading = false;
        return Optional.of(text);
    }

    /** Whether a text that is no code can have been typed by a person while the window was held up; a foreign code cannot. */
    static boolean mayBeTypedByHand(String text) {
        return TYPED_BY_HAND.matcher(text).matches();
    }

    /** What a person had typed just before and the last code had swept along: it belongs into the field again. */
    String typedBefore() {
        return typedBefore;
    }

    /** Codes begin with plain letters and digits; a marked letter among the fast ones is an input method writing a syllable anew. */
    private boolean isFast() {
        if (recent.size() < CERTAIN) return false;
        var last = recent.subList(recent.size() - CERTAIN, recent.size());
        return last.stream().allMatch(one -> one.character().charAt(0) < 0x80)
                && last.stream().skip(1).mapToLong(Typed::idle).sum() <= FAST_NANOS;
    }

    /** The fast characters, and before them the digits of the same code that came while the machine was busy. */
    private int beginning() {
        int first = recent.size() - CERTAIN;
        while (first > 0 && recent.get(first).idle() <= HELD_UP_NANOS && Character.isDigit(recent.get(first - 1).character().charAt(0))) first--;
        return first;
    }

    /** Where among the characters that came steadily, each within this wait, such a text begins that ends with the last of them. */
    private OptionalInt slowBeginning(Pattern form, long longest) {
        int steady = recent.size() - 1;
        while (steady > 0 && recent.get(steady).idle() <= longest && recent.get(steady).character().length() == 1) steady--;
        var text = new StringBuilder();
        for (var one : recent.subList(steady, recent.size())) text.append(one.character().charAt(0));
        var found = form.matcher(text);
        return found.find() ? OptionalInt.of(steady + found.start()) : OptionalInt.empty();
    }
}
