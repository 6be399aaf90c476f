package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;

/** What is kept, what is found again, and what happens to what is not wanted. */
class StoreTest {
    private static final Person AN = Samples.person("Nguyễn Văn An", "042190004567", "0912345678", "Thôn Đông");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = open(Samples.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Store open(Clock clock) {
        return Store.open(folder, new KeyFile(folder), clock);
    }

    private void reopen() {
        store.close();
        open();
    }

    private void add(Dossier dossier) {
        store.write(tx -> {
            tx.dossiers().add(dossier);
            return dossier;
        });
    }

    private List<SavedDraft> drafts() {
        return store.read(tx -> tx.drafts().all());
    }

    private long count() {
        return store.read(tx -> tx.dossiers().count());
    }

    @Test
    void aDraftComesBackExactlyAsItWasLeft() {
        var draft = Samples.fullDraft("d-1");
        store.write(tx -> {
            tx.drafts().save(draft.withAssistedOnline(false), "APPLICANT/name");
            tx.drafts().save(draft, "COMPONENTS/2");
            return draft;
        });
        reopen();
        var saved = store.read(tx -> tx.drafts().find("d-1")).orElseThrow();
        assertThat(saved.draft()).isEqualTo(draft);
        assertThat(saved.place()).isEqualTo("COMPONENTS/2");
        assertThat(saved.savedAt()).isEqualTo(Samples.MORNING);
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void theDraftSavedLastComesFirstAndARemovedOneIsGone() {
        for (int i = 0; i < 3; i++) {
            store.close();
            store = open(Clock.fixed(Samples.MORNING.plusSeconds(i), Samples.ZONE));
            var id = "d-" + i;
            store.write(tx -> {
                tx.drafts().save(Samples.fullDraft(id), "");
                return id;
            });
        }
        store.write(tx -> {
            tx.drafts().remove("d-1");
            tx.drafts().remove("never there");
            return "";
        });
        assertThat(drafts().stream().map(saved -> saved.draft().id())).containsExactly("d-2", "d-0");
    }

    @Test
    void aDossierComesBackWithItsWholeHistory() {
        var reception = Samples.fullReception();
        var code = new OfficialCode("H40.12-261123-0042");
        var later = Samples.MORNING.plusSeconds(90);
        add(new Dossier("d-1", Samples.code(1), List.of(reception)));
        store.write(tx -> {
            tx.dossiers().append("d-1", new DossierEvent.FormPrinted(later, "lan", 1, 2));
            tx.dossiers().append("d-1", new DossierEvent.OfficialCodeRecorded(later, "hoa", code));
            return "";
        });
        reopen();
        var dossier = store.read(tx -> tx.dossiers().find("d-1")).orElseThrow();
        assertThat(dossier.history()).containsExactly(reception, new DossierEvent.FormPrinted(later, "lan", 1, 2),
                new DossierEvent.OfficialCodeRecorded(later, "hoa", code));
        assertThat(dossier.localCode()).isEqualTo(Samples.code(1));
        assertThat(store.<Optional<String>>read(tx -> tx.dossiers().idOf(code))).contains("d-1");
        assertThat(store.<Optional<String>>read(tx -> tx.dossiers().idOf(Samples.code(1)))).contains("d-1");
        assertThat(store.<Optional<Instant>>read(tx -> tx.dossiers().lastRecorded())).contains(later);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aListRowSaysWhatTheDossierSays() {
        var reception = Samples.fullReception();
        add(new Dossier("d-1", Samples.code(1), List.of(reception)));
        assertThat(store.<List<DossierRow>>read(tx -> tx.dossiers().receivedOn(Samples.DAY))).containsExactly(new DossierRow("d-1", Samples.code(1), Optional.empty(),
                "1.001193", "Thủ tục đăng ký khai sinh", "Đặng Thị Ánh", "0912 345 678", reception.content().channel(), Samples.MORNING,
                reception.content().due(), 5, 3, Set.of(Cause.COMPONENTS_NOT_ATTACHED), 1, Stage.IN_PROCESS, "1990", "4567"));
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> store.write(tx -> {
            tx.drafts().save(Samples.fullDraft("d-1"), "");
            tx.dossiers().add(Samples.dossier("d-2", tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY), AN));
            throw new IllegalStateException("power of thought");
        })).hasMessage("power of thought");
        assertThat(drafts()).isEmpty();
        assertThat(count()).isZero();
        assertThat(store.<List<DossierRow>>read(tx -> tx.dossiers().search("an", 9))).isEmpty();
        assertThat(store.<LocalCode>write(tx -> tx.dossiers().nextCode(Samples.OFFICE, Samples.DAY))).isEqualTo(Samples.code(1));
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThatThrownBy(() -> store.write(tx -> store.write(inner -> ""))).isInstanceOf(IllegalStateException.class);
        assertThat(store.<Boolean>write(tx -> true)).isTrue();
    }

    @Test
    void codesRunOnPerDeskAndDayAndAcrossStarts() {
        assertThat(nextCode(Samples.DAY)).isEqualTo("10105-01-261123-0001");
        assertThat(nextCode(Samples.DAY)).isEqualTo("10105-01-261123-0002");
        assertThat(nextCode(Samples.DAY.plusDays(1))).isEqualTo("10105-01-261124-0001");
        reopen();
        assertThat(nextCode(Samples.DAY)).isEqualTo("10105-01-261123-0003");
    }

    private String nextCode(LocalDate day) {
        return store.write(tx -> tx.dossiers().nextCode(Samples.OFFICE, day)).text();
    }

    @Test
    void aReaderSeesOneMomentWhileOthersWrite() throws InterruptedException {
        add(Samples.dossier("d-1", Samples.code(1), AN));
        var looked = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var counts = new AtomicReference<List<Long>>();
        var reader = Thread.ofPlatform().start(() -> counts.set(store.read(tx -> {
            long before = tx.dossiers().count();
            looked.countDown();
            await(written);
            return List.of(before, tx.dossiers().count());
        })));
        looked.await();
        add(Samples.dossier("d-2", Samples.code(2), AN));
        written.countDown();
        reader.join();
        assertThat(counts.get()).containsExactly(1L, 1L);
        assertThat(count()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void listsAreTheSameWhenTheyAreMadeAgainFromTheEvents() {
        IntStream.rangeClosed(1, 30).forEach(i -> add(Samples.dossier("d-" + i, Samples.code(i), Samples.person("Trần Thị Hoa " + i, "04219000%04d".formatted(i),
                "09%08d".formatted(i), "x"), Samples.MORNING.plusSeconds(i), i % 3 == 0 ? "IdentityUnchecked" : "CouldBeOnline")));
        store.write(tx -> {
            tx.dossiers().append("d-7", new DossierEvent.OfficialCodeRecorded(Samples.MORNING, "lan", new OfficialCode("H40.12-261123-0042")));
            tx.dossiers().append("d-7", new DossierEvent.OfficialCodeRecorded(Samples.MORNING, "lan", new OfficialCode("H40.12-261123-0043")));
            return "";
        });
        var before = everyList();
        store.write(tx -> {
            tx.dossiers().rebuildProjection();
            return "";
        });
        assertThat(everyList()).isEqualTo(before);
        assertThat(before.get("mending")).hasSize(10);
        assertThat(before.get("0043")).hasSize(1);
        assertThat(before.get("0042")).isEmpty();
    }

    private Map<String, List<DossierRow>> everyList() {
        return store.read(tx -> Map.of("day", tx.dossiers().receivedOn(Samples.DAY), "mending", tx.dossiers().needingMending(99),
                "hoa", tx.dossiers().search("hoa", 99), "0043", tx.dossiers().search("0043", 99), "0042", tx.dossiers().search("0042", 99)));
    }

    @Test
    void theUseOfProceduresIsCountedSinceADay() {
        add(Samples.dossier("d-1", Samples.code(1), AN, Samples.MORNING));
        add(Samples.dossier("d-2", Samples.code(2), AN, Samples.MORNING.minusSeconds(86_400)));
        assertThat(store.<Map<String, Integer>>read(tx -> tx.dossiers().procedureUse(Samples.DAY))).isEqualTo(Map.of("1.001193", 1));
        assertThat(store.<Map<String, Integer>>read(tx -> tx.dossiers().procedureUse(Samples.DAY.minusDays(1)))).isEqualTo(Map.of("1.001193", 2));
    }

    record Preference(String name, int size, Optional<String> printer, List<String> days) { }

    @Test
    void settingsAndCataloguesAreKept() {
        var preference = new Preference("Quầy 1", 125, Optional.empty(), List.of());
        store.write(tx -> {
            tx.settings().put("desk", new Preference("cũ", 100, Optional.of("HP"), List.of("x")));
            tx.settings().put("desk", preference);
            tx.catalogues().add("2026-08", "{\"a\":1}");
            tx.catalogues().add("2026-09", "{\"a\":2}");
            return "";
        });
        reopen();
        assertThat(store.<Optional<Preference>>read(tx -> tx.settings().find("desk", Preference.class))).contains(preference);
        assertThat(store.<Optional<Preference>>read(tx -> tx.settings().find("nothing", Preference.class))).isEmpty();
        assertThat(store.<Optional<String>>read(tx -> tx.catalogues().current())).contains("{\"a\":2}");
    }

    @Test
    void aCopyIsWholeAndTheLastSevenStay() {
        add(Samples.dossier("d-1", Samples.code(1), AN));
        store.close();
        for (int i = 0; i < 9; i++) {
            store = open(Clock.fixed(Instant.parse("2026-11-23T02:00:00Z").plusSeconds(86_400L * i), Samples.ZONE));
            store.backup();
            if (i < 8) store.close();
        }
        assertThat(folder.resolve("backups")).isDirectoryContaining("glob:**/desk-20261201-*.db");
        assertThat(folder.resolve("backups").toFile().list()).hasSize(7);
        assertThat(store.health().lastCopy()).contains(Instant.parse("2026-12-01T02:00:00Z"));
        assertThat(store.check()).isTrue();
        assertThat(store.health().sound()).isTrue();
        assertThat(store.health().keyGuarded()).isTrue();
        assertThat(store.health().schemaVersion()).isEqualTo(Schema.shipped().newest());
    }

    @Test
    void aSweepTakesOnlyWhatNobodyRefersTo() throws java.io.IOException {
        var used = store.vault().keep("used".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var orphan = store.vault().keep("orphan".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        store.write(tx -> {
            var draft = Samples.fullDraft("d-1");
            tx.drafts().save(draft.withChecklist(draft.checklist().attach("x", List.of(
                    Page.asItCame(used.digest(), "image/png", 1, 1, 0, used.bytes())))), "");
            return "";
        });
        assertThat(store.sweepPages(Instant.now().minusSeconds(60))).isZero();
        assertThat(store.sweepPages(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(store.vault().has(used.digest())).isTrue();
        assertThat(store.vault().has(orphan.digest())).isFalse();
        assertThat(Files.exists(folder.resolve("desk.db"))).isTrue();
    }
}
