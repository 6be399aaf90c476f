package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the QR code of an identity card says. Unsigned: it fills fields, it proves nothing.
 *
 * @param raw the text exactly as read, kept sealed with the dossier
 */
public record CitizenCard(PersonalNumber number, Optional<String> oldNumber, Optional<String> name, Optional<LocalDate> born,
                          Optional<Sex> sex, Optional<String> residence, Optional<LocalDate> issued, String raw) {
    /** Ages at which a card has to be changed. Cards for children younger than 14 exist since the law of 2023. */
    private static final int[] CHANGED_AT = {14, 25, 40, 60};
    /** A card of the last two years before such an age is good until the next. */
    private static final int SPARED_YEARS = 2;

    /**
     * The last day on which a card of this birth and issue is valid; empty when one of the two is not known and when it is valid for life.
     * Sources: Luật Căn cước 26/2023/QH15, art. 21; for cards of 2021 Luật Căn cước công dân 59/2014/QH13, art. 21.
     */
    public Optional<LocalDate> validUntil() {
        return born.flatMap(birth -> issued.flatMap(issue -> IntStream.of(CHANGED_AT).mapToObj(birth::plusYears)
                .filter(change -> issue.isBefore(change.minusYears(SPARED_YEARS))).findFirst()));
    }

    public boolean isExpired(LocalDate today) {
        return validUntil().filter(last -> last.isBefore(today)).isPresent();
    }
}
