package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Full, read-only and vanished disks: said as they are, and nothing that was acknowledged is lost. */
class BadDiskTest {
    private static final int MANY = 3_000;

    @TempDir
    Path mountPoint;

    private Store open() {
        var folder = mountPoint.resolve("data");
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    @Test
    void aFullDiskStopsDraftsAndLosesNone() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 6); var store = open()) {
            disk.fill();
            int saved = untilFull(number -> store.write(tx -> {
                tx.drafts().save(Samples.fullDraft("d-" + number), "place " + number);
                return number;
            }));
            for (int round = 0; round < 2; round++) {
                assertThat(store.<Integer>read(tx -> tx.drafts().all().size())).isEqualTo(saved);
                for (int i = 0; i < saved; i++) {
                    var id = "d-" + i;
                    assertThat(store.<Optional<SavedDraft>>read(tx -> tx.drafts().find(id))).hasValueSatisfying(one -> assertThat(one.draft()).isEqualTo(Samples.fullDraft(id)));
                }
                if (round == 0) disk.makeRoom();
            }
            store.write(tx -> {
                tx.drafts().save(Samples.fullDraft("after"), "");
                return "";
            });
            assertThat(store.check()).isTrue();
        }
    }

    @Test
    void aFullDiskStopsReceptionsAndLosesNone() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 6)) {
            int accepted;
            try (var store = open()) {
                disk.fill();
                accepted = untilFull(number -> store.write(tx -> {
                    var code = tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY);
                    assertThat(code).isEqualTo(Samples.code(number + 1));
                    tx.dossiers().add(Samples.dossier("d-" + number, code, Samples.person("An", "", "", "")));
                    return number;
                }));
                assertThat(store.<Long>read(tx -> tx.dossiers().count())).isEqualTo(accepted);
            }
            // closed and opened again while the disk is still full
            int count = accepted;
            try (var store = open()) {
                assertThat(store.<Long>read(tx -> tx.dossiers().count())).isEqualTo(count);
                disk.makeRoom();
                store.write(tx -> {
                    var code = tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY);
                    assertThat(code).isEqualTo(Samples.code(count + 1));
                    tx.dossiers().add(Samples.dossier("after", code, Samples.person("An", "", "", "")));
                    return "";
                });
                assertThat(store.<Integer>read(tx -> tx.dossiers().search("an", MANY).size())).isEqualTo(count + 1);
                assertThat(store.check()).isTrue();
            }
        }
    }

    @Test
    void aFullDiskStopsPagesAndLosesNone() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 6); var store = open()) {
            int kept = untilFull(number -> store.vault().keep(page(number)));
            for (int i = 0; i < kept; i++) assertThat(store.vault().read(store.vault().keep(page(i)).digest())).isEqualTo(page(i));
            try (var files = Files.walk(mountPoint.resolve("data/pages"))) {
                assertThat(files.filter(Files::isRegularFile)).as("nothing half-written stays").hasSize(kept);
            }
            disk.fill();
            assertTrouble(StorageTrouble.DISK_FULL, store::backup);
            disk.makeRoom();
            assertThat(store.health().freeBytes()).isLessThan(6 << 20);
        }
    }

    private static byte[] page(int number) {
        var page = new byte[300_000];
        new Random(number).nextBytes(page);
        return page;
    }

    /** @return how often it went well before the disk was full */
    private static int untilFull(IntConsumer deed) {
        for (int number = 0; number < MANY; number++) {
            try {
                deed.accept(number);
            } catch (StoreProblem problem) {
                assertThat(problem.kind()).isEqualTo(StorageTrouble.DISK_FULL);
                int failing = number;
                assertTrouble(StorageTrouble.DISK_FULL, () -> deed.accept(failing));
                return number;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    @Test
    void aReadOnlyDiskIsSaidToBeOne() {
        try (var disk = SmallDisk.mount(mountPoint, 6)) {
            try (var store = open()) {
                store.write(tx -> {
                    tx.drafts().save(Samples.fullDraft("d-1"), "");
                    return "";
                });
                store.vault().keep(page(1));
            }
            disk.readOnly(true);
            assertTrouble(StorageTrouble.READ_ONLY, this::open);
            assertTrouble(StorageTrouble.READ_ONLY, () -> InstanceLock.tryLock(mountPoint.resolve("data")));
            disk.readOnly(false);
            try (var store = open()) {
                assertThat(store.<Boolean>read(tx -> tx.drafts().find("d-1").isPresent())).isTrue();
            }
        }
    }

    @Test
    void aFullDiskAtTheFirstStartIsSaidToBeOne() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 1)) {
            disk.fill();
            assertTrouble(StorageTrouble.DISK_FULL, this::open);
            disk.makeRoom();
            open().close();
        }
    }

    @Test
    void aLockThatCouldNotBeWrittenIsGivenBack() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 1)) {
            disk.fill();
            assertTrouble(StorageTrouble.DISK_FULL, () -> InstanceLock.tryLock(mountPoint.resolve("data")));
            disk.makeRoom();
            assertThat(InstanceLock.tryLock(mountPoint.resolve("data"))).hasValueSatisfying(InstanceLock::close);
        }
    }

    @Test
    void aRecoveryThatDoesNotFitOnTheDiskLosesNothing() throws IOException {
        try (var disk = SmallDisk.mount(mountPoint, 6)) {
            try (var store = open()) {
                store.write(tx -> {
                    tx.dossiers().add(Samples.dossier("d-1", tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY), Samples.person("An", "", "", "")));
                    return "";
                });
                store.backup();
            }
            var folder = mountPoint.resolve("data");
            Files.write(folder.resolve("desk.db"), new byte[4096]);
            disk.fill();
            assertTrouble(StorageTrouble.DISK_FULL, () -> Store.recoverDamaged(folder, new KeyFile(folder), Samples.CLOCK));
            assertTrouble(StorageTrouble.DAMAGED, this::open);
            disk.makeRoom();
            assertThat(Store.recoverDamaged(folder, new KeyFile(folder), Samples.CLOCK).dossiers()).isEqualTo(1);
            open().close();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsUnreachable() throws IOException {
        Files.writeString(mountPoint.resolve("data"), "a file, not a folder");
        assertTrouble(StorageTrouble.FOLDER_UNREACHABLE, this::open);
    }

    private static void assertTrouble(StorageTrouble kind, ThrowingCallable deed) {
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(deed).extracting(StoreProblem::kind).isEqualTo(kind);
    }
}
