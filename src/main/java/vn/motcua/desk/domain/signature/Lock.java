package vn.motcua.desk.domain.signature;

/** What a certifying signature forbids to those who come after it. */
public enum Lock {
    /** It does not certify, or says nothing of it. */
    NONE,
    ALL, ALL_BUT_FORMS, ALL_BUT_FORMS_AND_NOTES
}
