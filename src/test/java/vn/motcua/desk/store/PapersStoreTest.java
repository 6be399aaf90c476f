package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.dossier.Parties;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.domain.dossier.Settlement;

/** The store of papers in the real store: found by the number of their holder, referred to and never lost. */
class PapersStoreTest {
    private static final Person AN = Samples.person("Nguyễn Văn An", "042190004567", "0912345678", "Thôn Đông");
    private static final Person BINH = Samples.person("Trần Thị Bình", "042088001234", "", "Thôn Tây");
    private static final Instant LONG_AFTER = Samples.MORNING.plusSeconds(30 * 86_400L);

    @TempDir Path folder;

    private Store open() {
        return Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    private static void add(Store store, Dossier dossier) {
        store.write(tx -> {
            tx.dossiers().add(dossier);
            return dossier;
        });
    }

    private static List<String> dossiersOf(Store store, Person person) {
        return store.read(tx -> tx.dossiers().dossiersOf(new PersonalNumber(person.number()))).stream().map(Dossier::id).toList();
    }

    private static Dossier actingFor(int number, Person acting, Person holder) {
        var draft = Draft.begin("d-" + number, Samples.MORNING).choose(Samples.procedure()).withParties(new Parties(acting, Optional.of(holder), Optional.empty()));
        return new Dossier(draft.id(), Samples.code(number), List.of(new DossierEvent.Received(Samples.MORNING, "lan", Samples.content(draft))));
    }

    /** A dossier whose one paper is that file, or a reference to it. */
    private static Dossier with(int number, Settlement settlement) {
        var draft = Draft.begin("d-" + number, Samples.MORNING).choose(Samples.procedure()).withParties(Parties.nobody().withApplicant(AN))
                .withChecklist(Checklist.empty().settle("giay-chung-sinh", settlement));
        return new Dossier(draft.id(), Samples.code(number), List.of(new DossierEvent.Received(Samples.MORNING, "lan", Samples.content(draft))));
    }

    private static Settlement.Reused taken(Dossier from, Settlement.Attached content) {
        return new Settlement.Reused(Settlement.Store.THIS_DESK, from.localCode().text(), Optional.of(new Settlement.Kept(from.id(), "giay-chung-sinh", content)));
    }

    private static Settlement.Attached kept(Store store, String text) {
        var kept = store.vault().keep(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Settlement.Attached(List.of(), List.of(new KeptFile(kept.digest(), "x.pdf", "application/pdf", kept.bytes(), 1, false)));
    }

    @Test
    void theDossiersOfACitizenAreThoseForThemAndThoseInWhichTheyAct() {
        try (var store = open()) {
            add(store, Samples.dossier("d-1", Samples.code(1), AN));
            add(store, Samples.dossier("d-2", Samples.code(2), BINH));
            add(store, actingFor(3, BINH, AN));
            add(store, actingFor(4, AN, BINH));
            assertThat(dossiersOf(store, AN)).containsExactly("d-4", "d-3", "d-1");
            assertThat(dossiersOf(store, BINH)).containsExactly("d-4", "d-3", "d-2");
            assertThat(dossiersOf(store, AN.withNumber("042190009999"))).isEmpty();
        }
    }

    @Test
    void whoActsForManyStillFindsTheirOwn() {
        try (var store = open()) {
            add(store, Samples.dossier("d-1", Samples.code(1), AN));
            store.write(tx -> {
                for (int i = 2; i < 100; i++) tx.dossiers().add(actingFor(i, AN, BINH));
                return "";
            });
            assertThat(dossiersOf(store, AN)).contains("d-1").hasSizeBetween(50, 52);
        }
    }

    @Test
    void listsThatAreMadeAgainFindTheSame() {
        try (var store = open()) {
            add(store, Samples.dossier("d-1", Samples.code(1), AN));
            add(store, actingFor(2, BINH, AN));
            store.write(tx -> {
                tx.dossiers().rebuildProjection();
                return "";
            });
            assertThat(dossiersOf(store, AN)).containsExactly("d-2", "d-1");
        }
    }

    @Test
    void marksAreEventsOfTheDossierAndTheirNoteIsSealed() {
        try (var store = open()) {
            add(store, Samples.dossier("d-1", Samples.code(1), AN));
            store.write(tx -> {
                tx.dossiers().append("d-1", new DossierEvent.PaperMarked(Samples.MORNING, "lan", "to-khai", PaperMark.OTHER, "của bà Hoa"));
                return "";
            });
            var dossier = store.read(tx -> tx.dossiers().find("d-1")).orElseThrow();
            assertThat(dossier.mark("to-khai").orElseThrow().note()).isEqualTo("của bà Hoa");
            assertThat(dossier.mark("khac")).isEmpty();
            var plain = store.repair(sql -> sql.list("select plain from event", row -> row.getString(1)));
            assertThat(plain).noneMatch(text -> text.contains("Hoa"));
        }
    }

    @Test
    void theSweepLeavesWhatAReuseRefersTo() {
        try (var store = open()) {
            var content = kept(store, "giấy chứng sinh");
            var first = with(1, content);
            add(store, first);
            add(store, with(2, taken(first, content)));
            var inDraft = kept(store, "giấy trong bản nháp");
            var lost = new Settlement.Reused(Settlement.Store.THIS_DESK, "x", Optional.of(new Settlement.Kept("gone", "a", inDraft)));
            store.write(tx -> {
                tx.drafts().save(Draft.begin("draft", Samples.MORNING).choose(Samples.procedure())
                        .withChecklist(Checklist.empty().settle("giay-chung-sinh", lost)), "");
                return "";
            });
            assertThat(store.sweepPages(LONG_AFTER.plusSeconds(86_400L * 3650))).isZero();
            assertThat(store.vault().has(content.files().getFirst().digest())).isTrue();
            assertThat(store.vault().has(inDraft.files().getFirst().digest())).isTrue();
        }
    }

    @Test
    void theFileMadeOfPagesIsReferredToAndNotThePages() {
        try (var store = open()) {
            var page = store.vault().keep(new byte[] {1, 2, 3});
            var pages = new Settlement.Attached(List.of(Page.asItCame(page.digest(), "image/png", 1, 1, 0, page.bytes())), List.of());
            add(store, with(1, pages));
            var made = store.vault().keep(new byte[] {4, 5});
            store.write(tx -> {
                tx.dossiers().append("d-1", new DossierEvent.PaperMade(Samples.MORNING, "lan", "giay-chung-sinh",
                        new KeptFile(made.digest(), "a.pdf", "application/pdf", made.bytes(), 1, false), DossierEvent.Text.IN_IT, Compression.UNCHANGED));
                return "";
            });
            var first = store.read(tx -> tx.dossiers().find("d-1")).orElseThrow();
            var content = first.kept("giay-chung-sinh", List.of());
            assertThat(content.pages()).isEmpty();
            assertThat(content.digests()).containsExactly(made.digest());
            add(store, with(2, taken(first, content)));
            assertThat(store.sweepPages(Instant.now().plusSeconds(60))).as("the page, of which there is a file by now").isEqualTo(1);
            assertThat(store.vault().has(made.digest())).isTrue();
        }
    }

    /** What refers to a paper knows its files by itself. */
    @Test
    void aReuseKeepsItsFileWhenItsSourceIsLostWithADamagedStore() throws IOException {
        Settlement.Attached content;
        long source;
        try (var store = open()) {
            content = kept(store, "giấy chứng sinh");
            var first = with(1, content);
            add(store, first);
            source = store.repair(sql -> sql.number("select seq from event"));
            for (int i = 10; i < 60; i++) add(store, Samples.dossier("d-" + i, Samples.code(i), BINH));
            add(store, with(2, taken(first, content)));
            store.repair(sql -> sql.update("delete from event where seq = ?", source));
        }
        try (var file = new RandomAccessFile(folder.resolve("desk.db").toFile(), "rw")) {
            file.write(new byte[100]);
        }
        Store.recoverDamaged(folder, new KeyFile(folder), Samples.CLOCK);
        try (var store = open()) {
            assertThat(store.<Boolean>read(tx -> tx.dossiers().find("d-1").isPresent())).isFalse();
            var later = store.read(tx -> tx.dossiers().find("d-2")).orElseThrow();
            assertThat(later.reused().toList()).singleElement().satisfies(paper -> assertThat(paper.content()).isEqualTo(content));
            assertThat(store.sweepPages(Instant.now().plusSeconds(60))).isZero();
            assertThat(store.vault().read(content.files().getFirst().digest())).isNotEmpty();
        }
    }

    @Test
    void aReuseOfAnOlderProgramIsRead() {
        var json = new Json();
        assertThat(json.value("{\"is\":\"reused\",\"store\":\"THIS_DESK\",\"reference\":\"26500-Q1-261123-0001\"}", Settlement.class))
                .isEqualTo(new Settlement.Reused(Settlement.Store.THIS_DESK, "26500-Q1-261123-0001"));
        var reused = taken(with(1, new Settlement.Shown()), new Settlement.Attached(List.of(), List.of(new KeptFile("ab", "x.pdf", "application/pdf", 9, 1, false))));
        assertThat(json.value(json.text(reused, Settlement.class), Settlement.class)).isEqualTo(reused);
    }
}
