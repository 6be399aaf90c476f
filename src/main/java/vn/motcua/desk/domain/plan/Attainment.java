package vn.motcua.desk.domain.plan;

/** How a target stands on a day. */
public enum Attainment {
    /** Its days are still to come. */
    NOT_BEGUN,
    /** Not one case, or nothing entered. */
    NOTHING_YET,
    /** Running, with too few cases for the share to mean anything. */
    TOO_EARLY,
    REACHED,
    /** Not reached, and there are days left. */
    BEHIND,
    /** Not reached, and its days are over. */
    MISSED;

    public boolean isJudged() {
        return this == REACHED || this == BEHIND || this == MISSED;
    }
}
