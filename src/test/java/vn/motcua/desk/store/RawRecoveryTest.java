package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.plan.HandValue;

/** Databases that SQLite does not open any more, without any copy: the dossiers lie in the pages nevertheless. */
class RawRecoveryTest {
    private static final int PAGE = 4096;
    private static final int DOSSIERS = 300;
    private static final Clock LATER = Clock.fixed(Samples.MORNING.plusSeconds(3600), Samples.ZONE);

    private static final HandValue ENTERED = new HandValue("nguoi-lon", LocalDate.of(2026, 11, 20), new BigDecimal("52.5"), "c1",
            Samples.CLOCK.instant(), "Công an xã");

    @TempDir
    Path folder;

    private interface Damaging {
        void in(RandomAccessFile file) throws IOException;
    }

    private Store open() {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private void receive(Store store, int from, int to) {
        for (int i = from; i <= to; i++) {
            var id = "d-" + i;
            store.write(tx -> {
                tx.dossiers().add(Samples.dossier(id, tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY), citizen(id)));
                tx.drafts().save(Samples.fullDraft("draft"), id);
                tx.settings().put("desk", id);
                return id;
            });
        }
    }

    /** Every tenth has an address that no page can hold. */
    private static Person citizen(String id) {
        var random = new Random(id.hashCode());
        int length = id.endsWith("0") ? 20_000 : 30;
        var address = random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return Samples.person("Nguyễn Văn An", "042190004567", "0912345678", address);
    }

    private Recovered after(Damaging damaging) throws IOException {
        try (var store = open()) {
            receive(store, 1, DOSSIERS);
            store.write(tx -> {
                tx.catalogues().add("2026-11", "các thủ tục ".repeat(2000));
                tx.plans().put("chien-dich", "{\"title\":\"" + "số hóa ".repeat(1500) + "\"}");
                tx.plans().run("chien-dich", true);
                tx.plans().run("cam-my-2025", true);
                tx.plans().enter("chien-dich", ENTERED);
                return "";
            });
        }
        return recovered(folder, damaging);
    }

