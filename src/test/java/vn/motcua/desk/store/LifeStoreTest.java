package vn.motcua.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.Ending;
import vn.motcua.desk.domain.dossier.Stage;
import vn.motcua.desk.domain.life.Lives;
import vn.motcua.desk.domain.life.Loss;
import vn.motcua.desk.domain.life.RandomLife;
import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.office.LocalCode;

/** What happens after reception is kept, listed and got back. */
class LifeStoreTest {
    private static final int LIVES = 60;
    private static final Clock CLOCK = Clock.fixed(Lives.at(30, 9, 0), Samples.ZONE);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 16);
    /** Thursday morning: the usual dossier of Monday is due at five. */
    private static final Today THURSDAY = Today.at(LocalDateTime.of(2026, 11, 19, 9, 0), vn.motcua.desk.domain.dossier.Samples.CALENDAR);

    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder, new KeyFile(folder), CLOCK);
    }

    /** Lives one event after the other, as it happens at a desk. */
    private static Map<String, Dossier> live(Store store) {
        var lived = new LinkedHashMap<String, Dossier>();
        for (int seed = 1; seed <= LIVES; seed++) {
            var dossier = new RandomLife(seed).live(25).getLast();
            store.write(tx -> {
                tx.dossiers().add(new Dossier(dossier.id(), dossier.localCode(), dossier.history().subList(0, 1)));
                return "";
            });
            for (var event : dossier.history().subList(1, dossier.history().size())) {
                store.write(tx -> {
                    tx.dossiers().append(dossier.id(), event);
                    return "";
                });
            }
            lived.put(dossier.id(), dossier);
        }
        return lived;
    }

    private static void assertAllThere(Store store, Map<String, Dossier> lived) {
        lived.forEach((id, dossier) -> assertThat(store.<Dossier>read(tx -> tx.dossiers().find(id).orElseThrow())).isEqualTo(dossier));
        var rows = store.<List<DossierRow>>read(tx -> tx.dossiers().receivedOn(RECEIVED));
        assertThat(rows).hasSize(lived.size()).allSatisfy(row -> {
            var dossier = lived.get(row.id());
            assertThat(row.stage()).isEqualTo(dossier.state().stage());
            assertThat(row.due()).isEqualTo(dossier.due());
            assertThat(row.losing()).isEqualTo(Loss.causes(dossier));
            assertThat(row.overrides()).isEqualTo(dossier.passedOver().size());
            assertThat(row.officialCode()).isEqualTo(dossier.officialCode());
            assertThat(row.lines()).isEqualTo(dossier.content().lines().size());
        });
        assertThat(store.<List<Dossier>>read(tx -> tx.dossiers().papersWaiting(999)).stream().map(Dossier::id)).containsExactlyInAnyOrderElementsOf(
                lived.values().stream().filter(dossier -> !dossier.papersToMake().isEmpty()).map(Dossier::id).toList());
        for (var list : WorkList.values()) assertThat(ids(store, list)).as("%s", list).containsExactlyInAnyOrderElementsOf(
                lived.values().stream().filter(dossier -> stands(list, dossier)).map(Dossier::id).toList());
    }

    private static List<String> ids(Store store, WorkList list) {
        var rows = store.<List<DossierRow>>read(tx -> tx.dossiers().on(list, THURSDAY, 999));
        assertThat(store.<Integer>read(tx -> tx.dossiers().count(list, THURSDAY, 999))).isEqualTo(rows.size());
        assertThat(store.<Integer>read(tx -> tx.dossiers().count(list, THURSDAY, 1))).isEqualTo(Math.min(1, rows.size()));
        return rows.stream().map(DossierRow::id).toList();
    }

    private static boolean stands(WorkList list, Dossier dossier) {
        boolean inProcess = dossier.state().stage() == Stage.IN_PROCESS;
        return switch (list) {
            case OVERDUE -> inProcess && dossier.due().isBefore(THURSDAY.now());
            case DUE_TODAY -> inProcess && !dossier.due().isBefore(THURSDAY.now()) && dossier.due().toLocalDate().equals(LocalDate.of(2026, 11, 19));
            case DUE_SOON -> inProcess && dossier.due().toLocalDate().isAfter(LocalDate.of(2026, 11, 19)) && dossier.due().toLocalDate().isBefore(LocalDate.of(2026, 11, 24));
            case RESULT_MISSING -> dossier.lacksResult();
            case AWAITING_APPLICANT -> dossier.state().stage() == Stage.AWAITING_APPLICANT;
            case NO_OFFICIAL_CODE -> dossier.officialCode().isEmpty();
        };
    }

    @Test
    void everyLifeComesBackAndStandsOnItsLists() {
        Map<String, Dossier> lived;
        try (var store = open()) {
            lived = live(store);
            assertAllThere(store, lived);
        }
        try (var store = open()) {
            store.write(tx -> {
                tx.dossiers().rebuildProjection();
                return "";
            });
            assertAllThere(store, lived);
        }
    }

    @Test
    void everyLifeIsReadOutOfADestroyedFile() throws IOException {
        Map<String, Dossier> lived;
        try (var store = open()) {
            lived = live(store);
        }
        try (var file = new RandomAccessFile(folder.resolve("desk.db").toFile(), "rw")) {
            file.write(new byte[4096]);
        }
        var recovered = Store.recoverDamaged(folder, new KeyFile(folder), CLOCK);
        assertThat(recovered.dossiers()).isEqualTo(LIVES);
        assertThat(recovered.unreadable()).isZero();
        try (var store = open()) {
            assertAllThere(store, lived);
        }
    }

    @Test
    void nothingPersonalOfALaterEventStandsInTheFile() {
        var reason = "Ly-do-rieng-cua-nguoi-dan";
        try (var store = open()) {
            var dossier = Lives.received();
            store.write(tx -> {
                tx.dossiers().add(dossier);
                tx.dossiers().append("d1", new DossierEvent.SupplementRequested(Lives.at(17, 9, 0), "lan", List.of(reason), reason));
                tx.dossiers().append("d1", new DossierEvent.Ended(Lives.at(18, 9, 0), "lan", Ending.WITHDRAWN, reason, Lives.NOTHING, List.of()));
                return "";
            });
            var plain = store.<List<String>>repair(sql -> sql.list("select plain from event order by seq", row -> row.getString(1)));
            assertThat(plain).hasSize(3).noneMatch(text -> text.contains(reason));
            assertThat(plain.getLast()).contains("WITHDRAWN").contains("ENDED_WITHOUT_DOCUMENT");
        }
    }

    @Test
    void aFileThatIsAnotherDossiersResultIsFound() {
        try (var store = open()) {
            var other = new Dossier("d2", new LocalCode("26500-Q1-261116-0002"), Lives.received().history());
            store.write(tx -> {
                tx.dossiers().add(Lives.ready());
                tx.dossiers().add(other);
                return "";
            });
            assertThat(elsewhere(store, "kq", "d2")).contains(Lives.ready().localCode());
            assertThat(elsewhere(store, "kq", "d1")).isEmpty();
            assertThat(elsewhere(store, "other", "d2")).isEmpty();
            store.write(tx -> {
                tx.dossiers().append("d1", new DossierEvent.ResultTakenBack(Lives.at(18, 10, 0), "lan", "result~1", "y"));
                return "";
            });
            assertThat(elsewhere(store, "kq", "d2")).isEmpty();
        }
    }

    private static Optional<LocalCode> elsewhere(Store store, String digest, String id) {
        return store.read(tx -> tx.dossiers().resultElsewhere(digest, id));
    }

    @Test
    void listsOfTheDayUseTheirIndexes() {
        try (var store = open()) {
            for (var list : WorkList.values()) {
                var plan = store.<List<String>>repair(sql -> sql.list("explain query plan select 1 from dossier " + OpenDossiers.where(list, "") + " limit ?",
                        row -> row.getString(4), OpenDossiers.with(list, THURSDAY, 9)));
                assertThat(new ArrayList<>(plan)).as("%s", list).singleElement().asString().contains("INDEX dossier_").doesNotContain("TEMP");
            }
        }
    }
}
