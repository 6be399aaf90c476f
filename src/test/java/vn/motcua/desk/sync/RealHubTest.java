package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.hub.Ground;
import vn.motcua.desk.hub.Hub;
import vn.motcua.desk.hub.HubPlan;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.intake.Stick;
import vn.motcua.desk.hub.totals.Counters;

/** Both ends as they are shipped. */
class RealHubTest {
    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(Instant.parse("2026-12-01T01:00:00Z"));
    private Hub hub;
    private boolean running = true;
    private SendingDesk desk;

    @BeforeEach
    void open() throws java.io.IOException {
        hub = new Hub(new HubPlan(url(), "127.0.0.1", 0, Optional.empty(), "Tỉnh B", Batch.SCHEMA, Ground.WIDE, List.of(new Commune("26500", "Xã A", "Thành phố Hà Nội")), List.of(), clock));
        hub.start();
        desk = new SendingDesk(folder.resolve("desk"), clock, 1);
    }

    @AfterEach
    void close() {
        desk.close();
        if (running) hub.close();
    }

    private String url() {
        return "sqlite:" + folder.resolve("hub.db");
    }

    private void enrol() {
        var address = HubAddress.parse("http://localhost:" + hub.port()).orElseThrow();
        var code = hub.enrolmentCode(hub.desk("26500", "Q1").orElseThrow());
        assertThat(desk.outbox().enrol(address, desk.outbox().look(address).orElseThrow(), code, SendingDesk.OFFICE)).isInstanceOf(Outbox.Enrolling.Done.class);
    }

    private SortedMap<String, Long> totals() {
        hub.sum();
        // its file is its own while it runs
        hub.close();
        running = false;
        var sum = new Counters.Sum();
        try (var database = Database.open(url(), java.time.LocalDate.of(2026, 12, 1))) {
            database.read(session -> session.list("select counters from total where commune = '' and desk = ''", row -> row.getString(1))).forEach(sum::add);
        }
        return Ground.without0(sum.sum());
    }

    private void assertSame() {
        assertThat(desk.outbox().sending().rows().waiting()).isZero();
        assertThat(desk.outbox().sending().rows().refused()).isZero();
        var own = new TreeMap<String, Long>();
        desk.counters().values().forEach(counters -> counters.forEach((name, count) -> own.merge(name, count, Long::sum)));
        assertThat(totals()).isEqualTo(own).isNotEmpty();
    }

    @Test
    void whatTheDeskCountsIsWhatTheHubSums() {
        enrol();
        for (int i = 0; i < 80; i++) desk.work();
        desk.sendAll();
        for (int i = 0; i < 40; i++) desk.work();
        desk.sendAll();
        assertSame();
    }

    @Test
    void aDeskThatWasPutBackIsItsNewHistoryAndNoMore() {
        enrol();
        for (int i = 0; i < 60; i++) desk.work();
        desk.sendAll();
        desk.copyTo(folder.resolve("aside"));
        for (int i = 0; i < 60; i++) desk.work();
        desk.sendAll();
        desk.putBack(folder.resolve("aside"));
        for (int i = 0; i < 30; i++) desk.work();
        clock.move(Duration.ofHours(3));
        desk.sendAll();
        assertSame();
    }

    @Test
    void aCarriedFileIsAnsweredByAFile() throws Exception {
        enrol();
        for (int i = 0; i < 60; i++) desk.work();
        var file = folder.resolve("a.motcua-batch");
        assertThat(desk.outbox().carry(file)).isInstanceOf(Outbox.Carrying.Written.class);
        var taken = (Stick.Taking.Taken) hub.take(Files.readAllBytes(file));
        assertThat(taken.answered()).isEqualTo(taken.batches()).isPositive();
        var back = Files.write(folder.resolve("a.motcua-answer"), taken.answers());
        assertThat(desk.outbox().bring(back)).isEqualTo(new Outbox.Brought.Read(taken.answered(), 0));
        assertSame();
    }
}
