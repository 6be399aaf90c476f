package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Satisfaction;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.life.RandomLife;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Counting;
import vn.motcua.desk.domain.summary.Enrolled;
import vn.motcua.desk.domain.summary.OutboxRow;
import vn.motcua.desk.domain.summary.Sending;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryLine;

/** What goes up is laid in with every event, and moves on only with the hub's answers. */
class OutboxStoreTest {
    private static final Clock CLOCK = Clock.fixed(Lives.at(30, 9, 0), Samples.ZONE);
    private static final Instant HUB_NOW = Lives.at(30, 9, 0);

    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder, new KeyFile(folder), CLOCK);
    }

    private static void write(Store store, java.util.function.Consumer<WriteTx> work) {
        store.write(tx -> {
            work.accept(tx);
            return tx;
        });
    }

    private static List<OutboxRow> rows(Store store) {
        return store.read(tx -> tx.outbox().find("", 9999));
    }

    private static Map<SummaryLine, SortedMap<String, Long>> counters(Store store) {
        var counters = new TreeMap<SummaryLine, SortedMap<String, Long>>();
        rows(store).forEach(row -> {
            if (!row.counters().isEmpty()) counters.put(row.line(), row.counters());
        });
        return counters;
    }

    private static Map<SummaryLine, SortedMap<String, Long>> fromScratch(Map<String, Dossier> dossiers, LocalDateTime asOf) {
        var all = new TreeMap<SummaryLine, SortedMap<String, Long>>();
        dossiers.values().forEach(dossier -> Counting.of(DossierFacts.of(dossier, Samples.ZONE), asOf).forEach((line, counts) ->
                counts.forEach((name, count) -> all.computeIfAbsent(line, _ -> new TreeMap<>()).merge(name, count, Long::sum))));
        return all;
    }

    private static void prepare(Store store) {
        while (store.write(tx -> tx.outbox().prepare())) continue;
    }

    private static Sending sending(Store store) {
        return store.read(tx -> tx.outbox().sending());
    }

    private static void enrol(Store store) {
        prepare(store);
        write(store, tx -> tx.outbox().enrol(new Enrolled("https://hub", "", "26500", "Q1", "Hub", "", HUB_NOW), Signing.newKeys()));
    }

    private static SignedBatch make(Store store, int rows) {
        return store.write(tx -> tx.outbox().make(rows, HUB_NOW)).orElseThrow();
    }

    private static BatchAnswer answer(SignedBatch batch, BatchAnswer.Row... rows) {
        return new BatchAnswer(BatchAnswer.Outcome.TAKEN, batch.batch().hash(), batch.batch().seq() + 1, List.of(rows), HUB_NOW);
    }

    @Test
    void whatIsKeptEqualsWhatIsCountedFromScratchAtEveryMoment() {
        var random = new Random(7);
        var lived = new LinkedHashMap<String, Dossier>();
        var moment = LocalDateTime.of(2026, 11, 10, 8, 0);
        try (var store = open()) {
            prepare(store);
            var coming = new ArrayList<Dossier>();
            for (int seed = 1; seed <= 60; seed++) coming.add(new RandomLife(seed).live(25).getLast());
            while (!coming.isEmpty()) {
                var dossier = coming.get(random.nextInt(coming.size()));
                var known = lived.get(dossier.id());
                int happened = known == null ? 0 : known.history().size();
                if (known == null) write(store, tx -> tx.dossiers().add(new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, 1))));
                else write(store, tx -> tx.dossiers().append(dossier.id(), dossier.history().get(happened)));
                lived.put(dossier.id(), new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, happened + 1)));
                if (happened + 1 == dossier.history().size()) coming.remove(dossier);
                if (random.nextInt(20) == 0) {
                    moment = moment.plusMinutes(random.nextInt(4000) - 800);
                    var now = moment;
                    write(store, tx -> tx.outbox().restate(now));
                }
                if (random.nextInt(20) == 0) assertThat(counters(store)).isEqualTo(fromScratch(lived, moment));
            }
            assertThat(counters(store)).isEqualTo(fromScratch(lived, moment)).isNotEmpty();
            write(store, tx -> tx.dossiers().rebuildProjection());
            assertThat(counters(store)).isEqualTo(fromScratch(lived, moment));
        }
    }

    @Test
    void aStoreThatIsOlderIsCountedBitByBit() {
        var lived = new LinkedHashMap<String, Dossier>();
        try (var store = open()) {
            for (int seed = 1; seed <= 450; seed++) {
                var dossier = new RandomLife(seed).live(3).getLast();
                lived.put(dossier.id(), dossier);
            }
            write(store, tx -> tx.dossiers().addAll(List.copyOf(lived.values())));
            store.repair(sql -> {
                sql.run("delete from outbox");
                sql.run("update sending set counting = 0, counted_to = 0");
                return "";
            });
            assertThat(sending(store).counted()).isFalse();
            assertThat(store.<Boolean>write(tx -> tx.outbox().prepare())).isTrue();
            // one that is counted already and one that is not
            for (var id : List.of("d1", "d450")) {
                var event = new DossierEvent.SatisfactionGiven(Lives.at(29, 9, 0), "lan", Satisfaction.ORDINARY);
                write(store, tx -> tx.dossiers().append(id, event));
                lived.put(id, lived.get(id).with(event));
            }
            var late = new RandomLife(451).live(1).getLast();
            write(store, tx -> tx.dossiers().add(late));
            lived.put(late.id(), late);
            prepare(store);
            assertThat(sending(store).counted()).isTrue();
            assertThat(counters(store)).isEqualTo(fromScratch(lived, LocalDateTime.of(1970, 1, 1, 0, 0)));
        }
    }

    @Test
    void aRepairRestatesTheDayOfReception() {
        try (var store = open()) {
            enrol(store);
            write(store, tx -> tx.dossiers().add(Lives.received().with(Lives.deed(vn.motcua.desk.domain.life.Action.RECORD_RESULT, Lives.received(), Lives.at(18, 9, 0)))));
            var batch = make(store, 9);
            write(store, tx -> tx.outbox().taken(batch.batch(), answer(batch)));
            assertThat(rows(store)).allSatisfy(row -> assertThat(row.state()).isInstanceOf(OutboxRow.State.Taken.class));
            write(store, tx -> tx.dossiers().append("d1", Lives.filed(Lives.at(25, 9, 0), "result~9", Lives.file("kq"))));
            var waiting = rows(store).stream().filter(row -> row.state() instanceof OutboxRow.State.Waiting).toList();
            // settled on the 18th, mended a week later
            assertThat(waiting).extracting(row -> row.line().day()).containsExactly(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 16));
            assertThat(waiting.getFirst().counters()).containsEntry("finished", 1L).containsEntry("results-digitized.n", 1L);
            assertThat(waiting.getLast().revision()).isGreaterThan(1);
            assertThat(waiting.getLast().counters()).containsEntry("received", 1L).doesNotContainKey("lost.C1");
        }
    }

    @Test
    void aBatchStaysAsItIsUntilItIsAnsweredAndWhatChangesMeanwhileWaits() {
        SignedBatch batch;
        try (var store = open()) {
            write(store, tx -> tx.dossiers().add(Lives.received()));
            assertThat(store.<java.util.Optional<SignedBatch>>write(tx -> tx.outbox().make(9, HUB_NOW))).as("not enrolled").isEmpty();
            enrol(store);
            batch = make(store, 9);
            assertThat(batch.batch().seq()).isEqualTo(1);
            assertThat(batch.batch().epoch()).isEqualTo(HUB_NOW.getEpochSecond());
            assertThat(batch.batch().auditHead()).hasSize(64);
            assertThat(store.<java.util.Optional<SignedBatch>>write(tx -> tx.outbox().make(9, HUB_NOW))).as("all of it lies in the first").isEmpty();
            write(store, tx -> tx.dossiers().add(new Dossier("d2", new vn.motcua.desk.domain.office.LocalCode("26500-Q1-261116-0002"), Lives.received().history())));
        }
        try (var store = open()) {
            assertThat(store.<List<SignedBatch>>read(tx -> tx.outbox().open(9))).containsExactly(batch);
            write(store, tx -> tx.outbox().taken(batch.batch(), answer(batch)));
            assertThat(rows(store)).singleElement().satisfies(row -> {
                assertThat(row.state()).isInstanceOf(OutboxRow.State.Waiting.class);
                assertThat(row.anchored()).map(OutboxRow.Anchor::seq).contains(1L);
            });
            prepare(store);
            var second = make(store, 9);
            assertThat(second.batch().prevHash()).isEqualTo(batch.batch().hash());
            assertThat(second.batch().rows().getFirst().counters()).containsEntry("received", 2L);
            assertThat(second.batch().rows().getFirst().revision()).isEqualTo(2);
            assertThat(second.batch().auditHead()).isNotEqualTo(batch.batch().auditHead());
        }
    }

    @Test
    void theNewestDayGoesFirstAndARefusedRowHoldsNothingBack() {
        try (var store = open()) {
            for (int seed = 1; seed <= 40; seed++) {
                var dossier = new RandomLife(seed).live(20).getLast();
                write(store, tx -> tx.dossiers().add(dossier));
            }
            enrol(store);
            int all = rows(store).size();
            var first = make(store, 2);
            var second = make(store, 999);
            var days = new ArrayList<java.time.LocalDate>();
            List.of(first, second).forEach(batch -> batch.batch().rows().forEach(row -> days.add(row.key().day())));
            assertThat(days).hasSize(all).isSortedAccordingTo(java.util.Comparator.reverseOrder());

            var bad = first.batch().rows().getFirst().key();
            write(store, tx -> tx.outbox().taken(first.batch(), answer(first, new BatchAnswer.Row(bad, BatchAnswer.RowState.REFUSED, "DAY_TOO_FAR"))));
            write(store, tx -> tx.outbox().taken(second.batch(), answer(second)));
            var sending = sending(store);
            assertThat(sending.rows()).isEqualTo(new Sending.Rows(0, all - 1, 1, java.util.Optional.empty()));
            var refused = rows(store).getFirst();
            assertThat(refused.state()).isEqualTo(new OutboxRow.State.Refused("DAY_TOO_FAR"));
            write(store, tx -> tx.outbox().tryAgain(refused.line()));
            assertThat(make(store, 9).batch().rows()).singleElement().satisfies(row -> {
                assertThat(row.key()).isEqualTo(bad);
                assertThat(row.revision()).isEqualTo(refused.revision() + 1);
            });
        }
    }

    @Test
    void aRecoveredStoreBeginsANewEpochWithEverything() {
        long epoch;
        try (var store = open()) {
            enrol(store);
            write(store, tx -> tx.dossiers().add(Lives.ready()));
            var batch = make(store, 9);
            epoch = batch.batch().epoch();
            write(store, tx -> tx.outbox().taken(batch.batch(), answer(batch)));
            store.backup();
        }
        Store.recoverDamaged(folder, new KeyFile(folder), CLOCK);
        try (var store = open()) {
            assertThat(sending(store).anew()).contains(Sending.EpochReason.RESTORED);
            prepare(store);
            var batch = make(store, 99).batch();
            assertThat(batch.epoch()).isGreaterThan(epoch);
            assertThat(batch.seq()).isEqualTo(1);
            assertThat(batch.rows()).hasSameSizeAs(rows(store));
        }
    }

    @Test
    void theKeyOfTheDeskLiesSealed() throws java.io.IOException {
        var keys = Signing.newKeys();
        try (var store = open()) {
            prepare(store);
            write(store, tx -> tx.outbox().enrol(new Enrolled("https://hub", "", "26500", "Q1", "Hub", "", HUB_NOW), keys));
            write(store, tx -> tx.dossiers().add(Lives.received()));
            prepare(store);
            assertThat(make(store, 9).isGenuine(keys.getPublic())).isTrue();
            store.write(tx -> {
                tx.outbox().failed(vn.motcua.desk.domain.summary.SendingTrouble.of(vn.motcua.desk.domain.summary.SendingTrouble.Kind.NO_LINE), HUB_NOW);
                tx.outbox().failed(vn.motcua.desk.domain.summary.SendingTrouble.of(vn.motcua.desk.domain.summary.SendingTrouble.Kind.NO_LINE), HUB_NOW);
                return tx;
            });
            assertThat(sending(store)).satisfies(now -> {
                assertThat(now.tries()).isEqualTo(2);
                assertThat(now.nextTry()).contains(HUB_NOW);
                assertThat(now.trouble()).contains(vn.motcua.desk.domain.summary.SendingTrouble.of(vn.motcua.desk.domain.summary.SendingTrouble.Kind.NO_LINE));
            });
            write(store, tx -> tx.outbox().answered(Duration.ofSeconds(-90)));
            assertThat(sending(store).trouble()).isEmpty();
            assertThat(sending(store).clockOffset()).contains(Duration.ofSeconds(-90));
        }
        var secret = java.util.Arrays.copyOfRange(keys.getPrivate().getEncoded(), 16, 48);
        try (var files = java.nio.file.Files.list(folder)) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(indexOf(java.nio.file.Files.readAllBytes(file), secret)).as("%s", file).isNegative();
            }
        }
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        return -1;
    }
}
