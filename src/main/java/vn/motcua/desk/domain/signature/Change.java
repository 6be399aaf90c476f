package vn.motcua.desk.domain.signature;

/** What came into a file after it was signed, by appending to it. */
public enum Change {
    /** Another signature, with its own stamp on the page. */
    SIGNATURE_ADDED(Standing.VALID),
    /** Certificates, revocation lists or time stamps that keep signatures provable for long. */
    PROOF_ADDED(Standing.VALID),
    /** Title, author and the like; nothing of it shows on a page. */
    DESCRIPTION_CHANGED(Standing.VALID),
    FORM_FILLED(Standing.DOUBTFUL),
    /** A note no larger than its sign. */
    NOTE_ADDED(Standing.DOUBTFUL),
    /** Bytes that change nothing that could be found. */
    BYTES_ADDED(Standing.DOUBTFUL),
    /** Something that can lie over what was signed. */
    PAGE_OVERLAID(Standing.INVALID),
    PAGE_CHANGED(Standing.INVALID),
    PAGES_ADDED_OR_REMOVED(Standing.INVALID),
    /** What decides how the document is shown: layers, scripts, fields, outlines. */
    STRUCTURE_CHANGED(Standing.INVALID),
    /** The state that was signed cannot be read by itself. */
    NOT_COMPARABLE(Standing.INVALID);

    private final Standing usual;

    Change(Standing usual) {
        this.usual = usual;
    }

    /**
     * What the signature before it is worth after it.
     *
     * Source: ISO 32000-1, 12.8.2.2, table 254: what a certifying signature permits.
     */
    public Standing under(Lock lock) {
        return switch (this) {
            case SIGNATURE_ADDED, FORM_FILLED -> lock == Lock.ALL ? Standing.INVALID : usual;
            case NOTE_ADDED -> lock == Lock.ALL || lock == Lock.ALL_BUT_FORMS ? Standing.INVALID : usual;
            case PROOF_ADDED, DESCRIPTION_CHANGED, BYTES_ADDED, PAGE_OVERLAID, PAGE_CHANGED, PAGES_ADDED_OR_REMOVED, STRUCTURE_CHANGED,
                 NOT_COMPARABLE -> usual;
        };
    }
}
