package vn.motcua.desk.ui.plans;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days, numbers and lists as they are typed in a field. */
final class Typed {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,9})?");
    private static final String BETWEEN = ";";

    private Typed() { }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1/3/2026}; empty for what is no day. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** {@code 97,5}, {@code 97.5} or {@code 1.000}: a point before three digits is one between thousands. */
    static Optional<BigDecimal> number(String typed) {
        var text = typed.strip();
        if (THOUSANDS.matcher(text).matches()) return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** A semicolon between two. */
    static String list(List<String> texts) {
        return String.join(BETWEEN + " ", texts);
    }

    static List<String> list(String typed) {
        return Arrays.stream(typed.split(BETWEEN)).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    static Optional<String> optional(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }
}
