package vn.motcua.desk.hub.db;

import java.sql.SQLException;

/** The database did not do what was asked. What was committed before stands; nothing of this deed does. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_IO = 10;
    private static final int SQLITE_FULL = 13;

    /** Whether the same may succeed later: no connection, too many of them, disk full, shutting down. */
    private final boolean passing;

    DatabaseFault(SQLException cause) {
        super(cause);
        this.passing = isPassing(cause);
    }

    public boolean isPassing() {
        return passing;
    }

    private static boolean isPassing(SQLException cause) {
        var state = cause.getSQLState();
        if (cause instanceof java.sql.SQLTransientException || cause instanceof java.sql.SQLRecoverableException) return true;
        // 08 connection, 40 rolled back for another's sake, 53 resources, 57 an operator's hand
        if (state != null && (state.startsWith("08") || state.startsWith("40") || state.startsWith("53") || state.startsWith("57"))) return true;
        int code = cause.getErrorCode() & 0xff;
        return cause.getClass().getName().startsWith("org.sqlite.")
                && (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_IO || code == SQLITE_FULL);
    }
}
