package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.store.Store;

/** What screens look up. Off the window's thread. */
public final class Browse {
    /** Rows shown at once; more is a narrower search. */
    public static final int MOST_ROWS = 50;

    /** Worked off from the oldest on; what is behind them comes up by itself. */
    private static final int MOST_TO_CONFIRM = 200;
    /** Where counting stops: that many are never looked through one by one. */
    public static final int MOST_COUNTED = 1000;

    private final Store store;
    private final Rulebook rules;
    private final Clock clock;

    public Browse(Store store, Rulebook rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /** The moments by which the lists of the day are told apart. */
    public Today today() {
        return Today.at(LocalDateTime.ofInstant(clock.instant(), clock.getZone()), rules.calendar());
    }

    /** A list of the day. @param count of all that stand on it, at most {@link #MOST_COUNTED} */
    public record Listed(List<DossierRow> rows, int count) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** Every list of the day, the most urgent first. */
    public Map<WorkList, Listed> workLists() {
        var today = today();
        return store.read(tx -> {
            var all = new EnumMap<WorkList, Listed>(WorkList.class);
            for (var list : WorkList.values()) {
                all.put(list, new Listed(tx.dossiers().on(list, today, MOST_ROWS), tx.dossiers().count(list, today, MOST_COUNTED)));
            }
            return all;
        });
    }

    /** How many stand on a list of the day, at most {@link #MOST_COUNTED}. */
    public int count(WorkList list) {
        var today = today();
        return store.read(tx -> tx.dossiers().count(list, today, MOST_COUNTED));
    }

    public List<DossierRow> receivedToday() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return store.read(tx -> tx.dossiers().receivedOn(today));
    }

    /** Dossiers that lose points as they stand, newest first. */
    public List<DossierRow> needingMending() {
        return store.read(tx -> tx.dossiers().needingMending(MOST_ROWS));
    }

    /** Identities noted while they could not be looked up, the oldest first; a day's worth and more. */
    public List<NotedIdentity> identitiesToConfirm() {
        return store.read(tx -> tx.dossiers().identitiesToConfirm(MOST_TO_CONFIRM));
    }

    public List<SavedDraft> drafts() {
        return store.read(tx -> tx.drafts().all()).stream().filter(saved -> !saved.draft().isUntouched()).toList();
    }

    public List<DossierRow> search(String typed) {
        return typed.isBlank() ? List.of() : store.read(tx -> tx.dossiers().search(typed, MOST_ROWS));
    }

    public Optional<Dossier> dossier(String id) {
        return store.read(tx -> tx.dossiers().find(id));
    }

    public Optional<String> idOf(LocalCode code) {
        return store.read(tx -> tx.dossiers().idOf(code));
    }

    public Optional<String> idOf(OfficialCode code) {
        return store.read(tx -> tx.dossiers().idOf(code));
    }

    public long count() {
        return store.read(tx -> tx.dossiers().count());
    }
}
