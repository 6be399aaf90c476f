package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days until which a card may be valid; its code does not say. A card is changed on reaching 25, 40 and 60 years, since the law of 2023 also 14;
 * one issued within two years before such a day is valid until the next, and after the last for life.
 * Sources: Luật Căn cước 26/2023/QH15, art. 21; for cards of 2021 Luật Căn cước công dân 59/2014/QH13, art. 21.
 */
public final class CardExpiry {
    /** How the machine readable lines of a card for life say it. */
    public static final LocalDate FOR_LIFE = LocalDate.of(2099, 12, 31);

    private static final List<Integer> CHANGED_AT = List.of(14, 25, 40, 60);
    private static final int SPARED_YEARS = 2;
    /** No card with a chip is older. */
    private static final LocalDate FIRST_CHIPS = LocalDate.of(2021, 1, 1);

    private CardExpiry() { }

    /**
     * The likeliest first.
     *
     * @param issued empty when it is not known: then all that a card in use can have
     */
    public static List<LocalDate> candidates(LocalDate born, Optional<LocalDate> issued, LocalDate today) {
        if (issued.isPresent()) return written(born, expiry(born, issued.get()));
        return Stream.iterate(today, day -> !day.isBefore(FIRST_CHIPS), day -> day.minusMonths(1)).map(day -> expiry(born, day)).distinct()
                .flatMap(day -> written(born, day).stream()).toList();
    }

    private static LocalDate expiry(LocalDate born, LocalDate issued) {
        return CHANGED_AT.stream().map(born::plusYears).filter(day -> issued.isBefore(day.minusYears(SPARED_YEARS))).findFirst().orElse(FOR_LIFE);
    }

    /** Who was born on 29 February reaches an age in other years on 28 February or on 1 March. */
    private static List<LocalDate> written(LocalDate born, LocalDate expiry) {
        boolean leapDay = born.getMonthValue() == 2 && born.getDayOfMonth() == 29 && expiry.getDayOfMonth() == 28;
        return leapDay ? List.of(expiry, expiry.plusDays(1)) : List.of(expiry);
    }
}
