package vn.motcua.desk.device.practice;

import java.util.List;

/**
 * One sheet of paper for the make-believe scanner.
 *
 * @param title   printed large; empty on a further page, and on a blank sheet
 * @param lines   the text below; when empty, a titled sheet is filled with sample text
 * @param stamped carries a red seal and an official's signature, else the applicant's signature only
 */
public record Sheet(String title, List<String> lines, boolean stamped) {
    public Sheet {
        lines = List.copyOf(lines);
    }

    /** A sheet of which only the name matters. */
    public static Sheet titled(String title) {
        return new Sheet(title, List.of(), false);
    }

    /** Nothing on it: the back of a page, or a sheet fed by mistake. */
    public static Sheet blank() {
        return new Sheet("", List.of(), false);
    }

    boolean isBlank() {
        return title.isBlank() && lines.isEmpty();
    }
}
