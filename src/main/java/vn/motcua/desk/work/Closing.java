package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.RestatedDossier;
import vn.motcua.desk.store.Store;

/** As reported, and as now known: closes periods, and says what became another figure since. Off the window's thread. */
public final class Closing {
    private final Store store;
    private final SettingsBook settings;
    private final Clock clock;

    public Closing(Store store, SettingsBook settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps the figures of the period as they are known now, under the name of who is at the desk. A period may be closed again; what was reported
     * before stays too.
     */
    public ClosedPeriod close(Period period) {
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        return store.write(tx -> tx.closedPeriods().close(period, now, settings.current().clerk().id()));
    }

    /** The one closed last first. */
    public List<ClosedPeriod> all() {
        return store.read(tx -> tx.closedPeriods().all());
    }

    /** As it was closed last. */
    public Optional<ClosedPeriod> find(Period period) {
        return store.read(tx -> tx.closedPeriods().find(period));
    }

    /** The figures that are others now, of the same dossiers' days and as of the same moment. */
    public List<ClosedPeriod.Correction> corrections(ClosedPeriod closed) {
        return store.read(tx -> closed.corrections(tx.facts().tally(closed.period(), closed.asOf(), _ -> true)));
    }

    /** The dossiers that make the difference, newest first. */
    public List<RestatedDossier> restated(ClosedPeriod closed, Indicator indicator, int offset, int limit) {
        return store.read(tx -> tx.closedPeriods().restated(closed, indicator, offset, limit));
    }
}
