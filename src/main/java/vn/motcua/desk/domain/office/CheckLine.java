package vn.motcua.desk.domain.office;

import java.util.List;

/**
 * One line of the morning check.
 *
 * @param figures what the sentence mentions, already in plain text: free space, a name, a date
 */
public record CheckLine(Item item, State state, List<String> figures) {
    public enum Item { DATABASE, DISK, KEY, CLOCK, SCANNER, CAMERA, PRINTER, TEXT_READING, BACKUP, CATALOGUE, HOLIDAYS, HUB }

    public enum State {
        GOOD,
        /** It is not there, and the desk does without it. */
        ABSENT,
        /** The desk can work; something should be seen to. */
        ATTENTION,
        /** The desk cannot work safely until this is mended. */
        BAD
    }

    /** Whether somebody should see to it. */
    public boolean isToSee() {
        return switch (state) {
            case GOOD, ABSENT -> false;
            case ATTENTION, BAD -> true;
        };
    }

    public CheckLine {
        figures = List.copyOf(figures);
    }
}
