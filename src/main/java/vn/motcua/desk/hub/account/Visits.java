package vn.motcua.desk.hub.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is looking just now. Kept in memory: a hub that starts anew asks everybody for the password again. */
public final class Visits {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(10);
    private static final int BYTES = 32;

    /** @param form what every form sends back, so that no other page can post in this one's name */
    public record Visit(String name, String form, Instant since, Instant last) { }

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();

    public Visits(Clock clock) {
        this.clock = clock;
    }

    /** @return the word by which the browser is known again */
    public String begin(String name) {
        var now = clock.instant();
        visits.values().removeIf(visit -> isOver(visit, now));
        var token = token();
        visits.put(token, new Visit(name, token(), now, now));
        return token;
    }

    public Optional<Visit> find(String token) {
        var now = clock.instant();
        return Optional.ofNullable(visits.computeIfPresent(token,
                (_, visit) -> isOver(visit, now) ? null : new Visit(visit.name(), visit.form(), visit.since(), now)));
    }

    public void end(String token) {
        visits.remove(token);
    }

    private static boolean isOver(Visit visit, Instant now) {
        return visit.last().plus(IDLE).isBefore(now) || visit.since().plus(LONGEST).isBefore(now);
    }

    private String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
