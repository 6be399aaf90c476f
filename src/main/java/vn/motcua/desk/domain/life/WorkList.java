package vn.motcua.desk.domain.life;

/** The lists of dossiers with which something is to be done. A dossier may stand on several. */
public enum WorkList {
    /** In process, and its appointment has passed. */
    OVERDUE,
    /** In process, its appointment is still to come today. */
    DUE_TODAY,
    /** In process, its appointment comes within two working days. */
    DUE_SOON,
    /** Settled without the result file that is owed. */
    RESULT_MISSING,
    AWAITING_APPLICANT,
    /** Not entered in the province's system yet, as far as this desk knows. */
    NO_OFFICIAL_CODE
}
