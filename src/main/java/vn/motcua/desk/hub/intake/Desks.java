package vn.motcua.desk.hub.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.motcua.desk.domain.summary.UnreadableSummary;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.place.DeskId;

/** The desks that may send with their keys, remembered for a while: another hub of the same database may enrol one anew. */
final class Desks {
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** A desk whose key can be used. */
    record Sender(DeskId id, DeskKey key, Instant readAt) { }

    private record Name(String commune, String desk) { }

    private final Database database;
    private final Clock clock;
    private final Map<Name, Sender> known = new ConcurrentHashMap<>();

    Desks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty for one that is not enrolled or may no longer send. */
    Optional<Sender> find(String commune, String desk) {
        var name = new Name(commune, desk);
        var remembered = known.get(name);
        if (remembered != null && remembered.readAt().plus(FRESH).isAfter(clock.instant())) return Optional.of(remembered);
        known.remove(name);
        var found = database.read(session -> new DeskTable(session).find(commune, desk)).filter(KnownDesk::active).flatMap(this::sender);
        found.ifPresent(sender -> known.put(name, sender));
        return found;
    }

    void forget(String commune, String desk) {
        known.remove(new Name(commune, desk));
    }

    private Optional<Sender> sender(KnownDesk desk) {
        try {
            return Optional.of(new Sender(desk.id(), DeskKey.of(desk.publicKey()), clock.instant()));
        } catch (UnreadableSummary impossible) {
            throw new IllegalStateException("a key that was enrolled and is none: " + desk.id(), impossible);
        }
    }
}
