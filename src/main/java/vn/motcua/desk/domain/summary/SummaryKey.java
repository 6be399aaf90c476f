package vn.motcua.desk.domain.summary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a row of counts is about.
 *
 * @param commune   code of the commune, at most ten letters and digits
 * @param desk      the desk within it, at most four
 * @param day       the business day, by the desk's calendar; which counter belongs to which day: {@link SummaryRow}
 * @param procedure national code of the procedure
 * @param channel   {@code DESK}, {@code ONLINE} or {@code POST}; another word from a newer desk is kept as it is
 */
public record SummaryKey(String commune, String desk, LocalDate day, String procedure, String channel) implements Comparable<SummaryKey> {
    private static final Pattern COMMUNE = Pattern.compile("[0-9A-Z]{1,10}");
    private static final Pattern DESK = Pattern.compile("[0-9A-Z]{1,4}");
    private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z][0-9A-Z.-]{0,39}");
    private static final Pattern CHANNEL = Pattern.compile("[A-Z][A-Z_]{0,19}");
    private static final int LONGEST_PROCEDURE = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final Comparator<SummaryKey> ORDER = Comparator.comparing(SummaryKey::day).reversed().thenComparing(SummaryKey::commune)
            .thenComparing(SummaryKey::desk).thenComparing(SummaryKey::procedure).thenComparing(SummaryKey::channel);

    public SummaryKey {
        matching(COMMUNE, commune);
        matching(DESK, desk);
        matching(PROCEDURE, procedure);
        matching(CHANNEL, channel);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new IllegalArgumentException("not a day of business: " + day);
    }

    /** @param day as {@code 2026-11-26} and in no other form */
    static SummaryKey of(String commune, String desk, String day, String procedure, String channel) {
        try {
            return new SummaryKey(commune, desk, LocalDate.parse(day), procedure, channel);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(notADay);
        }
    }

    /** Newest day first, then by codes. */
    @Override public int compareTo(SummaryKey other) {
        return ORDER.compare(this, other);
    }

    /** A code of procedure in the form in which it may go up; an office's own code may have other letters. */
    public static String tidyProcedure(String code) {
        var tidy = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z.-]", "-").replaceFirst("^[.-]+", "");
        return tidy.isEmpty() ? "X" : tidy.substring(0, Math.min(tidy.length(), LONGEST_PROCEDURE));
    }

    CanonicalJson json() {
        return CanonicalJson.Fields.of(Map.of("commune", new CanonicalJson.Text(commune), "desk", new CanonicalJson.Text(desk),
                "day", new CanonicalJson.Text(day.toString()), "procedure", new CanonicalJson.Text(procedure), "channel", new CanonicalJson.Text(channel)));
    }

    static void matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) throw new IllegalArgumentException("not of the form " + form + ": " + text);
    }
}
