package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record that somebody's identity was checked at the desk, or why not. The check itself is done by eye, by VNeID or on the
 * provincial system; this program records it.
 */
public sealed interface IdentityCheck {
    Instant at();

    String clerk();

    enum Method { VNEID_SCREEN, CARD_COMPARED, CHIP, POPULATION_DATABASE }

    enum Disagreement { NAME, BIRTH_DATE, SEX, NUMBER_AGAINST_SEX, NUMBER_AGAINST_YEAR,
        /** The chip was read; whether its data are genuine is not known. */
        CHIP_UNVERIFIED,
        /** The chip was read and found altered, forged or copied. */
        CHIP_FALSE }

    enum Omission { NO_CARD_WITH_THEM, CARD_UNREADABLE, FOREIGNER, ORGANISATION, OTHER }

    /**
     * @param number    the personal number that was checked; a later change of the number makes the check void
     * @param reference what the provincial system showed, for {@link Method#POPULATION_DATABASE}; whose signature the chip has, for {@link Method#CHIP}
     */
    record Confirmed(Method method, String number, Instant at, String clerk, Optional<String> reference,
                     List<Disagreement> disagreements) implements IdentityCheck {
        public Confirmed {
            disagreements = List.copyOf(disagreements);
        }
    }

    /** Noted while the line or the provincial system was down; waits to be confirmed. */
    record ToConfirm(String number, Instant at, String clerk) implements IdentityCheck { }

    /** @param number the personal number for which it was given up; empty while there was none. A later number has to be asked for anew */
    record Omitted(Omission reason, String note, String number, Instant at, String clerk) implements IdentityCheck { }

    /** Whether it stands for the person with this number. */
    default boolean holdsFor(String personalNumber) {
        return switch (this) {
            case Confirmed check -> check.number().equals(personalNumber);
            case ToConfirm check -> check.number().equals(personalNumber);
            case Omitted omission -> omission.number().equals(personalNumber);
        };
    }
}
