package vn.motcua.desk.domain.report;

/** What {@link UnitFigures} counts of one unit or field. Money is dong. */
public enum Item {
    /** Received in the period. */
    RECEIVED, ONLINE, DESK, POST,
    /** Received before the period and not finished before it. */
    CARRIED_OVER,
    /** Of those received: every component has a file, at least one has, one was reused, one came from the national store. */
    ALL_DIGITIZED, SOME_DIGITIZED, REUSED, FROM_NATIONAL_STORE,
    /** Settled or ended in the period. */
    FINISHED, FINISHED_EARLY, FINISHED_IN_TIME, FINISHED_LATE,
    /** Settled or withdrawn in the period, and how many of those have a result file or owe none. Source: the states of the provinces' own sheet. */
    RESULT_ASKED, RESULT_DIGITIZED,
    HANDED_OVER, REFUSED_OR_STOPPED, WITHDRAWN,
    /** At the end of the period not finished. */
    OPEN_IN_TIME, OPEN_LATE,
    /** At the end of the period, by what is known now: the citizen is waited for. */
    WAITING,
    ASKED_FOR_SUPPLEMENT,
    /** Of those received: a fee above 0, nothing due, paid, paid online, paid on the national portal. */
    FEE_DUE, FREE, FEE_PAID, FEE_ONLINE, FEE_PORTAL,
    /** Paid in the period. */
    PAYMENTS, PAYMENTS_ONLINE, MONEY_FEE, MONEY_CHARGE, MONEY_CASH, MONEY_TRANSFER, MONEY_ONLINE
}
