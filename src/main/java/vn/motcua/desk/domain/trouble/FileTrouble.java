package vn.motcua.desk.domain.trouble;

/** Why a file from outside was not taken; each has its sentence and its next step. */
public enum FileTrouble {
    EMPTY, NOT_FOUND, TOO_LARGE, TOO_MANY_PIXELS, TOO_MANY_PAGES, ENCRYPTED, DAMAGED, UNSUPPORTED_KIND, TOOK_TOO_LONG, READER_CRASHED, DISK_FULL
}
