package vn.motcua.desk.hub.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Brings the tables to the form that this program knows: numbered files for each database, each whole or not at all. */
final class HubSchema {
    private static final int NEWEST = 2;
    /** Any number, as long as every hub of a database takes the same. */
    private static final long TURN = 0x4875_6253_6368L;

    private final List<String> steps;

    private HubSchema(List<String> steps) {
        this.steps = steps;
    }

    static HubSchema of(Dialect dialect) {
        return new HubSchema(IntStream.rangeClosed(1, NEWEST).mapToObj(number -> text(dialect.folder() + "/V%03d.sql".formatted(number))).toList());
    }

    /** @throws NewerSchemaProblem when the tables are ahead of this program */
    void migrate(Database database) {
        database.write(session -> {
            turn(session);
            session.run("create table if not exists hub_schema (version integer not null)");
            return version(session);
        });
        for (int next = 1; next <= steps.size(); next++) {
            int step = next;
            database.write(session -> {
                turn(session);
                int found = version(session);
                if (found > steps.size()) throw new NewerSchemaProblem(found, steps.size());
                if (found >= step) return found;
                for (var statement : steps.get(step - 1).split(";\\s*\\n")) if (!statement.isBlank()) session.run(statement);
                session.update("insert into hub_schema (version) values (?)", step);
                return step;
            });
        }
    }

    /** Two hubs of one database may start at the same moment. */
    static void turn(Session session) {
        switch (session.dialect()) {
            case SQLITE -> { }
            case POSTGRESQL -> session.list("select pg_advisory_xact_lock(?)", row -> true, TURN);
        }
    }

    private static int version(Session session) {
        return (int) session.number("select max(version) from hub_schema");
    }

    private static String text(String name) {
        try (InputStream in = HubSchema.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
