package vn.motcua.desk.domain.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dossier code given by the province's or the national system; recorded here, never made here.
 * Source of the forms: TT 01/2018/TT-VPCP, art. 19; QĐ 20/2020/QĐ-TTg amended by QĐ 09/2025/QĐ-TTg; TT 04/2025/TT-VPCP.
 */
public record OfficialCode(String text) {
    private static final Pattern FORM = Pattern.compile("(?:[A-Z]\\d{2}(?:\\.\\d{2,3}){0,3}|(?:\\d{2,3}\\.){1,3}[A-Z]\\d{2})-\\d{6}-\\d{4,}");

    public OfficialCode {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not an official dossier code: " + text);
    }

    /** Tolerant of blanks and lower case, as typed or scanned; empty when it has another shape. */
    public static Optional<OfficialCode> parse(String text) {
        var tidy = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(tidy).matches() ? Optional.of(new OfficialCode(tidy)) : Optional.empty();
    }

    @Override public String toString() {
        return text;
    }
}
