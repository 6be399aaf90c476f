package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.report.Correction;
import vn.motcua.desk.domain.report.Item;
import vn.motcua.desk.domain.report.KeptFigures;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.domain.report.Span;
import vn.motcua.desk.domain.report.UnitFigures;
import vn.motcua.desk.text.IndicatorWords;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.ReportWords;
import vn.motcua.desk.text.Texts;

/** The tables and charts of a report that tells: over time, of the targets, by field, by cause. */
final class ReportTables {
    /** In the order in which they are told. */
    private static final List<Indicator> SHOWN = List.of(Indicator.COMPONENTS_DIGITIZED, Indicator.RESULTS_DIGITIZED, Indicator.E_RESULT, Indicator.REUSE,
            Indicator.IDENTITY, Indicator.ONLINE, Indicator.PAID_ONLINE, Indicator.ON_TIME, Indicator.SATISFACTION);
    /** A chart with more cannot be read. */
    private static final List<Indicator> CHARTED = List.of(Indicator.COMPONENTS_DIGITIZED, Indicator.RESULTS_DIGITIZED, Indicator.IDENTITY, Indicator.ONLINE,
            Indicator.PAID_ONLINE, Indicator.ON_TIME);
    private static final int MOST_FIELDS = 8;

    private final Texts texts;
    private final ReportWords words;
    private final IndicatorWords indicators;
    private final PlanWords plans;

    ReportTables(Texts texts) {
        this.texts = texts;
        this.words = new ReportWords(texts);
        this.indicators = new IndicatorWords(texts);
        this.plans = new PlanWords(texts);
    }

    Report.Block.Table spans(ReportFigures figures, int number) {
        var columns = new ArrayList<Report.Column>();
        columns.add(column("report.column.what", 2.4));
        for (var span : figures.spans()) columns.add(new Report.Column("", words.head(figures.kind(), span), 1));
        var rows = new ArrayList<List<Report.Cell>>();
        rows.add(row(texts.get("report.row.received"), figures.spans().stream().<Report.Cell>map(span -> new Report.Cell.Count(span.received())).toList()));
        rows.add(row(texts.get("report.row.finished"), figures.spans().stream().<Report.Cell>map(span -> new Report.Cell.Count(span.finished())).toList()));
        for (var indicator : SHOWN) {
            rows.add(row(indicators.name(indicator), figures.spans().stream().map(span -> share(span.measure(indicator))).toList()));
        }
        return new Report.Block.Table(caption(figures, "report.caption.spans", number), columns, rows, false);
    }

    Report.Block.Table targets(ReportFigures figures, int number) {
        var columns = new ArrayList<Report.Column>();
        columns.add(column("report.column.number", 0.6));
        columns.add(column("report.column.target", 2.6));
        columns.add(column("report.column.bound", 1.25));
        boolean weeks = figures.week().isPresent();
        if (weeks) for (var span : figures.spans()) columns.add(new Report.Column("", words.head(figures.kind(), span), 0.95));
        columns.add(column("report.column.value", 0.95));
        columns.add(column("report.column.verdict", 1));
        var rows = new ArrayList<List<Report.Cell>>();
        for (var figure : figures.targets()) {
            var row = new ArrayList<Report.Cell>();
            row.add(new Report.Cell.Count(rows.size() + 1));
            row.add(new Report.Cell.Words(figure.target().name()));
            row.add(new Report.Cell.Words(plans.bound(figure.target().bound())));
            if (weeks) figure.bySpan().forEach(value -> row.add(value(value, figure.target().bound().unit())));
            row.add(value(figure.value(), figure.target().bound().unit()));
            row.add(new Report.Cell.Words(plans.verdict(figure.verdict())));
            rows.add(row);
        }
        return new Report.Block.Table(caption(figures, "report.caption.targets", number), columns, rows, false);
    }

    Report.Block.Table fields(ReportFigures figures, int number) {
        var columns = List.of(column("report.column.number", 0.65), column("report.column.unit", 2.2), column("report.column.received", 1), column("report.column.finished", 1),
                column("report.column.late", 0.9), column("report.column.online", 1), column("report.column.digitized", 1.1), column("report.column.paidOnline", 1.1));
        var rows = new ArrayList<List<Report.Cell>>();
        figures.fields().forEach((field, unit) -> rows.add(field(new Report.Cell.Count(rows.size() + 1), field(field), unit)));
        rows.add(field(new Report.Cell.Words(""), texts.get("report.row.all"), figures.whole()));
        return new Report.Block.Table(caption(figures, "report.caption.fields", number), columns, rows, true);
    }

