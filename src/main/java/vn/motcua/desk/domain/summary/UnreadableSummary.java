package vn.motcua.desk.domain.summary;

/** What came is not what this program and those like it write. Nothing of it was taken. */
public final class UnreadableSummary extends Exception {
    private static final long serialVersionUID = 1L;

    public enum Why {
        /** More bytes than {@link SummaryReader#LONGEST}, packed or not. */
        TOO_LARGE,
        NOT_PACKED, NOT_JSON,
        /** JSON, but not in the one form: another order, blanks, a number written otherwise, a name twice. */
        NOT_CANONICAL,
        FIELD_MISSING, FIELD_WRONG,
        /** A field that would change what a row is about. */
        FIELD_UNKNOWN,
        SCHEMA_TOO_OLD, SCHEMA_TOO_NEW
    }

    private final Why why;
    private final String where;

    /** @param where the field, {@code rows[3].key.day}; empty when it is the whole */
    UnreadableSummary(Why why, String where) {
        this(why, where, null);
    }

    UnreadableSummary(Why why, String where, Throwable cause) {
        super(why + (where.isEmpty() ? "" : " " + where), cause);
        this.why = why;
        this.where = where;
    }

    public Why why() {
        return why;
    }

    public String where() {
        return where;
    }
}
