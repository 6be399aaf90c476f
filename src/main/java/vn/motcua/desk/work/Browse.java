package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.office.LocalCode;
import vn.motcua.desk.domain.office.OfficialCode;
import vn.motcua.desk.store.Store;

/** What screens look up. Off the window's thread. */
public final class Browse {
    /** Rows shown at once; more is a narrower search. */
    public static final int MOST_ROWS = 50;

    /** Worked off from the oldest on; what is behind them comes up by itself. */
    private static final int MOST_TO_CONFIRM = 200;

    private final Store store;
    private final Clock clock;

    public Browse(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
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
