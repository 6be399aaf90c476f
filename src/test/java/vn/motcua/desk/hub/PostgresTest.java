package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.motcua.desk.app.bench.PostgresServer;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.db.Partitions;
import vn.motcua.desk.hub.intake.Verdict;

/** What differs from SQLite: another dialect, several writers, parts of tables, a server that can be away. */
@Tag("heavy")
class PostgresTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(PostgresServer.isInstalled(), "PostgreSQL is not installed here: these tests are left out");
        server = PostgresServer.start(Path.of(System.getProperty("java.io.tmpdir"), "hub-" + UUID.randomUUID()));
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    @Test
    void afterQuietTheHubHasWhatTheDesksHave() throws IOException {
        for (long seed = 50; seed < 55; seed++) {
            try (var ground = new Ground(fresh(), Batch.SCHEMA, Ground.WIDE)) {
                new UnreliableLine(ground, seed).run(1_500);
            }
        }
    }

    @Test
    void whatWasAnsweredIsThereAfterAPowerCut() throws IOException {
        try (var ground = new Ground(fresh(), Batch.SCHEMA, Ground.WIDE)) {
            var desk = ground.enrolled("00004", "A1");
            desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 4L));
            var batch = desk.next();
            desk.send(batch);
            desk.hear(((Verdict.Answered) ground.intake.take(Sender.packed(batch), batch.signature())).answer());
            server.crashAndRecover();
            ground.reopen();
            assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 4L));
            assertThat(((Verdict.Answered) ground.intake.take(Sender.packed(batch), batch.signature())).answer().outcome().name()).isEqualTo("SEEN");
        }
    }

    @Test
    void theMonthsAreMadeAheadAndOnce() throws IOException {
        try (var ground = new Ground(fresh(), Batch.SCHEMA, Ground.WIDE)) {
            var months = "select string_agg(inhrelid::regclass::text, ',' order by inhrelid::regclass::text) from pg_inherits where inhparent = 'summary'::regclass";
            assertThat(ground.texts(months)).containsExactly("summary_202609,summary_202610,summary_202611,summary_202612,summary_202701,summary_202702,summary_before");
            new Partitions(ground.database).make(Ground.TODAY.plusMonths(1));
            new Partitions(ground.database).make(Ground.TODAY.plusMonths(1));
            assertThat(ground.texts(months).getFirst()).endsWith("summary_202702,summary_202703,summary_before");
            Database.open(ground.url, Ground.TODAY).close();
        }
    }

    /** A database of its own in the server. */
    private static String fresh() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var all = Database.open(server.url(), Ground.TODAY)) {
            all.read(session -> {
                session.run("create schema " + name);
                return name;
            });
        }
        return server.url() + "&currentSchema=" + name;
    }
}
