package vn.motcua.desk.device;

import java.util.Map;
import java.util.Optional;

/**
 * What was read from the chip of an identity card.
 *
 * @param fields   as the chip writes them, days as {@code dd/MM/yyyy}; what is not there is not in the map
 * @param portrait the holder's face
 * @param original whether the chip proved to be the one that was issued
 */
public record ChipContent(Map<Field, String> fields, Optional<Frame> portrait, Genuineness genuineness, Original original) {
    public ChipContent {
        fields = Map.copyOf(fields);
    }

    /** What data group 13 of the Vietnamese card has. */
    public enum Field {
        NUMBER, NAME, BORN, SEX, NATIONALITY, ETHNICITY, RELIGION, ORIGIN, RESIDENCE, MARKS, ISSUED, EXPIRES, FATHER, MOTHER, SPOUSE, OLD_NUMBER
    }

    /** Whether the chip is a copy (chip authentication, ICAO Doc 9303 part 11). */
    public enum Original {
        /** It has the secret key that belongs to its signed public key. */
        PROVEN,
        /** It has no such key, or none that this program knows how to ask for. */
        NOT_ASKED,
        /** It has the public key and not the secret one. */
        COPY
    }

    public Optional<String> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }
}
