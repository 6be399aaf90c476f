package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.pile.PageCounts;

/** What a store has learned of the numbers of pages. */
class LearnedPagesTest {
    private static final String BIRTH = "1.001193";
    private static final Page PAGE = Page.asItCame(Samples.DIGEST, "image/jpeg", 2480, 3508, 300, 345_678);

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder, new KeyFile(folder), Samples.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Dossier dossier(int number, Checklist checklist) {
        var draft = Draft.begin("d-" + number, Samples.MORNING).choose(Samples.procedure()).withChecklist(checklist);
        return new Dossier("d-" + number, Samples.code(number), List.of(new DossierEvent.Received(Samples.MORNING, "lan", Samples.content(draft))));
    }

    private static Checklist pages(int form, int certificate) {
        return Checklist.empty().attach("to-khai", Collections.nCopies(form, PAGE)).attach("giay-chung-sinh", Collections.nCopies(certificate, PAGE));
    }

    private void receive(Dossier... dossiers) {
        store.write(tx -> {
            tx.dossiers().addAll(List.of(dossiers));
            return "";
        });
    }

    private PageCounts learned(String procedure) {
        return store.read(tx -> tx.dossiers().pageCounts(procedure));
    }

    @Test
    void everyReceivedDossierIsCounted() {
        receive(dossier(1, pages(2, 1)));
        receive(dossier(2, pages(2, 3)), dossier(3, pages(1, 1)));
        assertThat(learned(BIRTH)).isEqualTo(new PageCounts(Map.of("to-khai", Map.of(1, 1, 2, 2), "giay-chung-sinh", Map.of(1, 2, 3, 1))));
        assertThat(learned("1.000894")).isEqualTo(PageCounts.none());
    }

    @Test
    void filesThatWereBroughtTeachNothing() {
        receive(dossier(1, Checklist.empty().attach("to-khai", List.of(PAGE))
                .attach("to-khai", new KeptFile(Samples.DIGEST, "to khai.pdf", "application/pdf", 99, 4, false))));
        assertThat(learned(BIRTH)).isEqualTo(PageCounts.none());
    }

    @Test
    void whatIsNotKeptIsNotLearned() {
        assertThatThrownBy(() -> store.write(tx -> {
            tx.dossiers().add(dossier(1, pages(2, 1)));
            throw new IllegalStateException("the deed failed");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(learned(BIRTH)).isEqualTo(PageCounts.none());
    }

    @Test
    void itIsTheSameAfterTheListsWereMadeAgain() {
        receive(dossier(1, pages(2, 1)), dossier(2, pages(2, 3)));
        var before = learned(BIRTH);
        store.repair(sql -> {
            sql.run("delete from page_count");
            return "";
        });
        store.write(tx -> {
            tx.dossiers().rebuildProjection();
            return "";
        });
        assertThat(learned(BIRTH)).isEqualTo(before);
    }
}
