package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.domain.report.UnitFigures;
import vn.motcua.desk.text.Texts;

/**
 * The sheets by which provinces follow QĐ 766/QĐ-TTg, column by column as their systems lay them out. Where those have a row for each unit, a desk has
 * one for each field and one for the whole unit.
 */
final class ReportLayouts {
    /** Of the mark reached or not. */
    private static final double THRESHOLD = 0.8;
    /** Points of items 4.2 and 4.3. Source: QĐ 766/QĐ-TTg, group 4. */
    private static final int PROCEDURES_PAID = 2;
    private static final int DOSSIERS_PAID = 6;

    private final Texts texts;

    /** A row. @param procedures of the catalogue that have a fee; of the whole unit only */
    private record Line(UnitFigures unit, Report.Cell procedures) { }

    /** A column with what stands in it. @param group key of the head above; empty: none */
    private record Filled(String group, String head, double wide, Function<Line, Report.Cell> cell) { }

    ReportLayouts(Texts texts) {
        this.texts = texts;
    }

    /** @param caption empty: none */
    Report.Block.Table table(ReportFigures figures, String caption) {
        var columns = columns(figures.kind());
        var heads = Stream.concat(Stream.of(new Report.Column("", texts.get("report.column.number"), 0.7), new Report.Column("", texts.get("report.column.unit"), 2.6)),
                columns.stream().map(one -> new Report.Column(one.group().isEmpty() ? "" : texts.get(one.group()), texts.get(one.head()), one.wide()))).toList();
        var rows = new ArrayList<List<Report.Cell>>();
        figures.fields().forEach((field, unit) -> rows.add(row(new Report.Cell.Count(rows.size() + 1), field.isBlank() ? texts.get("report.field.none") : field,
                new Line(unit, new Report.Cell.Nothing()), columns)));
        rows.add(row(new Report.Cell.Words(""), texts.get("report.row.all"), new Line(figures.whole(), new Report.Cell.Count(figures.feeProcedures())), columns));
        return new Report.Block.Table(caption, heads, rows, true);
    }

    private static List<Report.Cell> row(Report.Cell number, String name, Line line, List<Filled> columns) {
        var cells = new ArrayList<Report.Cell>();
        cells.add(number);
        cells.add(new Report.Cell.Words(name));
        columns.forEach(column -> cells.add(column.cell().apply(line)));
        return cells;
    }

    private List<Filled> columns(ReportKind kind) {
        return switch (kind) {
            case DIGITIZATION -> digitization();
            case ONLINE_SERVICES -> online();
            case PAYMENT_TARGETS -> paymentTargets();
            case PAYMENT_WAYS -> paymentWays();
            case FEES -> fees();
            case PROGRESS -> progress();
            case IN_DAY -> inDay();
            case CAMPAIGN_WEEK, DAY, MONTH, QUARTER, HALF_YEAR, YEAR -> throw new IllegalArgumentException("no layout: " + kind);
        };
    }

    private List<Filled> digitization() {
        var in = "report.layout.digitization.in";
        var result = "report.layout.digitization.result";
        var judged = "report.layout.digitization.judged";
        return List.of(count("", "report.column.received", 1, Item.RECEIVED),
                number(in, "report.layout.digitization.notYet", 1.1, unit -> components(unit).missed()),
                count(in, "report.layout.digitization.some", 1.1, Item.SOME_DIGITIZED),
                count(in, "report.layout.digitization.reused", 1.1, Item.REUSED),
                count(in, "report.layout.digitization.national", 1.1, Item.FROM_NATIONAL_STORE),
                share(in, "report.column.share", 1, ReportLayouts::components),
                count("", "report.column.finished", 1, Item.RESULT_ASKED),
                number(result, "report.layout.digitization.resultNot", 1, unit -> results(unit).missed()),
                count(result, "report.layout.digitization.resultYes", 1, Item.RESULT_DIGITIZED),
                share(result, "report.column.share", 1, ReportLayouts::results),
                of(judged, "report.layout.digitization.judgedIn", 1, unit -> judged(components(unit))),
                of(judged, "report.layout.digitization.judgedResult", 1, unit -> judged(results(unit))));
    }

