package vn.motcua.desk.domain.signature;

/** What a signature is worth. In this order, so that the last of several is the worst. */
public enum Standing {
    /** Whole, true, by somebody whom this office trusts. */
    VALID,
    /** Nothing speaks against it, but something could not be made sure. */
    DOUBTFUL,
    /** Must not be relied on. */
    INVALID
}
