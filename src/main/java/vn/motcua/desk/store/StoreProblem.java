package vn.motcua.desk.store;

import java.nio.file.Path;

/** Why the store could not be opened or could not keep something. Nothing that was acknowledged before is lost. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; each has its sentence and its next step. */
    public enum Kind {
        DISK_FULL, READ_ONLY, DAMAGED, KEY_MISSING, KEY_WRONG, NEWER_PROGRAM_NEEDED, IN_USE, FOLDER_UNREACHABLE, UNKNOWN
    }

    private final Kind kind;
    private final transient Path where;

    public StoreProblem(Kind kind, Path where, Throwable cause) {
        super(kind + " at " + where, cause);
        this.kind = kind;
        this.where = where;
    }

    public Kind kind() {
        return kind;
    }

    /** The file or folder concerned. */
    public Path where() {
        return where;
    }
}
