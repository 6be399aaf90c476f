package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.BatchAnswer.Outcome;
import vn.motcua.desk.domain.summary.BatchAnswer.RowState;
import vn.motcua.desk.domain.summary.CanonicalJson;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryRow;
import vn.motcua.desk.hub.db.Database;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.intake.Verdict;

class BatchIntakeTest {
    @TempDir
    private Path folder;
    private Ground ground;
    private Sender desk;

    @BeforeEach
    void open() {
        ground = new Ground(folder);
        desk = ground.enrolled("00004", "A1");
    }

    @AfterEach
    void close() throws IOException {
        ground.close();
    }

    @Test
    void aBatchIsTakenOnceAndAnsweredAgain() {
        var batch = desk.signed(desk.batch(1, "", row(1, "received", 3), future(), row2(1, "received", 2)));
        var first = answered(batch);
        assertThat(first.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(first.wanted()).isEqualTo(2);
        assertThat(first.rows()).containsExactly(new BatchAnswer.Row(future().key(), RowState.REFUSED, "DAY_IN_FUTURE"));
        var again = answered(batch);
        assertThat(again.outcome()).isEqualTo(Outcome.SEEN);
        assertThat(again.rows()).isEqualTo(first.rows());
        assertThat(again.wanted()).isEqualTo(2);
        assertThat(ground.count("batch")).isEqualTo(1);
        assertThat(ground.province(1).counts()).containsExactlyEntriesOf(Map.of("received", 5L));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        var first = desk.batch(1, "", row(1, "received", 1));
        var second = desk.batch(2, first.hash(), row(2, "received", 2));
        assertThat(answered(desk.signed(second))).extracting(BatchAnswer::outcome, BatchAnswer::wanted).containsExactly(Outcome.GAP, 1L);
        assertThat(ground.count("summary")).isZero();
        answered(desk.signed(first));
        assertThat(answered(desk.signed(second)).outcome()).isEqualTo(Outcome.TAKEN);
        var stranger = desk.batch(3, Signing.hash(new byte[0]), row(3, "received", 3));
        assertThat(answered(desk.signed(stranger))).extracting(BatchAnswer::outcome, BatchAnswer::wanted).containsExactly(Outcome.GAP, 3L);
    }

    @Test
    void anotherBatchInTheSamePlaceIsSetAsideOnce() {
        answered(desk.signed(desk.batch(1, "", row(1, "received", 1))));
        ground.clock.forward(Duration.ofSeconds(1));
        var other = desk.signed(desk.batch(1, "", row(2, "received", 9)));
        assertThat(answered(other)).extracting(BatchAnswer::outcome, BatchAnswer::wanted).containsExactly(Outcome.QUARANTINED, 2L);
        assertThat(answered(other).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(ground.count("quarantine")).isEqualTo(1);
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 1L));
    }