    private static Measure components(UnitFigures unit) {
        return unit.share(Item.SOME_DIGITIZED, Item.RECEIVED);
    }

    private static Measure results(UnitFigures unit) {
        return unit.share(Item.RESULT_DIGITIZED, Item.RESULT_ASKED);
    }

    private static List<Filled> online() {
        var came = "report.layout.online.came";
        var open = "report.layout.online.open";
        return List.of(count(came, "report.column.online", 1, Item.ONLINE),
                count(came, "report.layout.ways.direct", 1, Item.DESK),
                count(came, "report.layout.online.post", 1, Item.POST),
                share(came, "report.layout.online.shareOnline", 1, unit -> unit.share(Item.ONLINE, Item.RECEIVED)),
                count(open, "report.layout.online.inTime", 1, Item.OPEN_IN_TIME),
                count(open, "report.column.late", 1, Item.OPEN_LATE),
                of("", "report.layout.online.synced", 1.1, _ -> new Report.Cell.Nothing()),
                count("", "report.layout.online.fee", 1, Item.FEE_DUE),
                count("", "report.layout.online.portal", 1.1, Item.FEE_PORTAL),
                share("", "report.column.share", 1, unit -> unit.share(Item.FEE_PORTAL, Item.FEE_DUE)));
    }

    private static List<Filled> paymentTargets() {
        var procedures = "report.layout.payment.paidOnline";
        var dossiers = "report.layout.payment.dossiersOnline";
        return List.of(new Filled("", "report.layout.payment.procedures", 1, Line::procedures),
                number("", "report.layout.payment.withDossiers", 1, UnitFigures::proceduresWithFee),
                number("", "report.layout.payment.paid", 1.1, UnitFigures::proceduresPaid),
                number(procedures, "report.column.count", 0.9, UnitFigures::proceduresPaidOnline),
                share(procedures, "report.column.share", 0.9, ReportLayouts::proceduresPaid),
                of(procedures, "report.column.points", 0.9, unit -> points(proceduresPaid(unit), PROCEDURES_PAID)),
                count("", "report.layout.payment.dossiers", 1.1, Item.FEE_DUE),
                count(dossiers, "report.column.count", 0.9, Item.FEE_ONLINE),
                share(dossiers, "report.column.share", 0.9, ReportLayouts::dossiersPaid),
                of(dossiers, "report.column.points", 0.9, unit -> points(dossiersPaid(unit), DOSSIERS_PAID)));
    }

    private static Measure proceduresPaid(UnitFigures unit) {
        return new Measure(unit.proceduresPaidOnline(), unit.proceduresWithFee());
    }

    private static Measure dossiersPaid(UnitFigures unit) {
        return unit.share(Item.FEE_ONLINE, Item.FEE_DUE);
    }

    private static List<Filled> paymentWays() {
        var ways = "report.layout.ways";
        return List.of(count("", "report.layout.ways.taken", 1, Item.PAYMENTS),
                number(ways, "report.layout.ways.direct", 1, unit -> unit.share(Item.PAYMENTS_ONLINE, Item.PAYMENTS).missed()),
                count(ways, "report.layout.ways.online", 1, Item.PAYMENTS_ONLINE),
                share("", "report.layout.ways.share", 1.1, unit -> unit.share(Item.PAYMENTS_ONLINE, Item.PAYMENTS)),
                money("", "report.layout.money.fee", 1.4, Item.MONEY_FEE),
                money("", "report.layout.money.charge", 1.4, Item.MONEY_CHARGE),
                money("", "report.layout.money.all", 1.4, Item.MONEY_FEE, Item.MONEY_CHARGE));
    }

