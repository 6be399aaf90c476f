package vn.motcua.desk.ui.reception;

import java.util.Optional;

/**
 * Tells a hand-held reader, which types like a keyboard, from a person: by speed. Pure: it is told characters and waits.
 * No person strikes six keys in a row less than 45 ms apart; an input method that replaces letters sends fewer than that in a row.
 */
public final class ReaderBurst {
    static final long FAST_NANOS = 45_000_000;
    static final int CERTAIN = 6;

    /** What to do with the character just told. */
    public enum Verdict {
        /** A person's, as far as one can tell: leave it where it goes. */
        PERSON,
        /** The first character of a run: remember what the field holds before it arrives. */
        RUN_BEGINS,
        /** Now certain: put the field back to what was remembered, and swallow this and all that follows. */
        READER_FOUND,
        /** Part of the code: swallow it. */
        READER
    }

    private final StringBuilder run = new StringBuilder();
    private boolean begun;
    private boolean reading;

    /**
     * @param typed one typed character, Enter and Tab included
     * @param idle  nanoseconds for which the program waited for it; what the program itself was busy with does not count, so that
     *              a slow screen does not make a reader look like a person
     */
    public Verdict typed(String typed, long idle) {
        boolean fast = begun && idle <= FAST_NANOS;
        begun = true;
        if (reading) {
            run.append(typed);
            return Verdict.READER;
        }
        if (!fast) run.setLength(0);
        run.append(typed);
        if (run.length() == 1) return Verdict.RUN_BEGINS;
        if (run.length() < CERTAIN) return Verdict.PERSON;
        reading = true;
        return Verdict.READER_FOUND;
    }

    /** A key that is no character, such as Backspace of an input method: no reader sends it. */
    public void interrupted() {
        if (!reading) run.setLength(0);
    }

    public boolean isReading() {
        return reading;
    }

    /** The whole text, once nothing has come for a while; empty while there is none. */
    public Optional<String> finish() {
        if (!reading) return Optional.empty();
        var text = run.toString();
        run.setLength(0);
        reading = false;
        begun = false;
        return Optional.of(text);
    }
}
