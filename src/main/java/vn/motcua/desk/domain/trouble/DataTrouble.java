package vn.motcua.desk.domain.trouble;

/** Why a data file (catalogue, holidays, score formulas, communes) was refused whole; each has its sentence. */
public enum DataTrouble {
    UNREADABLE, EMPTY, TOO_LARGE, LINE_TOO_LONG, NOT_UTF8, NOT_JSON, WRONG_FORMAT, NEWER_VERSION, CUT_OFF, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE,
    UNKNOWN_VALUE, DUPLICATE_CODE, DUPLICATE_COMPONENT, DUPLICATE_ENTRY, UNKNOWN_CASE
}
