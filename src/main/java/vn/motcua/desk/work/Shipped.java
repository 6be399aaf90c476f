package vn.motcua.desk.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import vn.motcua.desk.domain.calendar.Holidays;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.papers.PaperKinds;
import vn.motcua.desk.domain.pile.PaperTitles;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.procedure.Catalogue;
import vn.motcua.desk.domain.shift.RepairTimes;
import vn.motcua.desk.domain.trouble.DataReading;
import vn.motcua.desk.store.catalogue.CatalogueFile;
import vn.motcua.desk.store.catalogue.CommuneFile;
import vn.motcua.desk.store.catalogue.HolidayFile;
import vn.motcua.desk.store.catalogue.PaperKindFile;
import vn.motcua.desk.store.catalogue.PaperTitleFile;
import vn.motcua.desk.store.catalogue.PlanFile;
import vn.motcua.desk.store.catalogue.RepairTimesFile;
import vn.motcua.desk.store.catalogue.ScoreFormulaFile;

/** The data files that come with the program. One that cannot be read is a fault of the build, not of the office. */
public final class Shipped {
    private Shipped() { }

    public static Catalogue catalogue() {
        return content(CatalogueFile.starter(), CatalogueFile::read);
    }

    public static Holidays holidays() {
        return content(HolidayFile.starter(), HolidayFile::read);
    }

    public static List<ScoreFormula> formulas() {
        return content(ScoreFormulaFile.starter(), ScoreFormulaFile::read);
    }

    public static List<RepairTimes> repairTimes() {
        return content(RepairTimesFile.starter(), RepairTimesFile::read);
    }

    public static List<Commune> communes() {
        return content(CommuneFile.starter(), CommuneFile::read);
    }

    public static PaperTitles paperTitles() {
        return content(PaperTitleFile.starter(), PaperTitleFile::read);
    }

    public static PaperKinds paperKinds() {
        return content(PaperKindFile.starter(), PaperKindFile::read);
    }

    /** The plans of five communes, in the order in which they are shown. */
    public static List<Plan> plans() {
        return PlanFile.shipped().stream().map(Shipped::plan).toList();
    }

    private static Plan plan(String name) {
        try (var file = PlanFile.open(name)) {
            return switch (PlanFile.read(file)) {
                case PlanReading.Read(var plan) -> plan;
                case PlanReading.Refused(var problems) -> throw new IllegalStateException("shipped plan " + name + ": " + problems);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T content(InputStream file, Function<InputStream, DataReading<T>> reader) {
        try (file) {
            return switch (reader.apply(file)) {
                case DataReading.Read<T>(var content) -> content;
                case DataReading.Refused<T>(int line, var reason, var detail) ->
                        throw new IllegalStateException("shipped file, line " + line + ": " + reason + " " + detail);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
