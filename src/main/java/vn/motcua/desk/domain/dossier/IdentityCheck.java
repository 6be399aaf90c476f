package vn.motcua.desk.domain.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.CitizenCard;

/**
 * The record that somebody's identity was checked at the desk, or why not. The check itself is done by eye, by VNeID or on the
 * provincial system; this program records it.
 */
public sealed interface IdentityCheck {
    Instant at();

    String clerk();

    /** The personal number for which it was made; empty while there was none. Another number makes it void. */
    String number();

    enum Method { VNEID_SCREEN, CARD_COMPARED, CHIP, POPULATION_DATABASE }

    enum Disagreement {
        NAME, BIRTH_DATE, SEX,
        /** The form has another number than the card. */
        NUMBER,
        NUMBER_AGAINST_SEX, NUMBER_AGAINST_YEAR,
        CARD_EXPIRED,
        /** Taken back, reported lost, or replaced by a later one. */
        CARD_CANCELLED,
        /** The chip was read; whether its data are genuine is not known. */
        CHIP_UNVERIFIED,
        /** The chip was read and found altered, forged or copied. */
        CHIP_FALSE
    }

    enum Omission {
        NO_CARD_WITH_THEM, CARD_UNREADABLE, FOREIGNER, ORGANISATION,
        /** The person at the desk is not the one on the card or screen. */
        NOT_THE_PERSON,
        /** Looked up; the population database does not know the number. */
        NOT_FOUND,
        /** Looked up; the population database says something else. */
        DATA_DIFFERS,
        OTHER;

        /** Whether it says enough only with a sentence. */
        public boolean needsNote() {
            return this == DATA_DIFFERS || this == OTHER;
        }
    }

    /**
     * @param reference     what the provincial system showed, for {@link Method#POPULATION_DATABASE}; whose signature the chip has, for {@link Method#CHIP}
     * @param disagreements what the clerk saw to differ and confirmed nevertheless
     * @param read          what was read of the person's card, from its code, VNeID or chip
     */
    record Confirmed(Method method, String number, Instant at, String clerk, Optional<String> reference, List<Disagreement> disagreements,
                     Optional<CitizenCard> read) implements IdentityCheck {
        public Confirmed {
            disagreements = List.copyOf(disagreements);
        }
    }

    /** Noted while the line or the provincial system was down; waits to be confirmed. What differed and was read as in {@link Confirmed}. */
    record ToConfirm(String number, Instant at, String clerk, List<Disagreement> disagreements, Optional<CitizenCard> read) implements IdentityCheck {
        public ToConfirm {
            disagreements = List.copyOf(disagreements);
        }
    }

    record Omitted(Omission reason, String note, String number, Instant at, String clerk) implements IdentityCheck { }

    /** Whether it stands for the person with this number. */
    default boolean holdsFor(String personalNumber) {
        return number().equals(personalNumber);
    }

    /** Whether the dossier counts as one whose identity was checked. */
    default boolean counts() {
        return switch (this) {
            case Confirmed _ -> true;
            case ToConfirm _, Omitted _ -> false;
        };
    }
}
