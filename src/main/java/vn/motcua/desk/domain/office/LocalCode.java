package vn.motcua.desk.domain.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The desk's own number of a dossier, {@code commune-desk-yyMMdd-NNNN}: unique without a server, and visibly not the official code,
 * which only the province's system gives.
 */
public record LocalCode(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2,10}-[0-9A-Z]{1,4}-\\d{6}-\\d{4,}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    public LocalCode {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not a local code: " + text);
    }

    /** @param number 1 for the first dossier of this desk on that day */
    public static LocalCode of(Office office, LocalDate day, int number) {
        return new LocalCode("%s-%s-%s-%04d".formatted(office.communeCode(), office.desk(), DAY.format(day), number));
    }

    public static Optional<LocalCode> parse(String text) {
        var trimmed = text.strip();
        return FORM.matcher(trimmed).matches() ? Optional.of(new LocalCode(trimmed)) : Optional.empty();
    }

    @Override public String toString() {
        return text;
    }
}