    private static Recovered recovered(Path folder, Damaging damaging) throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("desk.db").toFile(), "rw")) {
            damaging.in(file);
        }
        var recovered = Store.recoverDamaged(folder, new KeyFile(folder), LATER);
        try (var store = Store.open(folder, new KeyFile(folder), LATER)) {
            assertThat(store.check()).isTrue();
            assertThat(store.<Integer>read(tx -> tx.dossiers().search("nguyen an", 500).size())).isEqualTo((int) recovered.dossiers());
        }
        assertThat(recovered.dossiers()).isEqualTo(recovered.salvaged());
        return recovered;
    }

    private void assertEverythingIsThere(Recovered recovered) {
        assertThat(recovered.dossiers()).isEqualTo(DOSSIERS);
        assertThat(recovered.drafts()).isEqualTo(1);
        assertThat(recovered.unreadable()).isZero();
        assertThat(recovered.lost()).isEmpty();
        try (var store = open()) {
            assertThat(store.<java.util.Optional<String>>read(tx -> tx.settings().find("desk", String.class))).contains("d-" + DOSSIERS);
            assertThat(store.<java.util.Optional<String>>read(tx -> tx.catalogues().current())).contains("các thủ tục ".repeat(2000));
            assertThat(store.<List<PlanQueries.Row>>read(tx -> tx.plans().all())).containsExactly(new PlanQueries.Row("cam-my-2025", true, ""),
                    new PlanQueries.Row("chien-dich", true, "{\"title\":\"" + "số hóa ".repeat(1500) + "\"}"));
            assertThat(store.<List<HandValue>>read(tx -> tx.plans().handEntered("chien-dich").values())).containsExactly(ENTERED);
            assertThat(store.<String>read(tx -> tx.dossiers().find("d-20").orElseThrow().content().parties().applicant().address()))
                    .isEqualTo(citizen("d-20").address());
        }
    }

    private static void assertRegained(Recovered recovered, int least) {
        assertThat(recovered.dossiers()).isBetween((long) least, DOSSIERS - 1L);
        assertThat(recovered.unreadable()).isEqualTo(DOSSIERS - recovered.dossiers());
        assertThat(recovered.lost()).hasSize((int) (DOSSIERS - recovered.dossiers()));
    }

    @Test
    void aDestroyedHeaderCostsNothing() throws IOException {
        assertEverythingIsThere(after(file -> rubbish(file, 0, 100)));
    }

    @Test
    void aDestroyedFirstPageCostsNothing() throws IOException {
        assertEverythingIsThere(after(file -> rubbish(file, 0, PAGE)));
    }

    @Test
    void aHeaderOfAnotherPageSizeCostsNothing() throws IOException {
        assertEverythingIsThere(after(file -> {
            file.seek(16);
            file.writeShort(512);
        }));
    }

    @Test
    void destroyedInnerPagesCostNothing() throws IOException {
        assertEverythingIsThere(after(file -> {
            for (var page : pages("name = 'event' and pagetype = 'internal'")) zero(file, page * PAGE, PAGE);
            rubbish(file, 0, 100);
        }));
    }

    @Test
    void aBeginningOfZerosCostsWhatLayThere() throws IOException {
        assertRegained(after(file -> zero(file, 0, 80 * PAGE)), DOSSIERS / 2);
    }

    @Test
    void aMiddleOfZerosCostsWhatLayThere() throws IOException {
        assertRegained(after(file -> zero(file, file.length() / 2, 40 * PAGE)), DOSSIERS - 80);
    }

    @Test
    void everyTwentiethPageDestroyedCostsNotMuchMore() throws IOException {
        assertRegained(after(file -> {
            for (long page = 0; page < file.length() / PAGE; page += 20) rubbish(file, page * PAGE, PAGE);
        }), DOSSIERS * 3 / 4);
    }

    @Test
    void aFileWithoutItsLastThirdGivesTheRest() throws IOException {
        var recovered = after(file -> {
            file.setLength(file.length() * 2 / 3);
            rubbish(file, 0, 100);
        });
        assertThat(recovered.dossiers()).isBetween(DOSSIERS / 2L, DOSSIERS - 1L);
        assertThat(recovered.unreadable()).isPositive();
    }

    @Test
    void turnedBitsCostTheRowsInWhichTheyStand() throws IOException {
        assertRegained(after(file -> {
            var random = new Random(7);
            for (int i = 0; i < 60; i++) {
                long at = random.nextLong(file.length());
                file.seek(at);
                int one = file.read();
                file.seek(at);
                file.write(one ^ 1 << random.nextInt(8));
            }
            rubbish(file, 0, 100);
        }), DOSSIERS - 60);
    }

    @Test
    void whatIsOnlyInTheLogComesOutOfIt() throws IOException {
        var other = copiedWhileRunning();
        assertThat(recovered(other, file -> rubbish(file, 0, (int) file.length())).dossiers()).isEqualTo(30);
    }

    @Test
    void aTornLogGivesWhatLiesBeforeAndBehindTheTear() throws IOException {
        var other = copiedWhileRunning();
        try (var log = new RandomAccessFile(other.resolve("desk.db-wal").toFile(), "rw")) {
            rubbish(log, log.length() / 2, 3 * PAGE);
            rubbish(log, 0, 32);
            log.setLength(log.length() - 1000);
        }
        assertThat(recovered(other, file -> rubbish(file, 0, (int) file.length())).dossiers()).isGreaterThanOrEqualTo(27);
    }

    @Test
    void rowsOfAnotherKeyAreNotTaken() throws IOException {
        try (var store = open()) {
            receive(store, 1, 5);
        }
        Files.write(folder.resolve("desk.key"), new byte[32]);
        assertThat(recovered(folder, file -> rubbish(file, 0, 100)).dossiers()).isZero();
    }

    /** As after a power cut: the file and its log as they lie there now. */
    private Path copiedWhileRunning() throws IOException {
        var other = Files.createDirectories(folder.resolve("running"));
        try (var store = open()) {
            // more would be moved out of the log
            receive(store, 1, 30);
            for (var name : List.of("desk.db", "desk.db-wal", "desk.key")) Files.copy(folder.resolve(name), other.resolve(name));
        }
        return other;
    }

    private List<Long> pages(String which) {
        try (var sql = Sql.untouched(folder.resolve("desk.db"))) {
            return sql.list("select pageno - 1 from dbstat where " + which, row -> row.getLong(1));
        }
    }

    private static void zero(RandomAccessFile file, long at, int length) throws IOException {
        file.seek(at / PAGE * PAGE);
        file.write(new byte[length]);
    }

    private static void rubbish(RandomAccessFile file, long at, int length) throws IOException {
        var bytes = new byte[length];
        new Random(at).nextBytes(bytes);
        file.seek(at);
        file.write(bytes);
    }
}
