package vn.motcua.desk.hub.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.place.Area;

/** Those who may look, each with a name of its own. */
public final class Administrators {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    /** Each check takes 19 MiB and a core for a moment. */
    private static final int AT_ONCE = 2;

    private final Database database;
    private final Clock clock;
    private final Passwords passwords = new Passwords();
    private final Semaphore checking = new Semaphore(AT_ONCE);
    /** Checked when there is nobody of that name, so that the answer takes as long. */
    private final String nobody = passwords.keep(passwords.invent());

    public Administrators(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether somebody may be called so: small letters, digits, point, line and stroke. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** @return the password, which is kept nowhere in clear; empty when the name is taken */
    public Optional<String> add(String name, Area area) {
        var password = passwords.invent();
        var kept = passwords.keep(password);
        return database.write(session -> {
            if (session.number("select count(*) from administrator where name = ?", name) > 0) return Optional.empty();
            session.update("insert into administrator (province, commune, name, password, language, added_at) values (?, ?, ?, ?, '', ?)",
                    area.province(), area.commune(), name, kept, clock.millis());
            return Optional.of(password);
        });
    }

    /** A new password for somebody who is there. */
    public Optional<String> renew(String name) {
        var password = passwords.invent();
        var kept = passwords.keep(password);
        return database.write(session -> session.update("update administrator set password = ? where name = ?", kept, name)) == 1
                ? Optional.of(password) : Optional.empty();
    }

    public boolean remove(String name) {
        return database.write(session -> session.update("delete from administrator where name = ?", name)) == 1;
    }

    public List<Administrator> all() {
        return database.read(session -> session.list("select name, province, commune from administrator order by name",
                row -> new Administrator(row.getString(1), new Area(row.getInt(2), row.getString(3), ""))));
    }

    /** Whether somebody of that name is still there; visits of those who were removed end. */
    public Optional<Administrator> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Empty when name or password is wrong; which of the two is not said, and takes the same time. */
    public Optional<Administrator> enter(String name, String password) {
        record Kept(Administrator who, String password) { }
        Optional<Kept> found = database.read(session -> session.first("select name, province, commune, password from administrator where name = ?",
                row -> new Kept(new Administrator(row.getString(1), new Area(row.getInt(2), row.getString(3), "")), row.getString(4)), name));
        checking.acquireUninterruptibly();
        try {
            boolean right = passwords.isIt(password, found.map(Kept::password).orElse(nobody));
            return found.filter(_ -> right).map(Kept::who);
        } finally {
            checking.release();
        }
    }
}
