package vn.motcua.desk.ui.shell;

/** Figures beside the entries of the rail. */
public record Counts(int receivedToday, int drafts, int toMend) {
    public static Counts none() {
        return new Counts(0, 0, 0);
    }
}
