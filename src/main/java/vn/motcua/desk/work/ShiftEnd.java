package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.shift.Repair;
import vn.motcua.desk.domain.shift.RepairTimes;
import vn.motcua.desk.domain.shift.Repairs;
import vn.motcua.desk.domain.shift.ShiftFigures;
import vn.motcua.desk.domain.shift.ShiftSummary;
import vn.motcua.desk.paper.ShiftSlip;
import vn.motcua.desk.store.Store;

/** The end of a shift: what today's dossiers would lose, and the summary that is kept of the day. Off the window's thread. */
public final class ShiftEnd {
    private static final String KEY = "shift-end/";
    /** A summary is looked for so many days back: longer than any holiday. */
    private static final int DAYS_BACK = 31;

    private final Store store;
    private final Rulebook rules;
    private final List<RepairTimes> times;
    private final SettingsBook settings;
    private final Paperwork paperwork;
    private final Clock clock;

    /**
     * The shift as it stands.
     *
     * @param before the summary of the last day that was closed before today
     * @param closed the summary of today, when it was closed already
     */
    public record Shift(LocalDate day, List<Repair> repairs, ShiftFigures figures, ScoreFormula formula, RepairTimes times, Optional<ShiftSummary> before,
                        Optional<ShiftSummary> closed) {
        public Shift {
            repairs = List.copyOf(repairs);
        }
    }

    /** @param times at least one */
    public ShiftEnd(Store store, Rulebook rules, List<RepairTimes> times, SettingsBook settings, Paperwork paperwork, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.times = List.copyOf(times);
        this.settings = settings;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    public Shift now() {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var dossiers = dossiers(day);
        var formula = rules.formula(day);
        var inForce = RepairTimes.inForce(times, day);
        return new Shift(day, Repairs.of(dossiers, formula, inForce), ShiftFigures.of(dossiers, day, clock.getZone()), formula, inForce, before(day), find(day));
    }

    /** Keeps the summary of the day as it stands now; nothing is blocked by what is left. Closed again, the later summary counts. */
    public ShiftSummary close() {
        var shift = now();
        var desk = settings.current();
        var summary = new ShiftSummary(shift.day(), desk.office().desk(), clock.instant(), desk.clerk().id(), shift.figures(), shift.formula().version(),
                ShiftSummary.left(shift.repairs()));
        store.write(tx -> {
            tx.settings().put(KEY + shift.day(), summary);
            return summary;
        });
        return summary;
    }

    /** The summary of a day, if that day was closed. */
    public Optional<ShiftSummary> find(LocalDate day) {
        return store.read(tx -> tx.settings().find(KEY + day, ShiftSummary.class));
    }

    /** One page to print. */
    public byte[] slip(ShiftSummary summary) {
        return paperwork.slip(new ShiftSlip(paperwork.origin(Optional.empty()), summary, RepairTimes.inForce(times, summary.day()).estimated()));
    }

    /** Received or changed on that day. */
    private List<Dossier> dossiers(LocalDate day) {
        var from = day.atStartOfDay(clock.getZone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return store.read(tx -> tx.dossiers().handledBetween(from, until));
    }

    private Optional<ShiftSummary> before(LocalDate day) {
        return day.minusDays(DAYS_BACK).datesUntil(day).toList().reversed().stream().flatMap(earlier -> find(earlier).stream()).findFirst();
    }
}
