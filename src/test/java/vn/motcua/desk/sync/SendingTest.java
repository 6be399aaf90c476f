package vn.motcua.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.domain.office.CheckLine;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SendingTrouble.Kind;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.sync.HostileHub.Mood;

/** Whatever the line, the hub and the desk's own machine do: once it is quiet, the hub's totals are the desk's. */
class SendingTest {
    private static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock(START);
    private HostileHub hub;
    private SendingDesk desk;

    @BeforeEach
    void open() {
        hub = new HostileHub(clock, Optional.empty());
        desk = new SendingDesk(folder.resolve("desk"), clock, 1);
    }

    @AfterEach
    void close() {
        desk.close();
        hub.close();
    }

    private static SortedMap<SummaryKey, SortedMap<String, Long>> counters(HostileHub hub) {
        var all = new TreeMap<SummaryKey, SortedMap<String, Long>>();
        hub.totals().forEach((key, row) -> all.put(key, row.counters()));
        return all;
    }

    private void assertSame() {
        assertThat(counters(hub)).isEqualTo(desk.counters()).isNotEmpty();
        assertThat(desk.outbox().sending().rows().waiting()).isZero();
    }

    private void work(int deeds) {
        for (int i = 0; i < deeds; i++) desk.work();
    }

    @Test
    void nothingIsSentBeforeTheDeskIsEnrolled() {
        work(20);
        desk.sendAll();
        assertThat(hub.requests()).isZero();
        assertThat(desk.outbox().sending().rows().waiting()).isPositive();
        assertThat(desk.outbox().check().state()).isEqualTo(CheckLine.State.ABSENT);

        assertThat(desk.outbox().enrol(hub.address(), desk.outbox().look(hub.address()).orElseThrow(), "WRONG123", SendingDesk.OFFICE))
                .isInstanceOfSatisfying(Outbox.Enrolling.Failed.class, failed -> assertThat(failed.trouble().code()).isEqualTo("CODE_WRONG"));
        assertThat(desk.enrol(hub)).isInstanceOfSatisfying(Outbox.Enrolling.Done.class, done -> assertThat(done.enrolled().hub()).isEqualTo("Trung tâm A"));
        desk.sendAll();
        assertSame();
        assertThat(desk.outbox().check().state()).isEqualTo(CheckLine.State.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void oneTroubleAloneLosesNothing(Mood mood) {
        desk.enrol(hub);
        work(30);
        var left = new java.util.concurrent.atomic.AtomicInteger(3);
        hub.moods(() -> left.getAndDecrement() > 0 ? mood : Mood.WELL);
        desk.sendAll();
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void afterQuietTheTotalsAreTheSame(int seed) {
        desk.enrol(hub);
        var random = new Random(seed);
        hub.moods(() -> Mood.values()[random.nextInt(Mood.values().length)]);
        for (int i = 0; i < 60; i++) {
            work(random.nextInt(6));
            desk.sender().step(random.nextBoolean());
            clock.move(Duration.ofMinutes(random.nextInt(40)));
            if (random.nextInt(6) == 0) desk.restart();
        }
        hub.moods(() -> Mood.WELL);
        desk.sendAll();
        assertSame();
        assertThat(hub.quarantined()).isZero();
    }

    @Test
    void aDeskThatWasPutBackBeginsANewEpochByItself() {
        desk.enrol(hub);
        work(40);
        desk.sendAll();
        desk.copyTo(folder.resolve("aside"));
        work(40);
        desk.sendAll();
        long epoch = desk.outbox().sending().epoch();
        desk.putBack(folder.resolve("aside"));
        work(15);
        clock.move(Duration.ofHours(3));
        desk.sendAll();
        assertSame();
        assertThat(desk.outbox().sending().epoch()).isGreaterThan(epoch);
    }

    @Test
    void twoMachinesUnderOneNameAreSaidAndDoNotTakeTurnsForEver() {
        desk.enrol(hub);
        work(20);
        desk.sendAll();
        desk.copyTo(folder.resolve("other"));
        try (var other = new SendingDesk(folder.resolve("other"), clock, 9)) {
            work(10);
            desk.sendAll();
            for (int i = 0; i < 9; i++) other.work();
            other.sendAll();
            work(10);
            for (int i = 0; i < 9; i++) other.work();
            int before = hub.requests();
            for (int i = 0; i < 10; i++) {
                work(4);
                desk.sender().step(true);
                for (int deed = 0; deed < 4; deed++) other.work();
                other.sender().step(true);
                clock.move(Duration.ofMinutes(1));
            }
            assertThat(hub.requests() - before).isLessThanOrEqualTo(20);
            assertThat(java.util.List.of(desk.outbox().sending(), other.outbox().sending())).anySatisfy(sending ->
                    assertThat(sending.trouble()).map(SendingTrouble::kind).contains(Kind.TWO_MACHINES));
        }
    }

    @Test
    void aHubThatLostItsLastBatchesGetsThemAgain() {
        desk.enrol(hub);
        for (int i = 0; i < 4; i++) {
            work(15);
            desk.sendAll();
        }
        hub.forgetAfter(2);
        work(15);
        desk.sendAll();
        assertSame();
    }

    @Test
    void aHubThatLostEverythingGetsEverythingAgain() {
        desk.enrol(hub);
        for (int i = 0; i < 4; i++) {
            work(15);
            desk.sendAll();
        }
        hub.forgetAfter(0);
        work(15);
        desk.sendAll();
        assertSame();
    }

    @Test
    void aRefusedRowIsShownAndHoldsNothingBack() {
        desk.enrol(hub);
        work(30);
        var bad = desk.counters().firstKey();
        hub.refuse(row -> row.key().equals(bad) ? "DAY_TOO_FAR" : "");
        desk.sendAll();
        assertThat(desk.outbox().sending().rows().waiting()).isZero();
        assertThat(desk.outbox().sending().rows().refused()).isEqualTo(1);
        assertThat(desk.outbox().find("").getFirst().state()).isEqualTo(new OutboxRow.State.Refused("DAY_TOO_FAR"));
        assertThat(desk.outbox().check().state()).isEqualTo(CheckLine.State.ATTENTION);
        hub.refuse(_ -> "");
        desk.outbox().tryAgain(desk.outbox().find("").getFirst().line());
        desk.sendAll();
        assertSame();
    }

    @Test
    void sevenDaysWithoutAHubAreMadeUpForNewestDayFirst() {
        desk.enrol(hub);
        hub.moods(() -> Mood.LOST_ON_THE_WAY);
        for (int i = 0; i < 7; i++) {
            work(20);
            desk.sender().step(false);
            clock.move(Duration.ofDays(1));
        }
        assertThat(desk.outbox().sending().trouble()).map(SendingTrouble::kind).contains(Kind.NO_LINE);
        assertThat(desk.outbox().check().state()).isEqualTo(CheckLine.State.ATTENTION);
        hub.moods(() -> Mood.WELL);
        desk.sendAll();
        assertSame();
    }

    @Test
    void changesAreGatheredForAnHour() {
        desk.enrol(hub);
        work(5);
        desk.sendAll();
        int before = hub.requests();
        for (int i = 0; i < 11; i++) {
            desk.work();
            desk.sender().step(false);
            clock.move(Duration.ofMinutes(5));
        }
        assertThat(hub.requests()).isEqualTo(before);
        clock.move(Duration.ofMinutes(61));
        while (desk.sender().step(false)) continue;
        assertThat(hub.requests()).isEqualTo(before + 1);
        assertSame();
    }

    @Test
    void theHubIsLeftAloneForAsLongAsItAsks() {
        desk.enrol(hub);
        work(5);
        hub.moods(() -> Mood.BUSY);
        hub.retryAfter("3600");
        desk.sender().step(true);
        assertThat(desk.outbox().sending().trouble()).map(SendingTrouble::kind).contains(Kind.BUSY);
        assertThat(desk.outbox().sending().nextTry()).contains(clock.instant().plusSeconds(3600));
        clock.move(Duration.ofMinutes(59));
        desk.sender().step(false);
        assertThat(hub.requests()).isEqualTo(1);
        clock.move(Duration.ofMinutes(2));
        hub.retryAfter("Tue, 01 Dec 2026 05:00:00 GMT");
        desk.sender().step(false);
        assertThat(desk.outbox().sending().nextTry()).contains(Instant.parse("2026-12-01T05:00:00Z"));
        hub.retryAfter("999999999");
        desk.sender().step(true);
        assertThat(desk.outbox().sending().nextTry()).contains(clock.instant().plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-100_000, -61, 0, 4000})
    void theClockOfTheHubIsMeasured(long seconds) {
        hub.clockWrongBy(Duration.ofSeconds(seconds));
        desk.enrol(hub);
        work(10);
        desk.sendAll();
        assertSame();
        assertThat(desk.outbox().sending().clockOffset()).contains(Duration.ofSeconds(seconds));
        assertThat(desk.outbox().check().state()).isEqualTo(Math.abs(seconds) > 300 ? CheckLine.State.ATTENTION : CheckLine.State.GOOD);
    }

    @Test
    void aClockThatWasWrongDoesNotStopTheSending() {
        desk.enrol(hub);
        work(5);
        clock.move(Duration.ofDays(3000));
        hub.moods(() -> Mood.BUSY);
        desk.sender().step(true);
        clock.move(Duration.ofDays(-3000));
        hub.moods(() -> Mood.WELL);
        work(3);
        clock.move(Duration.ofMinutes(61));
        while (desk.sender().step(false)) continue;
        assertSame();
    }

    @Test
    void whatWaitsCanBeCarriedOnAStick() throws java.io.IOException {
        desk.enrol(hub);
        hub.moods(() -> Mood.LOST_ON_THE_WAY);
        work(40);
        var file = folder.resolve("a.motcua-batch");
        var carried = (Outbox.Carrying.Written) desk.outbox().carry(file);
        assertThat(desk.outbox().sending().rows().waiting()).isEqualTo(carried.rows());
        var answers = Files.write(folder.resolve("a.motcua-answer"), hub.carried(Files.readAllBytes(file)));
        work(5);
        desk.restart();
        assertThat(desk.outbox().bring(folder.resolve("not there"))).isEqualTo(new Outbox.Brought.Unreadable());
        assertThat(desk.outbox().carry(folder)).isEqualTo(new Outbox.Carrying.NotWritten());
        assertThat(desk.outbox().bring(answers)).isEqualTo(new Outbox.Brought.Read(carried.batches(), 0));
        assertThat(desk.outbox().bring(file)).isEqualTo(new Outbox.Brought.Unreadable());
        assertThat(desk.outbox().bring(Files.writeString(folder.resolve("x"), "x"))).isEqualTo(new Outbox.Brought.Unreadable());
        hub.moods(() -> Mood.WELL);
        desk.sendAll();
        assertSame();
    }

    @Test
    void anAnswerThatTheHubDidNotSignIsNotBelieved() throws Exception {
        desk.enrol(hub);
        work(40);
        var file = folder.resolve("a.motcua-batch");
        var carried = (Outbox.Carrying.Written) desk.outbox().carry(file);
        var genuine = (Carried.Answers) Carried.read(new SummaryReader(), hub.carried(Files.readAllBytes(file)));
        var answers = folder.resolve("a.motcua-answer");
        for (var forged : List.of(Carried.Answers.signed(genuine.answers(), Signing.newKeys().getPrivate()), new Carried.Answers(genuine.answers(), ""),
                new Carried.Answers(List.of(), genuine.signature()))) {
            Files.write(answers, forged.packed());
            assertThat(desk.outbox().bring(answers)).isEqualTo(new Outbox.Brought.NotGenuine());
            assertThat(desk.outbox().sending().rows().waiting()).isEqualTo(carried.rows());
        }
        Files.write(answers, genuine.packed());
        assertThat(desk.outbox().bring(answers)).isEqualTo(new Outbox.Brought.Read(carried.batches(), 0));
        assertSame();
        try (var other = new SendingDesk(folder.resolve("other"), clock, 2)) {
            assertThat(other.outbox().bring(answers)).isEqualTo(new Outbox.Brought.NotGenuine());
        }
    }

    @Test
    void aFileThatWasCarriedAndTheLineTogetherCountOnce() throws java.io.IOException {
        desk.enrol(hub);
        work(40);
        var file = folder.resolve("a.motcua-batch");
        desk.outbox().carry(file);
        hub.carried(Files.readAllBytes(file));
        work(5);
        desk.sendAll();
        assertSame();
        hub.carried(Files.readAllBytes(file));
        assertThat(counters(hub)).isEqualTo(desk.counters());
    }
}
