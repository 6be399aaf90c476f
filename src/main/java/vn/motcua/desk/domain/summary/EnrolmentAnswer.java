package vn.motcua.desk.domain.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The hub knows the desk from now on.
 *
 * @param hub     how the hub calls itself, for people; at most 200 characters
 * @param hubKey  with which it signs the answers that are carried back on a stick, {@link Signing#text(java.security.PublicKey)}
 * @param hubTime the hub's clock; whole milliseconds
 */
public record EnrolmentAnswer(String commune, String desk, String hub, String hubKey, Instant hubTime) {
    private static final int LONGEST_NAME = 200;

    public EnrolmentAnswer {
        hubTime = hubTime.truncatedTo(ChronoUnit.MILLIS);
        SummaryKey.matching(Enrolment.KEY, hubKey);
        if (hub.length() > LONGEST_NAME) throw new IllegalArgumentException("a name of " + hub.length() + " characters");
    }

    public byte[] bytes() {
        return CanonicalJson.Fields.of(Map.of("commune", new CanonicalJson.Text(commune), "desk", new CanonicalJson.Text(desk),
                "hub", new CanonicalJson.Text(hub), "hubKey", new CanonicalJson.Text(hubKey), "hubTime", new CanonicalJson.Text(hubTime.toString()))).bytes();
    }
}
