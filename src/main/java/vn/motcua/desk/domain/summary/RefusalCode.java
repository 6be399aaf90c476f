package vn.motcua.desk.domain.summary;

/** Why a hub did not look into what came, with the HTTP status that goes with it. */
public enum RefusalCode {
    /** Not what {@link SummaryReader} reads. */
    UNREADABLE(400),
    SCHEMA_TOO_OLD(400), SCHEMA_TOO_NEW(400),
    SIGNATURE_WRONG(401),
    /** No desk of that name is enrolled, or its leave was taken away. */
    DESK_UNKNOWN(403),
    /** Of an enrolment: no such code, used, or too late. */
    CODE_WRONG(403),
    /** A newer epoch of this desk is there. A restored desk begins a new one; two machines must not be one desk. */
    EPOCH_OLD(409),
    TOO_LARGE(413),
    TOO_OFTEN(429),
    BUSY(503);

    private final int status;

    RefusalCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
