package vn.motcua.desk.domain.dossier;

/** The five causes of a low digitization score that the communes' campaign plans name, in their order. */
public enum Cause {
    /** C1: no result file. */
    NO_RESULT_FILE,
    /** C2: components not attached though handed in at the desk. */
    COMPONENTS_NOT_ATTACHED,
    /** C3: identity not checked digitally at reception. */
    IDENTITY_NOT_CHECKED,
    /** C4: refused, stopped or withdrawn without the document that says so. */
    ENDED_WITHOUT_DOCUMENT,
    /** C5: papers not taken from the store though they are there. */
    STORE_NOT_USED
}
