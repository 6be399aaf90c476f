package vn.motcua.desk.domain.dossier;

/** What the store of papers does with one of them, and why. */
public enum PaperMark {
    /** Offered where it fits; so is every paper that nobody marked. */
    IN_STORE,
    /** Stays with its dossier and is not offered. */
    KEPT_OUT,
    /** Cancelled: withdrawn, or declared void, by those who issued it. */
    REVOKED,
    /** Cancelled: what it says is wrong. */
    CONTENT_WRONG,
    /** Cancelled: it is not this citizen's. */
    ANOTHER_PERSON,
    /** Cancelled: the digitized copy cannot be used. */
    UNREADABLE,
    /** Cancelled for what the note says. */
    OTHER;

    public boolean cancels() {
        return switch (this) {
            case IN_STORE, KEPT_OUT -> false;
            case REVOKED, CONTENT_WRONG, ANOTHER_PERSON, UNREADABLE, OTHER -> true;
        };
    }

    /** Says nothing without a sentence. */
    public boolean needsNote() {
        return this == OTHER;
    }
}
