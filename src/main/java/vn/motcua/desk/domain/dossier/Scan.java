package vn.motcua.desk.domain.dossier;

import java.util.List;

/**
 * Pages that were scanned for one purpose in one deed, and become one file.
 *
 * @param id    of a line of the checklist its component's id; of what came later that of its deed as well
 * @param title for the file's own description; not personal
 */
public record Scan(String id, String title, List<Page> pages) {
    private static final char LATER = '~';

    public Scan {
        pages = List.copyOf(pages);
    }

    /** Name of what came in a later deed. @param deed number of the event in the dossier's history */
    static String later(String id, int deed) {
        return id + LATER + deed;
    }

    /** Whether the pages are of this line of the checklist. */
    public boolean isOf(String componentId) {
        return id.equals(componentId) || id.startsWith(componentId + LATER);
    }
}
