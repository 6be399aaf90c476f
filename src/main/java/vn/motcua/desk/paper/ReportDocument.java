package vn.motcua.desk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.text.Texts;

/** A report as a document that can be written on: margins, typeface and numbering of NĐ 30/2020/NĐ-CP, annex I; tables and charts are real ones. */
final class ReportDocument {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /** Of a millimetre: a twentieth of a point. */
    private static final float TWIPS = 20 * 72 / 25.4f;
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int CHART_HEIGHT = 75;
    private static final int SMALL = 12;

    private final Texts texts;
    private final boolean practice;
    private final ReportCells cells;
    private final XWPFDocument document = new XWPFDocument();

    ReportDocument(Texts texts, boolean practice) {
        this.texts = texts;
        this.practice = practice;
        this.cells = new ReportCells(texts);
    }

    byte[] bytes(Report report) {
        try (document) {
            var page = new DocumentPage(document);
            boolean wide = ReportForm.isWide(report);
            page(wide);
            document.getProperties().getCoreProperties().setTitle(report.head().subject());
            document.getProperties().getCoreProperties().setCreator(report.head().office());
            numbers();
            if (practice) page.paragraph(ParagraphAlignment.CENTER, texts.get("paper.practice"), DocumentPage.Cut.BOLD);
            head(page, report.head(), width(wide));
            for (var section : report.sections()) {
                if (!section.heading().isEmpty()) page.heading(section.heading());
                for (var block : section.blocks()) {
                    switch (block) {
                        case Report.Block.Text(_, var paragraphs) -> paragraphs.forEach(paragraph -> page.indented(paragraph, DocumentPage.Cut.PLAIN));
                        case Report.Block.Table table -> table(page, table, width(wide));
                        case Report.Block.Chart chart -> chart(page, chart, wide);
                    }
                }
            }
            page.indented(report.closing(), DocumentPage.Cut.PLAIN);
            foot(page, report, width(wide));
            var bytes = new ByteArrayOutputStream(64 * 1024);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be made", e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a document could not be made", e);
        }
    }

    private void page(boolean wide) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(wide ? 20 : 30));
        margins.setRight(twips(15));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Above, in the middle, from the second page on. Source: NĐ 30/2020/NĐ-CP, annex I, part I, item 7. */
    private void numbers() {
        document.getDocument().getBody().getSectPr().addNewTitlePg();
        var above = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        above.setAlignment(ParagraphAlignment.CENTER);
        above.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void head(DocumentPage page, Report.Head head, int width) {
        var table = document.createTable(2, 2);
        DocumentPage.plain(table, List.of(44.0, 56.0), width);
        page.into(table.getRow(0).getCell(0), ParagraphAlignment.CENTER, upper(head.superior()), DocumentPage.Cut.PLAIN, SMALL);
        page.into(table.getRow(0).getCell(0), ParagraphAlignment.CENTER, upper(head.office()), DocumentPage.Cut.BOLD, SMALL);
        page.into(table.getRow(0).getCell(1), ParagraphAlignment.CENTER, texts.get("paper.nation"), DocumentPage.Cut.BOLD, SMALL);
        page.into(table.getRow(0).getCell(1), ParagraphAlignment.CENTER, texts.get("paper.motto"), DocumentPage.Cut.UNDERLINED, SMALL + 1);
        page.into(table.getRow(1).getCell(0), ParagraphAlignment.CENTER, ReportForm.number(texts, head), DocumentPage.Cut.PLAIN, SMALL + 1);
        page.into(table.getRow(1).getCell(1), ParagraphAlignment.CENTER, ReportForm.placeAndDate(texts, head), DocumentPage.Cut.ITALIC, SMALL + 1);
        page.paragraph(ParagraphAlignment.CENTER, "", DocumentPage.Cut.PLAIN);
        page.paragraph(ParagraphAlignment.CENTER, head.title(), DocumentPage.Cut.BOLD);
        page.paragraph(ParagraphAlignment.CENTER, head.subject(), DocumentPage.Cut.BOLD);
        page.rule();
        if (!head.addressee().isEmpty()) page.paragraph(ParagraphAlignment.CENTER, head.addressee(), DocumentPage.Cut.PLAIN);
        for (var basis : head.basis()) page.indented(basis, DocumentPage.Cut.ITALIC);
        page.indented(head.opening(), DocumentPage.Cut.PLAIN);
    }

    private void table(DocumentPage page, Report.Block.Table table, int width) {
        if (!table.caption().isEmpty()) page.caption(table.caption());
        boolean groups = table.columns().stream().anyMatch(column -> !column.group().isEmpty());
        int first = groups ? 2 : 1;
        var drawn = document.createTable(first + table.rows().size(), table.columns().size());
        DocumentPage.ruled(drawn, table.columns().stream().map(Report.Column::wide).toList(), width);
        for (int row = 0; row < first; row++) drawn.getRow(row).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            drawn.getRow(first + i).setCantSplitRow(true);
            boolean sum = table.sum() && i == table.rows().size() - 1;
            for (int column = 0; column < table.columns().size(); column++) {
                page.into(drawn.getRow(first + i).getCell(column), aligned(ReportForm.align(table, column)), cells.words(table.rows().get(i).get(column)),
                        sum ? DocumentPage.Cut.BOLD : DocumentPage.Cut.PLAIN, SMALL - 1);
            }
        }
        heads(page, drawn, table.columns(), groups);
        page.paragraph(ParagraphAlignment.LEFT, "", DocumentPage.Cut.PLAIN);
    }

    /** Groups are merged from the right, so that what stands before keeps its place. */
    private void heads(DocumentPage page, XWPFTable drawn, List<Report.Column> columns, boolean groups) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            head(page, drawn.getRow(0).getCell(i), column.group().isEmpty() ? column.head() : begins(columns, i) ? column.group() : "");
            if (!groups) continue;
            if (column.group().isEmpty()) DocumentPage.mergeDown(drawn.getRow(0).getCell(i), drawn.getRow(1).getCell(i));
            else head(page, drawn.getRow(1).getCell(i), column.head());
        }
        for (int i = columns.size() - 1; groups && i >= 0; i--) {
            if (!begins(columns, i)) continue;
            int end = i;
            while (end + 1 < columns.size() && columns.get(end + 1).group().equals(columns.get(i).group())) end++;
            DocumentPage.mergeAcross(drawn.getRow(0), i, end);
        }
    }

    private void head(DocumentPage page, XWPFTableCell cell, String words) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        page.into(cell, ParagraphAlignment.CENTER, words, DocumentPage.Cut.BOLD, SMALL - 1);
    }

    private static boolean begins(List<Report.Column> columns, int i) {
        return !columns.get(i).group().isEmpty() && (i == 0 || !columns.get(i - 1).group().equals(columns.get(i).group()));
    }

    private void chart(DocumentPage page, Report.Block.Chart chart, boolean wide) throws IOException, InvalidFormatException {
        if (chart.categories().isEmpty()) return;
        XWPFParagraph paragraph = page.paragraph(ParagraphAlignment.CENTER, "", DocumentPage.Cut.PLAIN);
        int width = Math.round(width(wide) / TWIPS) - 2;
        int height = chart.form() == Report.Form.BARS ? Math.max(CHART_HEIGHT, 12 * chart.categories().size() + 25) : CHART_HEIGHT;
        var drawn = document.createChart(paragraph.createRun(), width * Units.EMU_PER_CENTIMETER / 10, height * Units.EMU_PER_CENTIMETER / 10);
        OfficeChart.draw(drawn, chart, new Arrays(drawn, chart));
    }

    /** The figures of a chart, which the document keeps in a small workbook of its own. */
    private record Arrays(XWPFChart drawn, Report.Block.Chart chart) implements OfficeChart.Source {
        @Override public XDDFCategoryDataSource names() {
            return XDDFDataSourcesFactory.fromArray(chart.categories().toArray(String[]::new), range(0), 0);
        }

        @Override public XDDFNumericalDataSource<? extends Number> values(int series) {
            return XDDFDataSourcesFactory.fromArray(OfficeChart.numbers(chart.series().get(series).values()), range(series + 1), series + 1);
        }

        @Override public CellReference name(int series) {
            return drawn.setSheetTitle(chart.series().get(series).name(), series + 1);
        }

        private String range(int column) {
            return drawn.formatRange(new CellRangeAddress(1, chart.categories().size(), column, column));
        }
    }

    private void foot(DocumentPage page, Report report, int width) {
        page.paragraph(ParagraphAlignment.LEFT, "", DocumentPage.Cut.PLAIN);
        var table = document.createTable(1, 2);
        DocumentPage.plain(table, List.of(50.0, 50.0), width);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        page.into(left, ParagraphAlignment.LEFT, texts.get("report.recipients"), DocumentPage.Cut.BOLD_ITALIC, SMALL);
        for (var one : report.recipients()) page.into(left, ParagraphAlignment.LEFT, one, DocumentPage.Cut.PLAIN, SMALL - 1);
        var right = table.getRow(0).getCell(1);
        page.into(right, ParagraphAlignment.CENTER, upper(report.signer().capacity()), DocumentPage.Cut.BOLD, SMALL + 1);
        for (int i = 0; i < 4; i++) page.into(right, ParagraphAlignment.CENTER, "", DocumentPage.Cut.PLAIN, SMALL + 1);
        page.into(right, ParagraphAlignment.CENTER, report.signer().name(), DocumentPage.Cut.BOLD, SMALL + 1);
    }

    private static ParagraphAlignment aligned(Sheet.Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTRE -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    /** Of the text, in twips. */
    private static int width(boolean wide) {
        return wide ? LONG_SIDE - Math.round(35 * TWIPS) : SHORT_SIDE - Math.round(45 * TWIPS);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
