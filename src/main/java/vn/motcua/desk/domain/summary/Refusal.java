package vn.motcua.desk.domain.summary;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a hub answers with a status of 400 and above.
 *
 * @param code       {@link RefusalCode}, or the word of a newer hub
 * @param vietnamese a sentence for people
 * @param english    the same
 */
public record Refusal(String code, String vietnamese, String english) {
    /** Empty when this program does not know it. */
    public Optional<RefusalCode> known() {
        return Arrays.stream(RefusalCode.values()).filter(known -> known.name().equals(code)).findFirst();
    }

    public byte[] bytes() {
        return CanonicalJson.Fields.of(Map.of("code", new CanonicalJson.Text(code), "vi", new CanonicalJson.Text(vietnamese),
                "en", new CanonicalJson.Text(english))).bytes();
    }
}
