package vn.motcua.desk.hub.db;

/** The tables were made by a newer program; this one would not understand what it writes there. */
public final class NewerSchemaProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerSchemaProblem(int found, int known) {
        super("schema " + found + ", known up to " + known);
    }
}