    private static List<Filled> fees() {
        var way = "report.layout.fees.way";
        return List.of(money("", "report.layout.money.charge", 1.3, Item.MONEY_CHARGE),
                money("", "report.layout.money.fee", 1.3, Item.MONEY_FEE),
                money("", "report.layout.money.all", 1.3, Item.MONEY_FEE, Item.MONEY_CHARGE),
                money(way, "report.layout.fees.cash", 1.3, Item.MONEY_CASH),
                money(way, "report.layout.fees.transfer", 1.3, Item.MONEY_TRANSFER),
                money(way, "report.layout.fees.portal", 1.3, Item.MONEY_ONLINE),
                count("", "report.layout.fees.paid", 0.9, Item.PAYMENTS),
                count("", "report.layout.fees.free", 0.9, Item.FREE));
    }

    private static List<Filled> progress() {
        var received = "report.column.received";
        var finished = "report.column.finished";
        var open = "report.layout.online.open";
        return List.of(count(received, "report.layout.progress.all", 0.9, Item.CARRIED_OVER, Item.RECEIVED),
                count(received, "report.layout.progress.carried", 1, Item.CARRIED_OVER),
                count(received, "report.layout.progress.new", 0.9, Item.RECEIVED),
                count(received, "report.column.online", 1, Item.ONLINE),
                count(received, "report.layout.ways.direct", 1, Item.DESK, Item.POST),
                count(finished, "report.layout.progress.all", 0.9, Item.FINISHED),
                count(finished, "report.layout.progress.early", 0.9, Item.FINISHED_EARLY),
                count(finished, "report.layout.online.inTime", 0.9, Item.FINISHED_IN_TIME),
                count(finished, "report.column.late", 0.9, Item.FINISHED_LATE),
                count(open, "report.layout.progress.all", 0.9, Item.OPEN_IN_TIME, Item.OPEN_LATE),
                count(open, "report.layout.online.inTime", 0.9, Item.OPEN_IN_TIME),
                count(open, "report.column.late", 0.9, Item.OPEN_LATE),
                count("", "report.layout.progress.waiting", 0.9, Item.WAITING));
    }

    private static List<Filled> inDay() {
        return List.of(count("", "report.column.received", 1, Item.RECEIVED),
                count("", "report.layout.day.result", 1, Item.FINISHED),
                count("", "report.layout.day.handedOver", 1, Item.HANDED_OVER),
                count("", "report.layout.day.fee", 1, Item.PAYMENTS),
                count("", "report.layout.day.supplement", 1, Item.ASKED_FOR_SUPPLEMENT),
                count("", "report.layout.day.withdrawn", 1, Item.REFUSED_OR_STOPPED, Item.WITHDRAWN));
    }

    private static Filled of(String group, String head, double wide, Function<UnitFigures, Report.Cell> cell) {
        return new Filled(group, head, wide, line -> cell.apply(line.unit()));
    }

    private static Filled number(String group, String head, double wide, ToLongFunction<UnitFigures> number) {
        return of(group, head, wide, unit -> new Report.Cell.Count(number.applyAsLong(unit)));
    }

    /** @param items added up */
    private static Filled count(String group, String head, double wide, Item... items) {
        return number(group, head, wide, unit -> sum(unit, items));
    }

    /** @param items added up */
    private static Filled money(String group, String head, double wide, Item... items) {
        return of(group, head, wide, unit -> new Report.Cell.Money(sum(unit, items)));
    }

    private static Filled share(String group, String head, double wide, Function<UnitFigures, Measure> share) {
        return of(group, head, wide, unit -> ReportTables.share(share.apply(unit)));
    }

    private static long sum(UnitFigures unit, Item... items) {
        return Arrays.stream(items).mapToLong(unit::count).sum();
    }

    private Report.Cell judged(Measure measure) {
        if (measure.denominator() == 0) return new Report.Cell.Nothing();
        return new Report.Cell.Words(texts.get(measure.numerator() >= THRESHOLD * measure.denominator() ? "report.layout.passed" : "report.layout.failed"));
    }

    private static Report.Cell points(Measure measure, int most) {
        if (measure.denominator() == 0) return new Report.Cell.Nothing();
        return new Report.Cell.Number(BigDecimal.valueOf(measure.numerator() * most).divide(BigDecimal.valueOf(measure.denominator()), 2, RoundingMode.HALF_UP), "");
    }
}
