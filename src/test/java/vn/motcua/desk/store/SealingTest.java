package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.domain.trouble.StorageTrouble;

/** Who has the disk but not the key learns nothing and can change nothing unnoticed. */
class SealingTest {
    private static final List<String> PERSONAL = List.of("Đặng", "Ánh", "ĐẶNG", "dang thi", "Bình", "042190004567", "042088001234", "183456789", "0912 345 678",
            "0912345678", "0912345", "Mỹ Sơn", "anh@example", "giay chung sinh cua", "TC-77", "kho-1", "mai mang", "a picture of a page");
    private static final List<Charset> FORMS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private void receiveEverything(Store store) {
        store.vault().keep("a picture of a page".repeat(9).getBytes(StandardCharsets.UTF_8));
        store.write(tx -> {
            tx.drafts().save(Samples.fullDraft("d-1"), "APPLICANT");
            tx.drafts().save(Samples.fullDraft("d-2"), "APPLICANT");
            return "";
        });
        store.write(tx -> {
            tx.dossiers().add(new Dossier("d-1", tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY), List.of(Samples.fullReception())));
            tx.drafts().remove("d-1");
            return "";
        });
        store.write(tx -> {
            tx.dossiers().append("d-1", new DossierEvent.OfficialCodeRecorded(Samples.MORNING, "lan", new OfficialCode("H40-261123-0001")));
            return "";
        });
    }

    @Test
    void noFileOfTheFolderHoldsAnythingPersonal() throws IOException {
        try (var store = open()) {
            receiveEverything(store);
            store.backup();
            assertThat(folder.resolve("desk.db-wal")).isNotEmptyFile();
            assertNothingPersonal();
            store.write(tx -> {
                tx.dossiers().rebuildProjection();
                return "";
            });
            assertNothingPersonal();
        }
        assertNothingPersonal();
    }

    private void assertNothingPersonal() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var word : PERSONAL) {
                    for (var form : FORMS) {
                        assertThat(content.contains(new String(word.getBytes(form), StandardCharsets.ISO_8859_1)))
                                .as("%s in %s as %s", word, folder.relativize(file), form).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void codesDatesAndCountersStayPlain() throws IOException {
        try (var store = open()) {
            receiveEverything(store);
        }
        assertThat(Files.readString(folder.resolve("desk.db"), StandardCharsets.ISO_8859_1)).contains("10105-01-261123-0001", "H40-261123-0001",
                "1.001193", "COMPONENTS_NOT_ATTACHED");
    }

    @Test
    void aSealedPartPutIntoAnotherRowIsNoticed() {
        try (var store = open()) {
            receiveEverything(store);
            store.write(tx -> {
                tx.dossiers().add(Samples.dossier("d-9", Samples.code(9), Samples.person("Ai", "", "", "")));
                tx.drafts().save(Samples.fullDraft("d-3"), "");
                return "";
            });
            store.repair(sql -> sql.update("update event set sealed = (select sealed from event where seq = 1) where dossier = 2"));
            assertDamaged(() -> store.read(tx -> tx.dossiers().find("d-9")));
            store.repair(sql -> sql.update("update draft set sealed = (select sealed from draft where id = 'd-2') where id = 'd-3'"));
            assertDamaged(() -> store.read(tx -> tx.drafts().find("d-3")));
            store.repair(sql -> sql.update("update dossier set sealed = (select sealed from dossier where number = 1) where number = 2"));
            assertDamaged(() -> store.read(tx -> tx.dossiers().receivedOn(Samples.DAY)));
            assertThat(store.<Boolean>read(tx -> tx.dossiers().find("d-1").isPresent())).isTrue();
        }
    }

    @Test
    void aChangedPlainPartIsNoticed() {
        try (var store = open()) {
            receiveEverything(store);
            store.repair(sql -> sql.update("update event set plain = replace(plain, 'H40-261123-0001', 'H40-261123-0002') where seq = 2"));
            assertDamaged(() -> store.read(tx -> tx.dossiers().find("d-1")));
            store.repair(sql -> sql.update("update event set plain = replace(plain, 'H40-261123-0002', 'H40-261123-0001') where seq = 2"));
            assertThat(store.<Boolean>read(tx -> tx.dossiers().find("d-1").isPresent())).isTrue();
            store.repair(sql -> sql.update("update event set at = at + 1 where seq = 1"));
            assertDamaged(() -> store.read(tx -> tx.dossiers().find("d-1")));
        }
    }

    @Test
    void anotherKeyIsToldFromDamage() throws IOException {
        open().close();
        var key = Files.readAllBytes(folder.resolve("desk.key"));
        key[0] ^= 1;
        Files.write(folder.resolve("desk.key"), key);
        assertTrouble(StorageTrouble.KEY_WRONG);
        Files.write(folder.resolve("desk.key"), new byte[31]);
        assertTrouble(StorageTrouble.KEY_WRONG);
        Files.delete(folder.resolve("desk.key"));
        assertTrouble(StorageTrouble.KEY_MISSING);
        assertThat(folder.resolve("desk.key")).doesNotExist();
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        open().close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("desk.key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new KeyFile(folder).guarded()).isTrue();
        Files.setPosixFilePermissions(folder.resolve("desk.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new KeyFile(folder).guarded()).isFalse();
    }

    @Test
    void theSameTextIsNeverSealedTheSameWay() throws Seal.Broken {
        var seal = new DeskKeys(new byte[32]).events();
        var clear = "Đặng Thị Ánh".getBytes(StandardCharsets.UTF_8);
        assertThat(seal.close(clear, "a")).isNotEqualTo(seal.close(clear, "a"));
        assertThat(seal.open(seal.close(clear, "a"), "a")).isEqualTo(clear);
        assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(seal.close(clear, "a"), "b"));
        assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> new DeskKeys(new byte[32]).drafts().open(seal.close(clear, "a"), "a"));
        assertThatExceptionOfType(Seal.Broken.class).isThrownBy(() -> seal.open(new byte[3], "a"));
    }

    private void assertTrouble(StorageTrouble kind) {
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(() -> open().close()).extracting(StoreProblem::kind).isEqualTo(kind);
    }

    private static void assertDamaged(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(StoreProblem.class).isThrownBy(deed).extracting(StoreProblem::kind).isEqualTo(StorageTrouble.DAMAGED);
    }
}
