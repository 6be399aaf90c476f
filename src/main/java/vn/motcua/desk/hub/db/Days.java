package vn.motcua.desk.hub.db;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as both databases keep them: the number {@code 20261126}, which people can read and parts can be cut by. */
public final class Days {
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    private Days() { }

    public static int number(LocalDate day) {
        return day.getYear() * YEAR + day.getMonthValue() * MONTH + day.getDayOfMonth();
    }

    /** @throws DateTimeException when the number is no day */
    public static LocalDate day(int number) {
        return LocalDate.of(number / YEAR, number / MONTH % MONTH, number % MONTH);
    }

    /** {@code 2026-11-26} as a person or a browser writes it. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
