package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportFigures;
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
    private final List<Report.Column> columns = new ArrayList<>();

    ReportLayouts(Texts texts) {
        this.texts = texts;
    }

    Report.Block.Table table(ReportFigures figures) {
        column("", "report.column.number", 0.7);
        column("", "report.column.unit", 2.6);
        head(figures);
        var rows = new ArrayList<List<Report.Cell>>();
        figures.fields().forEach((field, unit) -> rows.add(row(new Report.Cell.Count(rows.size() + 1), field.isBlank() ? texts.get("report.field.none") : field, unit, figures, false)));
        rows.add(row(new Report.Cell.Words(""), texts.get("report.row.all"), figures.whole(), figures, true));
        return new Report.Block.Table("", columns, rows, true);
    }

    private void head(ReportFigures figures) {
        switch (figures.kind()) {
            case DIGITIZATION -> digitization();
            case ONLINE_SERVICES -> online();
            case PAYMENT_TARGETS -> paymentTargets();
            case PAYMENT_WAYS -> paymentWays();
            case FEES -> fees();
            case PROGRESS -> progress();
            case IN_DAY -> inDay();
            case CAMPAIGN_WEEK, DAY, MONTH, QUARTER, HALF_YEAR, YEAR -> throw new IllegalArgumentException("no layout: " + figures.kind());
        }
    }

    private List<Report.Cell> row(Report.Cell number, String name, UnitFigures unit, ReportFigures figures, boolean whole) {
        var cells = new ArrayList<Report.Cell>();
        cells.add(number);
        cells.add(new Report.Cell.Words(name));
        cells.addAll(switch (figures.kind()) {
            case DIGITIZATION -> digitization(unit);
            case ONLINE_SERVICES -> online(unit);
            case PAYMENT_TARGETS -> paymentTargets(unit, figures.feeProcedures(), whole);
            case PAYMENT_WAYS -> paymentWays(unit);
            case FEES -> fees(unit);
            case PROGRESS -> progress(unit);
            case IN_DAY -> inDay(unit);
            case CAMPAIGN_WEEK, DAY, MONTH, QUARTER, HALF_YEAR, YEAR -> throw new IllegalArgumentException("no layout: " + figures.kind());
        });
        return cells;
    }

    private void digitization() {
        column("", "report.column.received", 1);
        for (var key : List.of("notYet", "some", "reused", "national")) column("report.layout.digitization.in", "report.layout.digitization." + key, 1.1);
        column("report.layout.digitization.in", "report.column.share", 1);
        column("", "report.column.finished", 1);
        column("report.layout.digitization.result", "report.layout.digitization.resultNot", 1);
        column("report.layout.digitization.result", "report.layout.digitization.resultYes", 1);
        column("report.layout.digitization.result", "report.column.share", 1);
        column("report.layout.digitization.judged", "report.layout.digitization.judgedIn", 1);
        column("report.layout.digitization.judged", "report.layout.digitization.judgedResult", 1);
    }

    private List<Report.Cell> digitization(UnitFigures unit) {
        var components = unit.share(Item.SOME_DIGITIZED, Item.RECEIVED);
        var results = unit.share(Item.RESULT_DIGITIZED, Item.RESULT_ASKED);
        return List.of(count(unit, Item.RECEIVED), number(components.missed()), count(unit, Item.SOME_DIGITIZED), count(unit, Item.REUSED), count(unit, Item.FROM_NATIONAL_STORE),
                ReportTables.share(components), count(unit, Item.RESULT_ASKED), number(results.missed()), count(unit, Item.RESULT_DIGITIZED), ReportTables.share(results),
                judged(components), judged(results));
    }

    private void online() {
        column("report.layout.online.came", "report.column.online", 1);
        column("report.layout.online.came", "report.layout.ways.direct", 1);
        column("report.layout.online.came", "report.layout.online.post", 1);
        column("report.layout.online.came", "report.layout.online.shareOnline", 1);
        column("report.layout.online.open", "report.layout.online.inTime", 1);
        column("report.layout.online.open", "report.column.late", 1);
        column("", "report.layout.online.synced", 1.1);
        column("", "report.layout.online.fee", 1);
        column("", "report.layout.online.portal", 1.1);
        column("", "report.column.share", 1);
    }

    private List<Report.Cell> online(UnitFigures unit) {
        return List.of(count(unit, Item.ONLINE), count(unit, Item.DESK), count(unit, Item.POST), ReportTables.share(unit.share(Item.ONLINE, Item.RECEIVED)),
                count(unit, Item.OPEN_IN_TIME), count(unit, Item.OPEN_LATE), new Report.Cell.Nothing(), count(unit, Item.FEE_DUE), count(unit, Item.FEE_PORTAL),
                ReportTables.share(unit.share(Item.FEE_PORTAL, Item.FEE_DUE)));
    }

    private void paymentTargets() {
        column("", "report.layout.payment.procedures", 1);
        column("", "report.layout.payment.withDossiers", 1);
        column("", "report.layout.payment.paid", 1.1);
        for (var key : List.of("count", "share", "points")) column("report.layout.payment.paidOnline", "report.column." + key, 0.9);
        column("", "report.layout.payment.dossiers", 1.1);
        for (var key : List.of("count", "share", "points")) column("report.layout.payment.dossiersOnline", "report.column." + key, 0.9);
    }

    private List<Report.Cell> paymentTargets(UnitFigures unit, int procedures, boolean whole) {
        var used = new Measure(unit.proceduresPaidOnline(), unit.proceduresWithFee());
        var paid = unit.share(Item.FEE_ONLINE, Item.FEE_DUE);
        return List.of(whole ? number(procedures) : new Report.Cell.Nothing(), number(unit.proceduresWithFee()), number(unit.proceduresPaid()), number(used.numerator()),
                ReportTables.share(used), points(used, PROCEDURES_PAID), count(unit, Item.FEE_DUE), number(paid.numerator()), ReportTables.share(paid), points(paid, DOSSIERS_PAID));
    }

    private void paymentWays() {
        column("", "report.layout.ways.taken", 1);
        column("report.layout.ways", "report.layout.ways.direct", 1);
        column("report.layout.ways", "report.layout.ways.online", 1);
        column("", "report.layout.ways.share", 1.1);
        column("", "report.layout.money.fee", 1.4);
        column("", "report.layout.money.charge", 1.4);
        column("", "report.layout.money.all", 1.4);
    }

    private List<Report.Cell> paymentWays(UnitFigures unit) {
        var online = unit.share(Item.PAYMENTS_ONLINE, Item.PAYMENTS);
        return List.of(count(unit, Item.PAYMENTS), number(online.missed()), count(unit, Item.PAYMENTS_ONLINE), ReportTables.share(online), money(unit, Item.MONEY_FEE),
                money(unit, Item.MONEY_CHARGE), all(unit));
    }

    private void fees() {
        column("", "report.layout.money.charge", 1.3);
        column("", "report.layout.money.fee", 1.3);
        column("", "report.layout.money.all", 1.3);
        for (var key : List.of("cash", "transfer", "portal")) column("report.layout.fees.way", "report.layout.fees." + key, 1.3);
        column("", "report.layout.fees.paid", 0.9);
        column("", "report.layout.fees.free", 0.9);
    }

    private List<Report.Cell> fees(UnitFigures unit) {
        return List.of(money(unit, Item.MONEY_CHARGE), money(unit, Item.MONEY_FEE), all(unit), money(unit, Item.MONEY_CASH), money(unit, Item.MONEY_TRANSFER),
                money(unit, Item.MONEY_ONLINE), count(unit, Item.PAYMENTS), count(unit, Item.FREE));
    }

    private void progress() {
        column("report.column.received", "report.layout.progress.all", 0.9);
        column("report.column.received", "report.layout.progress.carried", 1);
        column("report.column.received", "report.layout.progress.new", 0.9);
        column("report.column.received", "report.column.online", 1);
        column("report.column.received", "report.layout.ways.direct", 1);
        column("report.column.finished", "report.layout.progress.all", 0.9);
        column("report.column.finished", "report.layout.progress.early", 0.9);
        column("report.column.finished", "report.layout.online.inTime", 0.9);
        column("report.column.finished", "report.column.late", 0.9);
        column("report.layout.online.open", "report.layout.progress.all", 0.9);
        column("report.layout.online.open", "report.layout.online.inTime", 0.9);
        column("report.layout.online.open", "report.column.late", 0.9);
        column("", "report.layout.progress.waiting", 0.9);
    }

    private List<Report.Cell> progress(UnitFigures unit) {
        return List.of(number(unit.count(Item.CARRIED_OVER) + unit.count(Item.RECEIVED)), count(unit, Item.CARRIED_OVER), count(unit, Item.RECEIVED), count(unit, Item.ONLINE),
                number(unit.count(Item.DESK) + unit.count(Item.POST)), count(unit, Item.FINISHED), count(unit, Item.FINISHED_EARLY), count(unit, Item.FINISHED_IN_TIME),
                count(unit, Item.FINISHED_LATE), number(unit.count(Item.OPEN_IN_TIME) + unit.count(Item.OPEN_LATE)), count(unit, Item.OPEN_IN_TIME), count(unit, Item.OPEN_LATE),
                count(unit, Item.WAITING));
    }

    private void inDay() {
        column("", "report.column.received", 1);
        for (var key : List.of("result", "handedOver", "fee", "supplement", "withdrawn")) column("", "report.layout.day." + key, 1);
    }

    private List<Report.Cell> inDay(UnitFigures unit) {
        return List.of(count(unit, Item.RECEIVED), count(unit, Item.FINISHED), count(unit, Item.HANDED_OVER), count(unit, Item.PAYMENTS), count(unit, Item.ASKED_FOR_SUPPLEMENT),
                number(unit.count(Item.REFUSED_OR_STOPPED) + unit.count(Item.WITHDRAWN)));
    }

    private void column(String group, String key, double wide) {
        columns.add(new Report.Column(group.isEmpty() ? "" : texts.get(group), texts.get(key), wide));
    }

    private Report.Cell judged(Measure measure) {
        if (measure.denominator() == 0) return new Report.Cell.Nothing();
        return new Report.Cell.Words(texts.get(measure.numerator() >= THRESHOLD * measure.denominator() ? "report.layout.passed" : "report.layout.failed"));
    }

    private static Report.Cell points(Measure measure, int most) {
        if (measure.denominator() == 0) return new Report.Cell.Nothing();
        return new Report.Cell.Number(BigDecimal.valueOf(measure.numerator() * most).divide(BigDecimal.valueOf(measure.denominator()), 2, RoundingMode.HALF_UP), "");
    }

    private static Report.Cell count(UnitFigures unit, Item item) {
        return number(unit.count(item));
    }

    private static Report.Cell number(long number) {
        return new Report.Cell.Count(number);
    }

    private static Report.Cell money(UnitFigures unit, Item item) {
        return new Report.Cell.Money(unit.count(item));
    }

    private static Report.Cell all(UnitFigures unit) {
        return new Report.Cell.Money(unit.count(Item.MONEY_FEE) + unit.count(Item.MONEY_CHARGE));
    }
}
