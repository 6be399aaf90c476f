package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.JudgedDossier;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.kpi.Tally;
import vn.motcua.desk.domain.kpi.Verdict;
import vn.motcua.desk.store.FactQueries;
import vn.motcua.desk.store.Store;

/** Everything that screens, reports and commands ask of figures. Off the window's thread. */
public final class Figures {
    private final Store store;
    private final Clock clock;

    /** Which of the dossiers behind a figure. */
    public enum Side {
        COUNTED, MISSED, BOTH;

        private boolean wants(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Counted _ -> this != MISSED;
                case Verdict.Missed _ -> this != COUNTED;
                case Verdict.Outside _ -> false;
            };
        }
    }

    public Figures(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The moment by which what is still open is judged, unless another is asked for. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** Every figure of the period as it is known now: as a whole, by day, and by whatever a key has. */
    public Tally of(Period period) {
        return of(period, now(), _ -> true);
    }

    /**
     * The same of some dossiers only.
     *
     * @param asOf the moment by which what is still open is judged
     */
    public Tally of(Period period, LocalDateTime asOf, Predicate<Key> dossiers) {
        return store.read(tx -> tx.facts().tally(period, asOf, dossiers));
    }

    /** The same several times over, in one pass. */
    public List<Tally> of(List<FactQueries.Wanted> wanted) {
        return store.read(tx -> tx.facts().tallies(wanted, now()));
    }

    /** Why dossiers are not counted, and how many by each reason; in one pass. */
    public List<Map<Indicator, Map<Shortfall, Long>>> shortfalls(Set<Indicator> indicators, List<FactQueries.Wanted> wanted) {
        return store.read(tx -> tx.facts().shortfalls(indicators, wanted, now()));
    }

    /** The dossiers behind a figure, newest first. */
    public List<JudgedDossier> behind(Indicator indicator, Period period, Side side, int offset, int limit) {
        return behind(indicator, period, now(), side, _ -> true, offset, limit);
    }

    /** The same of some dossiers only. */
    public List<JudgedDossier> behind(Indicator indicator, Period period, LocalDateTime asOf, Side side, Predicate<Key> dossiers, int offset, int limit) {
        return store.read(tx -> tx.facts().behind(indicator, period, asOf, side::wants, dossiers, offset, limit));
    }

    /** The dossiers received in the period that lose points by this cause, newest first. */
    public List<DossierRow> losing(Cause cause, Period period, Predicate<Key> dossiers, int offset, int limit) {
        return store.read(tx -> tx.facts().losing(cause, period, dossiers, offset, limit));
    }

    /** The facts of every dossier received in the period, in the order of reception. */
    public void received(Period period, Consumer<DossierFacts> each) {
        store.read(tx -> {
            tx.facts().each(period.from(), period.to(), each);
            return period;
        });
    }

    /** The facts of every dossier that some figure of the period speaks of: received, finished, paid or answered in it, or still open at its end. */
    public void behind(Period period, Consumer<DossierFacts> each) {
        store.read(tx -> {
            tx.facts().each(LocalDate.MIN, period.to(), facts -> {
                if (concerns(facts, period)) each.accept(facts);
            });
            return period;
        });
    }

    private static boolean concerns(DossierFacts facts, Period period) {
        for (var basis : Indicator.Basis.values()) if (facts.day(basis).filter(period::contains).isPresent()) return true;
        return facts.times().finished().filter(day -> !day.isAfter(period.to())).isEmpty();
    }

    public Optional<DossierFacts> facts(String dossierId) {
        return store.read(tx -> tx.facts().find(dossierId));
    }

    /** The day on which the first dossier was received. */
    public Optional<LocalDate> firstDay() {
        return store.read(tx -> tx.facts().firstDay());
    }
}
