package vn.motcua.desk.domain.signature;

/** Whether the office trusts who vouches for the signer. */
public enum Trust {
    TRUSTED,
    ISSUER_UNKNOWN,
    /** The office has installed no certificate at all. */
    NOTHING_INSTALLED
}
