package vn.motcua.desk.ui.shell;

/**
 * Figures beside the entries of the rail.
 *
 * @param toMend dossiers that lose points
 */
public record Counts(int overdue, int dueToday, int drafts, int toMend) {
    public static Counts none() {
        return new Counts(0, 0, 0, 0);
    }
}
