package vn.motcua.desk.domain.citizen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the QR code of an identity card says. Unsigned: it fills fields, it proves nothing.
 *
 * @param raw the text exactly as read, kept sealed with the dossier
 */
public record CitizenCard(PersonalNumber number, Optional<String> oldNumber, Optional<String> name, Optional<LocalDate> born,
                          Optional<Sex> sex, Optional<String> residence, Optional<LocalDate> issued, String raw) { }
