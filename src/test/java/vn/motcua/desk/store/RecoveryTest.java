package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Damaged files: noticed, set aside, and as much as possible saved. */
class RecoveryTest {
    private static final int PAGE = 4096;
    private static final Person AN = Samples.person("Nguyễn Văn An", "042190004567", "0912345678", "Thôn Đông");
    private static final Clock LATER = Clock.fixed(Samples.MORNING.plusSeconds(3600), Samples.ZONE);

    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private Recovered recover() {
        return Store.recoverDamaged(folder, new KeyFile(folder), LATER);
    }

    private void receive(Store store, int from, int to) {
        for (int i = from; i <= to; i++) {
            var id = "d-" + i;
            store.write(tx -> {
                var code = tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY);
                tx.dossiers().add(Samples.dossier(id, code, AN));
                tx.drafts().save(Samples.fullDraft("draft"), id);
                tx.settings().put("desk", id);
                return code;
            });
        }
    }

    private Path database() {
        return folder.resolve("desk.db");
    }

    @Test
    void aFileCutInTheMiddleComesBackFromTheCopyAndWhatIsStillReadable() throws IOException {
        try (var store = open()) {
            receive(store, 1, 60);
            store.backup();
            receive(store, 61, 100);
        }
        cut(Files.size(database()) - 6 * PAGE);
        assertDamagedNow();
        var recovered = recover();
        assertThat(recovered.copy()).contains(Samples.MORNING.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(recovered.dossiers()).isGreaterThanOrEqualTo(60).isEqualTo(60 + recovered.salvaged());
        assertThat(recovered.setAside().resolve("desk.db")).exists();
        try (var store = open()) {
            assertThat(store.check()).isTrue();
            assertThat(store.<Integer>read(tx -> tx.dossiers().search("nguyen an", 500).size())).isEqualTo((int) recovered.dossiers());
            assertThat(store.<Boolean>read(tx -> tx.dossiers().find("d-60").isPresent())).isTrue();
            // numbers that may stand on a citizen's paper are not given again
            assertThat(store.write(tx -> tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY)).text()).endsWith("-5001");
            assertThat(store.write(tx -> tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY.plusDays(1))).text()).endsWith("-0001");
        }
    }

    @Test
    void aZeroedPageCostsNotMoreThanItself() throws IOException {
        try (var store = open()) {
            receive(store, 1, 200);
        }
        int page = pageOf("event", 20);
        zero(page);
        var recovered = recover();
        assertThat(recovered.copy()).isEmpty();
        assertThat(recovered.salvaged()).isGreaterThan(190).isLessThan(200).isEqualTo(recovered.dossiers());
        assertThat(recovered.unreadable()).isEqualTo(200 - recovered.dossiers());
        assertThat(recovered.drafts()).isEqualTo(1);
        try (var store = open()) {
            assertThat(store.check()).isTrue();
            assertThat(store.<java.util.Optional<String>>read(tx -> tx.settings().find("desk", String.class))).contains("d-200");
        }
    }

    @Test
    void aZeroedPageIsNoticedByTheCheck() throws IOException {
        try (var store = open()) {
            receive(store, 1, 50);
        }
        zero(pageOf("event", 3));
        try (var store = open()) {
            assertThat(store.check()).isFalse();
            assertThat(store.health().sound()).isFalse();
        }
    }

    @Test
    void aFileOfRubbishIsSetAsideAndTheCopyTaken() throws IOException {
        try (var store = open()) {
            receive(store, 1, 5);
            store.backup();
        }
        Files.writeString(database(), "this is not a database, but a text that is long enough to look at".repeat(200));
        assertDamagedNow();
        assertThat(recover().dossiers()).isEqualTo(5);
    }

    @Test
    void aDamagedCopyIsPassedOver() throws IOException {
        try (var store = open()) {
            receive(store, 1, 5);
            store.backup();
        }
        try (var store = Store.open(folder, new KeyFile(folder), LATER)) {
            receive(store, 6, 9);
            Files.write(store.backup(), new byte[PAGE]);
        }
        Files.delete(database());
        Files.write(database(), new byte[3 * PAGE]);
        var recovered = recover();
        assertThat(recovered.copy()).contains(Samples.MORNING.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(recovered.dossiers()).isEqualTo(5);
    }

    @Test
    void withoutAnyCopyOrReadableRowThereIsAnEmptyStore() throws IOException {
        open().close();
        Files.write(database(), new byte[100]);
        var recovered = recover();
        assertThat(recovered.dossiers()).isZero();
        open().close();
    }

    @Test
    void whatWasOnlyInTheLogOfTheDatabaseIsSavedToo() throws IOException {
        var other = folder.resolve("running");
        try (var store = open()) {
            receive(store, 1, 3);
            // as after a power cut: the file and its log as they lie there now
            Files.createDirectories(other);
            for (var name : java.util.List.of("desk.db", "desk.db-wal", "desk.key")) Files.copy(folder.resolve(name), other.resolve(name));
        }
        var recovered = Store.recoverDamaged(other, new KeyFile(other), LATER);
        assertThat(recovered.dossiers()).isEqualTo(3);
    }

    @Test
    void anEmptiedOrVanishedDatabaseIsNotTakenForANewOne() throws IOException {
        try (var store = open()) {
            receive(store, 1, 3);
            store.backup();
        }
        cut(0);
        assertDamagedNow();
        Files.delete(database());
        assertDamagedNow();
        assertThat(recover().dossiers()).isEqualTo(3);
        open().close();
    }

    @Test
    void damageFoundWhileWorkingIsRememberedAtTheNextStart() throws IOException {
        try (var store = open()) {
            receive(store, 1, 200);
        }
        zero(pageOf("event", 3));
        try (var store = open()) {
            assertThat(store.check()).isFalse();
        }
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(this::open).extracting(StoreProblem::kind).isEqualTo(StorageTrouble.DAMAGED);
        recover();
        open().close();
    }

    @Test
    void damageMetWhileReadingIsRememberedUntilTheFileIsSoundAgain() throws IOException {
        try (var store = open()) {
            receive(store, 1, 200);
        }
        var sound = Files.readAllBytes(database());
        zero(pageOf("event", 3));
        try (var store = open()) {
            assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> store.read(tx -> {
                for (int i = 1; i <= 200; i++) tx.dossiers().find("d-" + i);
                return "";
            })).extracting(StoreProblem::kind).isEqualTo(StorageTrouble.DAMAGED);
        }
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(this::open).extracting(StoreProblem::kind).isEqualTo(StorageTrouble.DAMAGED);
        Files.write(database(), sound);
        open().close();
        open().close();
    }

    @Test
    void aRecoveryThatWasBrokenOffIsTakenUpAgain() throws IOException {
        try (var store = open()) {
            receive(store, 1, 3);
        }
        // the damaged file was set aside, then the power went, with a half-made new file in its place
        var aside = Files.createDirectories(folder.resolve("damaged").resolve("20261124-080000-000"));
        Files.move(database(), aside.resolve("desk.db"));
        Damage.moved(aside);
        Files.write(database(), new byte[PAGE]);
        assertDamagedNow();
        assertThat(recover().dossiers()).isEqualTo(3);
        open().close();
    }

    @Test
    void aRecoveryThatWasBrokenOffBeforeItMovedAnythingBeginsAgain() throws IOException {
        try (var store = open()) {
            receive(store, 1, 3);
        }
        Files.createDirectories(folder.resolve("damaged").resolve("20261124-080000-000"));
        assertDamagedNow();
        assertThat(recover().dossiers()).isEqualTo(3);
        open().close();
    }

    private void assertDamagedNow() {
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> {
            try (var store = open()) {
                store.read(tx -> tx.dossiers().search("nguyen", 500));
                if (!store.check()) throw new StoreProblem(StorageTrouble.DAMAGED, folder, null);
            }
        }).extracting(StoreProblem::kind).isEqualTo(StorageTrouble.DAMAGED);
    }

    private void cut(long size) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            file.setLength(size);
        }
    }

    /** Number of a leaf page of the table, counted from 0. */
    private int pageOf(String table, int index) {
        try (var sql = Sql.untouched(database())) {
            return (int) sql.number("select pageno - 1 from dbstat where name = ? and pagetype = 'leaf' order by pageno limit 1 offset ?", table, index);
        }
    }

    private void zero(int page) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            file.seek((long) page * PAGE);
            file.write(new byte[PAGE]);
        }
    }
}
