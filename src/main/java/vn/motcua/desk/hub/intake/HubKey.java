package vn.motcua.desk.hub.intake;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Session;

/**
 * With which the hub signs what is carried back to desks. It lies in the database: several hubs of one database are one to their desks, and a certificate
 * may belong to a proxy. Made once.
 *
 * @param publicKey what desks are told when they enrol
 */
record HubKey(String publicKey, PrivateKey key) {
    static HubKey of(Database database, Clock clock) {
        var known = database.read(HubKey::find);
        return known.isEmpty() ? database.write(session -> made(session, clock)) : known.get();
    }

    /** Another hub may do the same at this moment; the first one's holds. */
    private static HubKey made(Session session, Clock clock) {
        var keys = Signing.newKeys();
        session.update("insert into hub_key (id, public_key, private_key, made_at) values (1, ?, ?, ?) on conflict (id) do nothing",
                Signing.text(keys.getPublic()), Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()), clock.millis());
        return find(session).orElseThrow();
    }

    private static Optional<HubKey> find(Session session) {
        return session.first("select public_key, private_key from hub_key",
                row -> new HubKey(row.getString(1), Signing.privateKey(Base64.getDecoder().decode(row.getString(2)))));
    }
}
