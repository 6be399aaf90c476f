package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the QR code of an identity card says. Unsigned: it fills fields, it proves nothing.
 *
 * @param raw the text exactly as read, kept sealed with the dossier
 */
public record CitizenCard(PersonalNumber number, Optional<String> oldNumber, Optional<String> name, Optional<LocalDate> born,
                          Optional<Sex> sex, Optional<String> residence, Optional<LocalDate> issued, String raw) {
    /** The last day on which a card of this birth and issue is valid; empty when one of the two is not known and when it is valid for life. */
    public Optional<LocalDate> validUntil() {
        return born.flatMap(birth -> issued.map(issue -> CardExpiry.candidates(birth, issued, issue).getLast())).filter(last -> !last.equals(CardExpiry.FOR_LIFE));
    }

    public boolean isExpired(LocalDate today) {
        return validUntil().filter(last -> last.isBefore(today)).isPresent();
    }
}