    @Test
    void onlyTheNewerRevisionCountsAndTheOlderIsKept() {
        var first = desk.batch(1, "", row(2, "received", 5));
        answered(desk.signed(first));
        var second = desk.batch(2, first.hash(), row(1, "received", 9), row2(7, "received", 1));
        assertThat(answered(desk.signed(second)).rows()).containsExactly(new BatchAnswer.Row(row(1).key(), RowState.STALE, ""));
        var third = desk.batch(3, second.hash(), row(3, "received", 4));
        answered(desk.signed(third));
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 5L));
        assertThat(ground.texts("select counters from summary_history"))
                .containsExactly("{\"received\":5}");
    }

    @Test
    void aRestoredDeskBeginsAnewAndNothingIsCountedTwice() {
        desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 5L));
        desk.state(desk.key(Ground.TODAY.minusDays(1), 0, 0), Map.of("received", 2L));
        var before = sendAll();
        desk.lose(desk.key(Ground.TODAY, 0, 0));
        desk.restore();
        desk.state(desk.key(Ground.TODAY, 1, 0), Map.of("received", 1L));
        sendAll();
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 3L));
        assertThat(ground.province(1, Ground.TODAY).counts()).isEqualTo(Map.of("received", 1L));
        assertThat(refused(before.getLast())).isEqualTo(RefusalCode.EPOCH_OLD);
    }

    /** Its epoch was named after a clock in 2090; without this the desk could never send again. */
    @Test
    void anEpochFromAWrongClockEndsWithANewEnrolment() {
        var far = new Batch("00004", "A1", 3_800_000_000L, 1, "", ground.clock.instant(), "", List.of(row(9, "received", 9)));
        answered(desk.signed(far));
        desk.state(row(1).key(), Map.of("received", 2L));
        assertThat(refused(desk.next())).isEqualTo(RefusalCode.EPOCH_OLD);
        ground.enrol(desk);
        sendAll();
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 2L));
    }

    @Test
    void theOffsetOfAWrongClockIsKnownAndHarmless() {
        desk.clockOffset = Duration.ofHours(-3);
        desk.state(row(1).key(), Map.of("received", 2L));
        sendAll();
        assertThat(ground.number("select clock_offset from desk")).isEqualTo(-Duration.ofHours(3).toMillis());
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 2L));
    }

    @Test
    void rowsThatCannotBeAreRefusedAndTheOthersTaken() {
        var personal = new SummaryRow(new vn.motcua.desk.domain.summary.SummaryKey("00004", "A1", Ground.TODAY, "079085001234", "DESK"), 1, new TreeMap<>());
        var old = Sender.row(desk.key(Ground.TODAY.minusYears(2), 0, 0), 1, "received", 1);
        var tooMany = Sender.row(desk.key(Ground.TODAY, 1, 1), 1, "identity.n", 2, "identity.d", 1);
        var answer = answered(desk.signed(desk.batch(1, "", personal, old, tooMany, row(1, "received", 1))));
        assertThat(answer.rows()).extracting(BatchAnswer.Row::code).containsExactly("LOOKS_PERSONAL", "DAY_TOO_OLD", "MORE_THAN_ALL");
        assertThat(ground.count("summary")).isEqualTo(1);
    }

    @Test
    void whatOnlyANewerDeskKnowsIsKept() {
        var row = new SummaryRow(row(1).key(), 1, new TreeMap<>(Map.of("received", 1L, "brand-new.d", 4L)), new TreeMap<>(Map.of("mood", new CanonicalJson.Text("good"))));
        answered(desk.signed(new Batch(1, "00004", "A1", desk.epoch(), 1, "", ground.clock.instant(), "", List.of(row), new TreeMap<>(Map.of("x", new CanonicalJson.Whole(1))))));
        assertThat(ground.texts("select counters || more from summary"))
                .containsExactly("{\"brand-new.d\":4,\"received\":1}{\"mood\":\"good\"}");
        assertThat(ground.province(1).of("brand-new.d")).isEqualTo(4);
    }

    @Test
    void theThreeSchemasBeforeAreReadAndNoOther() throws IOException {
        ground.close();
        ground = new Ground("sqlite:" + folder.resolve("five.db"), 5, Ground.WIDE);
        ground.enrol(desk);
        String hash = "";
        for (int schema = 2; schema <= 5; schema++) {
            var batch = schema(schema, schema - 1, hash);
            assertThat(answered(batch).outcome()).as("schema %d", schema).isEqualTo(Outcome.TAKEN);
            hash = batch.batch().hash();
        }
        assertThat(refused(schema(1, 5, hash))).isEqualTo(RefusalCode.SCHEMA_TOO_OLD);
        assertThat(refused(schema(6, 5, hash))).isEqualTo(RefusalCode.SCHEMA_TOO_NEW);
    }

    @Test
    void onlyADeskThatIsEnrolledIsHeard() {
        var stranger = new Sender("00008", "B2", ground.clock);
        stranger.state(stranger.key(Ground.TODAY, 0, 0), Map.of("received", 1L));
        assertThat(refused(stranger.next())).isEqualTo(RefusalCode.DESK_UNKNOWN);
        var impostor = new Sender("00004", "A1", ground.clock);
        assertThat(refused(impostor.signed(impostor.batch(1, "", row(1))))).isEqualTo(RefusalCode.SIGNATURE_WRONG);
        ground.enrolments.dismiss(Ground.id("00004", "A1"));
        assertThat(refused(desk.next())).isEqualTo(RefusalCode.DESK_UNKNOWN);
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOne() {
        var first = desk.batch(1, "", row(1, "received", 1));
        answered(desk.signed(first));
        var renewed = ground.enrolled("00004", "A1");
        var second = desk.batch(2, first.hash(), row(2, "received", 2));
        assertThat(refused(desk.signed(second))).isEqualTo(RefusalCode.SIGNATURE_WRONG);
        assertThat(answered(renewed.signed(second)).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void hostileBytesAreRefusedAndNothingIsLeftBehind() {
        var whole = Sender.packed(desk.signed(desk.batch(1, "", row(1, "received", 1))));
        assertThat(refused(new byte[0], "")).isEqualTo(RefusalCode.UNREADABLE);
        assertThat(refused("not gzip".getBytes(StandardCharsets.UTF_8), "")).isEqualTo(RefusalCode.UNREADABLE);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2), "")).isEqualTo(RefusalCode.UNREADABLE);
        assertThat(refused(Packed.pack("[".repeat(10_000).getBytes(StandardCharsets.UTF_8)), "")).isEqualTo(RefusalCode.UNREADABLE);
        assertThat(refused(Packed.pack("{\"a\":1e999999999}".getBytes(StandardCharsets.UTF_8)), "")).isEqualTo(RefusalCode.UNREADABLE);
        // a bomb: small when packed
        assertThat(refused(Packed.pack(new byte[200 << 20]), "")).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refused(new byte[(1 << 20) + 1], "")).isEqualTo(RefusalCode.TOO_LARGE);
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var spoiled = whole.clone();
            spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(ground.intake.take(spoiled, Signing.sign(desk.keys.getPrivate(), spoiled))).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(ground.count("batch")).isZero();
    }

    @Test
    void aDeskThatComesTooOftenIsToldWhenToComeAgain() throws IOException {
        ground.close();
        ground = new Ground("sqlite:" + folder.resolve("slow.db"), 1, new Limits(1 << 20, 0.5, 2, 8));
        ground.enrol(desk);
        var batch = desk.signed(desk.batch(1, "", row(1, "received", 1)));
        answered(batch);
        answered(batch);
        assertThat(ground.intake.take(Sender.packed(batch), batch.signature())).isEqualTo(new Verdict.Refused(RefusalCode.TOO_OFTEN, "", 2));
        ground.clock.forward(Duration.ofSeconds(2));
        assertThat(answered(batch).outcome()).isEqualTo(Outcome.SEEN);
    }

    @Test
    void whatComesOnAStickIsTakenAndAnswered() throws Exception {
        desk.state(row(1).key(), Map.of("received", 2L));
        var carried = new Carried.Batches(List.of(desk.next()));
        var read = (Carried.Batches) Carried.read(new vn.motcua.desk.domain.summary.SummaryReader(), carried.packed());
        assertThat(ground.intake.take(read)).hasSize(1).allSatisfy(verdict -> assertThat(((Verdict.Answered) verdict).answer().outcome()).isEqualTo(Outcome.TAKEN));
        assertThat(ground.province(1).counts()).isEqualTo(Map.of("received", 2L));
    }

    /** As a technician who gives commands beside a hub that runs. */
    @Test
    void manyProgramsMayOpenTheSameFileAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var opened = IntStream.range(0, 24).mapToObj(_ -> threads.submit(() -> {
                try (var other = Database.open(ground.url, Ground.TODAY)) {
                    return other.write(session -> session.update("update desk set last_day = last_day + 1"));
                }
            })).toList();
            for (var one : opened) assertThat(one.get()).isEqualTo(1);
        }
        assertThat(ground.number("select last_day from desk")).isEqualTo(24);
    }

    private List<SignedBatch> sendAll() {
        do {
            var batch = desk.next();
            desk.send(batch);
            desk.hear(answered(batch));
        } while (!desk.isDone());
        return desk.sent();
    }

    private SummaryRow row(long revision, Object... counts) {
        return Sender.row(desk.key(Ground.TODAY, 0, 0), revision, counts);
    }

    private SummaryRow row2(long revision, Object... counts) {
        return Sender.row(desk.key(Ground.TODAY, 0, 1), revision, counts);
    }

    private SummaryRow future() {
        return Sender.row(desk.key(Ground.TODAY.plusDays(2), 0, 0), 1, "received", 7);
    }

    private SignedBatch schema(int schema, long seq, String prevHash) {
        return desk.signed(new Batch(schema, "00004", "A1", desk.epoch(), seq, prevHash, ground.clock.instant(), "", List.of(row(seq, "received", seq)), new TreeMap<>()));
    }

    private BatchAnswer answered(SignedBatch batch) {
        var verdict = ground.intake.take(Sender.packed(batch), batch.signature());
        assertThat(verdict).isInstanceOf(Verdict.Answered.class);
        return ((Verdict.Answered) verdict).answer();
    }

    private RefusalCode refused(SignedBatch batch) {
        return refused(Sender.packed(batch), batch.signature());
    }

    private RefusalCode refused(byte[] packed, String signature) {
        var verdict = ground.intake.take(packed, signature);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).code();
    }
}
