package vn.motcua.desk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/** A report as an administrative document on paper. Source of the shape: NĐ 30/2020/NĐ-CP, annex I. */
final class ReportForm {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Of a line of the first kind; 1 to 1.27 cm. */
    private static final float INDENT = Frame.millimetres(10);
    private static final float SMALL = 0.92f;
    private static final float OFFICE_LINE = 0.42f;
    /** Of the line below the subject. */
    private static final float SUBJECT_LINE = 0.4f;
    private static final float SIGNATURE = 4;
    /** A heading stands with so many lines below it, or on the next page. */
    private static final float WITH_HEADING = 4;
    private static final int WIDE = 9;
    /** Rows of a table that is not parted. */
    private static final int SHORT = 8;
    private static final float TABLE = 0.84f;
    private static final float WIDE_TABLE = 0.78f;

    private final Sheet sheet;
    private final Texts texts;
    private final Formats formats;
    private final ReportCells cells;

    ReportForm(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = new Formats(texts);
        this.cells = new ReportCells(texts);
    }

    static Frame frame(Report report) {
        return isWide(report) ? Frame.documentLandscape() : Frame.document();
    }

    static boolean isWide(Report report) {
        return report.widest() > WIDE;
    }

    void set(Report report) throws IOException {
        head(report.head());
        for (var section : report.sections()) {
            var blocks = section.blocks();
            // a chart is not parted from its heading
            int first = !blocks.isEmpty() && blocks.getFirst() instanceof Report.Block.Chart ? 1 : 0;
            sheet.together(() -> {
                if (!section.heading().isEmpty()) heading(section.heading());
                for (var block : blocks.subList(0, first)) block(report, block);
            });
            for (var block : blocks.subList(first, blocks.size())) block(report, block);
        }
        skip(0.3f);
        sheet.indented(INDENT, Run.plain(report.closing()));
        foot(report);
    }

    private void block(Report report, Report.Block block) throws IOException {
        switch (block) {
            case Report.Block.Text text -> text(text.paragraphs());
            case Report.Block.Table table -> {
                float scale = isWide(report) ? WIDE_TABLE : TABLE;
                if (table.rows().size() > SHORT) table(table, scale);
                else sheet.together(() -> table(table, scale));
            }
            case Report.Block.Chart chart -> new ReportChart(sheet, formats, chart).set();
        }
    }

    private void head(Report.Head head) throws IOException {
        var motto = Run.bold(texts.get("paper.motto"));
        sheet.columns(List.of(0.44f, 0.56f), List.of(() -> {
            sheet.paragraph(Sheet.Align.CENTRE, Run.plain(upper(head.superior())).scaled(SMALL));
            var unit = Run.bold(upper(head.office())).scaled(SMALL);
            sheet.paragraph(Sheet.Align.CENTRE, unit);
            sheet.stroke(sheet.broken(List.of(unit), sheet.width()).getFirst().width() * OFFICE_LINE);
        }, () -> {
            sheet.paragraph(Sheet.Align.CENTRE, Run.bold(texts.get("paper.nation")).scaled(SMALL));
            sheet.paragraph(Sheet.Align.CENTRE, motto);
            sheet.stroke(sheet.broken(List.of(motto), sheet.width()).getFirst().width());
        }));
        skip(0.25f);
        sheet.columns(List.of(0.44f, 0.56f), List.of(
                () -> sheet.paragraph(Sheet.Align.CENTRE, Run.plain(number(texts, head))),
                () -> sheet.paragraph(Sheet.Align.CENTRE, Run.italic(placeAndDate(texts, head)))));
        skip(0.8f);
        sheet.paragraph(Sheet.Align.CENTRE, Run.bold(head.title()).scaled(1.08f));
        var subject = Run.bold(head.subject());
        sheet.paragraph(Sheet.Align.CENTRE, subject);
        sheet.stroke(Math.min(sheet.width(), sheet.broken(List.of(subject), sheet.width()).getFirst().width()) * SUBJECT_LINE);
        skip(0.5f);
        if (!head.addressee().isEmpty()) {
            sheet.paragraph(Sheet.Align.CENTRE, Run.plain(head.addressee()));
            skip(0.4f);
        }
        for (var basis : head.basis()) sheet.indented(INDENT, Run.italic(basis));
        sheet.indented(INDENT, Run.plain(head.opening()));
    }

    /** A number below 10 has a leading zero; what the office writes by hand is left open. */
    static String number(Texts texts, Report.Head head) {
        return texts.get("paper.number") + " " + head.number().map("%02d"::formatted).orElse("……") + "/" + head.symbol();
    }

    static String placeAndDate(Texts texts, Report.Head head) {
        return texts.get("paper.placeAndDate", head.place(), new Formats(texts).longDate(head.day()));
    }

    private void heading(String words) throws IOException {
        if (sheet.room() < WITH_HEADING * sheet.lineHeight()) sheet.newPage();
        skip(0.3f);
        sheet.indented(INDENT, Run.bold(words));
    }

    private void text(List<String> paragraphs) throws IOException {
        for (var paragraph : paragraphs) {
            sheet.indented(INDENT, Run.plain(paragraph));
            skip(0.12f);
        }
    }

    private void table(Report.Block.Table table, float scale) throws IOException {
        skip(0.25f);
        if (sheet.room() < WITH_HEADING * sheet.lineHeight()) sheet.newPage();
        if (!table.caption().isEmpty()) sheet.paragraph(Sheet.Align.CENTRE, Run.bold(table.caption()).scaled(TABLE));
        skip(0.1f);
        double all = table.columns().stream().mapToDouble(Report.Column::wide).sum();
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            columns.add(new Table.Column(column.group(), column.head(), (float) (column.wide() / all), align(table, i)));
        }
        var rows = table.rows().stream().map(row -> row.stream().map(cells::words).toList()).toList();
        new Table(sheet, scale, columns).set(rows, table.sum());
        skip(0.35f);
    }

    /** Words to the left, money to the right, numbers in the middle. */
    static Sheet.Align align(Report.Block.Table table, int column) {
        Optional<Report.Cell> first = table.rows().stream().map(row -> row.get(column)).filter(cell -> !(cell instanceof Report.Cell.Nothing)).findFirst();
        return switch (first.orElse(new Report.Cell.Nothing())) {
            case Report.Cell.Words _ -> Sheet.Align.LEFT;
            case Report.Cell.Money _ -> Sheet.Align.RIGHT;
            case Report.Cell.Count _, Report.Cell.Share _, Report.Cell.Number _, Report.Cell.Nothing _ -> Sheet.Align.CENTRE;
        };
    }

    private void foot(Report report) throws IOException {
        sheet.together(() -> {
            skip(0.7f);
            sheet.columns(List.of(0.5f, 0.5f), List.of(() -> {
                sheet.paragraph(Sheet.Align.LEFT, new Run(texts.get("report.recipients"), Typeface.BOLD_ITALIC, SMALL));
                for (var one : report.recipients()) sheet.paragraph(Sheet.Align.LEFT, Run.plain(one).scaled(0.85f));
            }, () -> {
                sheet.paragraph(Sheet.Align.CENTRE, Run.bold(upper(report.signer().capacity())));
                skip(SIGNATURE);
                sheet.paragraph(Sheet.Align.CENTRE, Run.bold(report.signer().name()));
            }));
        });
    }

    private void skip(float lines) {
        sheet.skip(sheet.lineHeight() * lines);
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
