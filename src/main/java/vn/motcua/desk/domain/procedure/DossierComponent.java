package vn.motcua.desk.domain.procedure;

import java.util.Optional;

/**
 * One line of the checklist (thành phần hồ sơ).
 *
 * @param id        stable within the procedure, lower-case words with hyphens
 * @param originals how many originals the law asks for
 * @param copies    how many copies the law asks for
 * @param form      name of the official form, when there is one
 */
public record DossierComponent(String id, String name, Handling handling, Condition condition, int originals, int copies,
                               Optional<String> form, Reuse reuse) {
    private static final int SHORTEST_NAME = 8;

    /** What happens to the paper at the desk. */
    public enum Handling {
        /** Handed in: to be digitized. */
        SUBMITTED,
        /** Shown and handed back (xuất trình). */
        SHOWN,
        /** A state secret: never digitized here. */
        SECRET,
        /** Looked up by the office itself: the citizen brings nothing. */
        LOOKED_UP
    }

    /**
     * Whether a paper that already exists electronically can stand in.
     *
     * @param database which store or database holds it, as the source names it
     * @param basis    legal source
     */
    public record Reuse(Answer answer, Optional<String> database, Optional<String> basis) {
        public enum Answer { YES, NO, UNKNOWN }

        public static Reuse unknown() {
            return new Reuse(Answer.UNKNOWN, Optional.empty(), Optional.empty());
        }
    }

    /** What people call the paper: the name up to where the law goes on with alternatives and details. */
    public String shortName() {
        for (int i = SHORTEST_NAME; i < name.length(); i++) {
            if (name.charAt(i) == ';' || name.charAt(i) == ':' || name.charAt(i) == '(') return name.substring(0, i).strip();
        }
        return name;
    }

    /** Source: TT 03/2025/TT-VPCP, art. 5(2): papers only shown, secret papers and what the office looks up are not copied. */
    public boolean mustBeDigitized(Channel channel) {
        return handling == Handling.SUBMITTED && channel != Channel.ONLINE;
    }
}
