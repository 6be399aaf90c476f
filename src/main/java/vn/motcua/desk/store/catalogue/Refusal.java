package vn.motcua.desk.store.catalogue;

import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.domain.trouble.DataTrouble;

/** Stops the reading of a file; turned into {@link DataReading.Refused} before it leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The whole file, not one of its lines. */
    static final int WHOLE_FILE = 0;

    private final int line;
    private final DataTrouble reason;
    private final String detail;

    Refusal(int line, DataTrouble reason, String detail) {
        super("line " + line + ": " + reason + " " + detail, null, false, false);
        this.line = line;
        this.reason = reason;
        this.detail = detail;
    }

    <T> DataReading<T> answer() {
        return new DataReading.Refused<>(line, reason, detail);
    }
}