    Report.Block.Table causes(ReportFigures figures, int number) {
        var columns = new ArrayList<Report.Column>();
        columns.add(column("report.column.cause", 2.4));
        for (var span : figures.spans()) columns.add(new Report.Column("", words.head(figures.kind(), span), 1));
        columns.add(column("report.column.share", 0.9));
        var rows = new ArrayList<List<Report.Cell>>();
        var now = figures.now();
        for (var cause : now.causes()) {
            var row = new ArrayList<Report.Cell>();
            row.add(new Report.Cell.Words(texts.of("cause", cause)));
            figures.spans().forEach(span -> row.add(new Report.Cell.Count(span.lost(cause))));
            row.add(share(new Measure(now.lost(cause), now.received())));
            rows.add(row);
        }
        return new Report.Block.Table(caption(figures, "report.caption.causes", number), columns, rows, false);
    }

    /** What was reported, what is known now, and the difference. */
    Report.Block.Table corrections(List<Correction> corrections, String caption) {
        var columns = List.of(column("report.column.number", 0.6), column("report.column.what", 2.2), column("report.column.column", 1.9), column("report.column.reported", 1),
                column("report.column.now", 1), column("report.column.difference", 1));
        var rows = new ArrayList<List<Report.Cell>>();
        for (var one : corrections) {
            rows.add(List.of(new Report.Cell.Count(rows.size() + 1), new Report.Cell.Words(one.row()), new Report.Cell.Words(one.column()), one.reported(), one.now(), one.difference()));
        }
        return new Report.Block.Table(caption, columns, rows, false);
    }

    /** Says that the figures are those that were reported, where all of them are. */
    private String caption(ReportFigures figures, String key, int number) {
        var words = texts.get(key, number);
        return figures.kept().flatMap(KeptFigures::report).isPresent() ? texts.get("report.caption.asReported", words) : words;
    }

    Report.Block.Chart indicatorChart(ReportFigures figures) {
        return new Report.Block.Chart(texts.get("report.chart.indicators"), Report.Form.COLUMNS, "%", CHARTED.stream().map(indicators::name).toList(),
                charted(figures).map(span -> new Report.Series(words.head(figures.kind(), span), CHARTED.stream().map(one -> percent(span.measure(one))).toList())).toList());
    }

    Report.Block.Chart fieldChart(ReportFigures figures) {
        var fields = figures.fields().entrySet().stream().limit(MOST_FIELDS).toList();
        return new Report.Block.Chart(texts.get("report.chart.fields"), Report.Form.BARS, "", fields.stream().map(Map.Entry::getKey).map(this::field).toList(), List.of(
                new Report.Series(texts.get("report.column.received"), fields.stream().map(one -> number(one.getValue().count(Item.RECEIVED))).toList()),
                new Report.Series(texts.get("report.column.finished"), fields.stream().map(one -> number(one.getValue().count(Item.FINISHED))).toList())));
    }

    Report.Block.Chart causeChart(ReportFigures figures) {
        var causes = figures.now().causes();
        return new Report.Block.Chart(texts.get("report.chart.causes"), Report.Form.BARS, "", causes.stream().map(cause -> texts.of("cause", cause)).toList(),
                charted(figures).map(span -> new Report.Series(words.head(figures.kind(), span), causes.stream().map(cause -> number(span.lost(cause))).toList())).toList());
    }

    /** Days of which nothing is known are no row of empty columns; the office programs would even make numbers of them. */
    private static Stream<Span> charted(ReportFigures figures) {
        return figures.spans().stream().filter(span -> span.received() + span.finished() > 0);
    }

    private List<Report.Cell> field(Report.Cell number, String name, UnitFigures unit) {
        return List.of(number, new Report.Cell.Words(name), new Report.Cell.Count(unit.count(Item.RECEIVED)), new Report.Cell.Count(unit.count(Item.FINISHED)),
                new Report.Cell.Count(unit.count(Item.FINISHED_LATE) + unit.count(Item.OPEN_LATE)), share(unit.share(Item.ONLINE, Item.RECEIVED)),
                share(unit.share(Item.ALL_DIGITIZED, Item.RECEIVED)), share(unit.share(Item.FEE_ONLINE, Item.FEE_DUE)));
    }

    private String field(String field) {
        return field.isBlank() ? texts.get("report.field.none") : field;
    }

    private Report.Column column(String key, double wide) {
        return new Report.Column("", texts.get(key), wide);
    }

    private static List<Report.Cell> row(String name, List<Report.Cell> cells) {
        var row = new ArrayList<Report.Cell>();
        row.add(new Report.Cell.Words(name));
        row.addAll(cells);
        return row;
    }

    static Report.Cell share(Measure measure) {
        return measure.denominator() == 0 ? new Report.Cell.Nothing() : new Report.Cell.Share(measure);
    }

    private Report.Cell value(Optional<BigDecimal> value, Bound.Unit unit) {
        return value.<Report.Cell>map(known -> new Report.Cell.Words(plans.value(known, unit))).orElseGet(Report.Cell.Nothing::new);
    }

    private static Optional<BigDecimal> percent(Measure measure) {
        return Optional.of(measure).filter(some -> some.denominator() > 0).map(some -> new Report.Cell.Share(some).percent());
    }

    private static Optional<BigDecimal> number(long count) {
        return Optional.of(BigDecimal.valueOf(count));
    }
}
