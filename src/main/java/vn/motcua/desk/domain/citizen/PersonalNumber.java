package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The 12-digit personal number. Three digits of the place of registration, one of century and sex, two of the year of birth,
 * six by chance; no check digit. Source: TT 59/2021/TT-BCA. Only the length can be wrong: everything else is a warning.
 */
public record PersonalNumber(String digits) {
    /** Codes of provinces before the mergers of 2025; numbers issued under them stay valid, and births abroad carry country codes. */
    private static final Set<String> PROVINCES = Set.of("001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020",
            "022", "024", "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045", "046", "048",
            "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080",
            "082", "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096");

    /** What the digits say that does not fit; shown, never blocking. */
    public enum Warning { UNKNOWN_PLACE, SEX_DIFFERS, YEAR_DIFFERS, BORN_IN_FUTURE }

    public PersonalNumber {
        if (!digits.matches("\\d{12}")) throw new IllegalArgumentException("a personal number has 12 digits");
    }

    /** Tolerant of blanks between the digits; empty unless there are exactly twelve. */
    public static Optional<PersonalNumber> parse(String text) {
        var tidy = text.replaceAll("\\s", "");
        return tidy.matches("\\d{12}") ? Optional.of(new PersonalNumber(tidy)) : Optional.empty();
    }

    public Sex sex() {
        return (digits.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    public int birthYear() {
        return 1900 + (digits.charAt(3) - '0') / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
    }

    public String lastFour() {
        return digits.substring(8);
    }

    public List<Warning> warnings(Optional<LocalDate> born, Optional<Sex> sex, LocalDate today) {
        var warnings = new ArrayList<Warning>();
        if (!PROVINCES.contains(digits.substring(0, 3))) warnings.add(Warning.UNKNOWN_PLACE);
        if (sex.isPresent() && sex.get() != sex()) warnings.add(Warning.SEX_DIFFERS);
        if (born.isPresent() && born.get().getYear() != birthYear()) warnings.add(Warning.YEAR_DIFFERS);
        if (birthYear() > today.getYear()) warnings.add(Warning.BORN_IN_FUTURE);
        return List.copyOf(warnings);
    }
}
