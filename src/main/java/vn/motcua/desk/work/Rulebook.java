package vn.motcua.desk.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.calendar.OfficeHours;
import vn.motcua.desk.domain.calendar.WorkCalendar;
import vn.motcua.desk.domain.dossier.Charges;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.domain.procedure.ProcedureSearch;

/**
 * The law and the office's own rules as they stand now: catalogue, calendar, score formulas, provincial amounts.
 * Follows the settings; every answer comes from one consistent edition.
 */
public final class Rulebook {
    private final List<ScoreFormula> formulas;
    private final Holidays shippedHolidays;
    private volatile Edition edition;

    private record Edition(Catalogue catalogue, ProcedureSearch search, WorkCalendar calendar, Holidays holidays, Map<String, Long> provincialFees) { }

    public Rulebook(Catalogue catalogue, Holidays shippedHolidays, List<ScoreFormula> formulas, SettingsBook settings) {
        this.formulas = List.copyOf(formulas);
        this.shippedHolidays = shippedHolidays;
        this.edition = new Edition(catalogue, new ProcedureSearch(catalogue), new WorkCalendar(OfficeHours.usual(), shippedHolidays),
                shippedHolidays, Map.of());
        settings.find().ifPresent(this::follow);
        settings.onChange(this::follow);
    }

    public Catalogue catalogue() {
        return edition.catalogue();
    }

    public WorkCalendar calendar() {
        return edition.calendar();
    }

    public Holidays holidays() {
        return edition.holidays();
    }

    public ScoreFormula formula(LocalDate day) {
        return ScoreFormula.inForce(formulas, day);
    }

    /** Procedures that match what was typed, best first. @param uses how often each code was received lately */
    public List<Procedure> search(String typed, Map<String, Integer> uses, int limit) {
        return edition.search().find(typed, uses, limit);
    }

    /** Puts a newer catalogue in force. */
    public void replaceCatalogue(Catalogue catalogue) {
        var now = edition;
        edition = new Edition(catalogue, new ProcedureSearch(catalogue), now.calendar(), now.holidays(), now.provincialFees());
    }

    /** The draft with this procedure, its provincial amounts filled in from the office's table. */
    public Draft choose(Draft draft, Procedure procedure) {
        return withProvincialFees(draft.choose(procedure));
    }

    /** Fills in what the province sets, where the office entered it and the clerk has not typed an amount. */
    public Draft withProvincialFees(Draft draft) {
        if (draft.procedure().isEmpty()) return draft;
        var code = draft.procedure().get().code();
        var lines = draft.charges().lines().stream().map(line -> line.unit().isPresent() ? line
                : line.withUnit(provincialFee(code, line))).toList();
        return draft.withCharges(draft.charges().withLines(lines));
    }

    private Optional<Long> provincialFee(String procedureCode, Charges.Line line) {
        return Optional.ofNullable(edition.provincialFees().get(procedureCode + "/" + line.ruleId()));
    }

    private void follow(DeskSettings settings) {
        var now = edition;
        var holidays = settings.holidays().map(Holidays::new).orElse(shippedHolidays);
        edition = new Edition(now.catalogue(), now.search(), new WorkCalendar(settings.hours(), holidays), holidays, settings.provincialFees());
    }
}
