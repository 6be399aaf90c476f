package vn.motcua.desk.domain.summary;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A desk makes itself known to a hub. Its bytes are sent with the header {@code Desk-Signature} too, so that nobody enrols a key that is not his.
 *
 * @param code      the hub's one-time code, {@link #tidy}
 * @param publicKey {@link Signing#text(java.security.PublicKey)}
 */
public record Enrolment(String code, String commune, String desk, String publicKey, long epoch) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,64}");
    static final Pattern KEY = Pattern.compile("[0-9A-Za-z+/]{20,200}={0,2}");

    public Enrolment {
        SummaryKey.matching(CODE, code);
        SummaryKey.matching(KEY, publicKey);
        if (epoch < 1) throw new IllegalArgumentException("epoch " + epoch);
    }

    /** The code in the form in which it is sent, from what a person typed; it may still not be one. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    public static boolean isCode(String tidy) {
        return CODE.matcher(tidy).matches();
    }

    public byte[] bytes() {
        return CanonicalJson.Fields.of(Map.of("code", new CanonicalJson.Text(code), "commune", new CanonicalJson.Text(commune),
                "desk", new CanonicalJson.Text(desk), "publicKey", new CanonicalJson.Text(publicKey), "epoch", new CanonicalJson.Whole(epoch))).bytes();
    }
}
