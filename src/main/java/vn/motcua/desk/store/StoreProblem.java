package vn.motcua.desk.store;

import java.nio.file.Path;

import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Why the store could not be opened or could not keep something. Nothing that was acknowledged before is lost. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StorageTrouble kind;
    private final transient Path where;

    public StoreProblem(StorageTrouble kind, Path where, Throwable cause) {
        super(kind + " at " + where, cause);
        this.kind = kind;
        this.where = where;
    }

    public StorageTrouble kind() {
        return kind;
    }

    /** The file or folder concerned. */
    public Path where() {
        return where;
    }
}
