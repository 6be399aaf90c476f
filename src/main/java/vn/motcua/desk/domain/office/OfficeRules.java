package vn.motcua.desk.domain.office;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an office may be called by in codes and on forms, however it was typed. */
public final class OfficeRules {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,10}");
    private static final Pattern DESK = Pattern.compile("[0-9A-Z]{1,4}");
    private static final Pattern PHONE = Pattern.compile("[0-9 +.()-]*");

    private OfficeRules() { }

    /** The code of an administrative unit, in capitals; empty when it is none. */
    public static Optional<String> code(String typed) {
        return capitals(typed, CODE);
    }

    /** The number of a desk, in capitals; empty when it is none. */
    public static Optional<String> desk(String typed) {
        return capitals(typed, DESK);
    }

    public static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }

    private static Optional<String> capitals(String typed, Pattern pattern) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT)).filter(text -> pattern.matcher(text).matches());
    }
}
