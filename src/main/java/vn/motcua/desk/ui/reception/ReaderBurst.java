package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a hand-held reader, which types like a keyboard, from a person: by speed. Pure: it is told characters and waits.
 * No person strikes six keys in a quarter of a second; an input method that replaces letters sends fewer than that in a row.
 */
public final class ReaderBurst {
    static final int CERTAIN = 6;
    /** For the waits between six characters together. A single one may be longer: a busy machine holds a reader up. */
    static final long FAST_NANOS = 225_000_000;
    /** Digits that came this shortly before the fast ones belong to the code too: the program was busy with something else. */
    static final long HELD_UP_NANOS = 2_000_000_000;
    /** A card's code begins with twelve digits and a bar; what stands before them is a person's, typed just before. */
    private static final Pattern TYPED_BEFORE = Pattern.compile("^[^|/:]+?(?=\\d{12}\\|)");
    private static final int REMEMBERED = 32;
    /** A word or two, a number no longer than a personal one, an address of mail. */
    private static final Pattern TYPED_BY_HAND = Pattern.compile("(?!.*\\d{13})[\\p{L}\\p{M}\\d .,@_-]{1,40}[\\r\\n\\t]*");

    /** What to do with the character just told. */
    public enum Verdict {
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

    /**
     * @param typed one typed character, Enter and Tab included
     * @param idle  nanoseconds for which the program waited for it; what the program itself was busy with does not count, so that
     *              a slow screen does not make a reader look like a person
     */
    public Verdict typed(String typed, long idle) {
        if (reading) {
            code.append(typed);
            return Verdict.READER;
        }
        recent.add(new Typed(typed, idle));
        if (recent.size() > REMEMBERED) recent.removeFirst();
        if (!isFast()) return Verdict.PERSON;
        int first = beginning();
        alreadyTyped = recent.size() - 1 - first;
        for (var one : recent.subList(first, recent.size())) code.append(one.character());
        recent.clear();
        reading = true;
        return Verdict.READER_FOUND;
    }

    /** Characters of the code that had gone into the field before it was found out. */
    public int alreadyTyped() {
        return alreadyTyped;
    }

    /** A key that is no character, such as Backspace of an input method: no reader sends it. */
    public void interrupted() {
        if (!reading) recent.clear();
    }

    public boolean isReading() {
        return reading;
    }

    /** The whole text, once nothing has come for a while; empty while there is none. */
    public Optional<String> finish() {
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
    public String typedBefore() {
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
}
