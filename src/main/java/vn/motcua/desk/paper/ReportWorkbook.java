package vn.motcua.desk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.text.Texts;

/** A report as a workbook: the words on the first sheet, each table on a sheet of its own with real numbers, the charts on the last beside their figures. */
final class ReportWorkbook {
    private static final String TYPEFACE = "Times New Roman";
    private static final String COUNT = "#,##0";
    private static final String SHARE = "0.00%";
    private static final String DECIMAL = "0.00";
    private static final int SIZE = 12;
    /** Letters; a column wider than a page is cut where it is printed. */
    private static final int WORDS_WIDTH = 74;
    /** Inches. */
    private static final double MARGIN = 0.4;
    /** Letters that one wide column of a table has. */
    private static final int COLUMN_WIDTH = 12;
    private static final double NARROWEST = 0.6;
    private static final int LETTER = 256;
    private static final byte[] GREY = {(byte) 0xE7, (byte) 0xE6, (byte) 0xE6};
    private static final int CHART_COLUMNS = 5;
    private static final int CHART_ROWS = 20;
    private static final float LINE = 16;

    private final Texts texts;
    private final boolean practice;

    ReportWorkbook(Texts texts, boolean practice) {
        this.texts = texts;
        this.practice = practice;
    }

    byte[] bytes(Report report) {
        try (var book = new XSSFWorkbook()) {
            var styles = new Styles(book);
            book.getProperties().getCoreProperties().setTitle(report.head().subject());
            book.getProperties().getCoreProperties().setCreator(report.head().office());
            words(book.createSheet(texts.get("report.sheet.words")), report, styles);
            int table = 1;
            for (var section : report.sections()) {
                for (var block : section.blocks()) {
                    switch (block) {
                        case Report.Block.Table one -> table(book.createSheet(texts.get("report.sheet.table", table++)), report, one, styles);
                        case Report.Block.Text _, Report.Block.Chart _ -> { }
                    }
                }
            }
            charts(book, report, styles);
            var bytes = new ByteArrayOutputStream(64 * 1024);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be made", e);
        }
    }

    /** Fonts and borders, each made once: a workbook has room for few. */
    private static final class Styles {
        private final XSSFWorkbook book;
        private final XSSFCellStyle plain;
        private final XSSFCellStyle bold;
        private final XSSFCellStyle title;
        private final XSSFCellStyle italic;
        private final XSSFCellStyle head;
        private final XSSFCellStyle text;
        private final XSSFCellStyle textSum;

        private Styles(XSSFWorkbook book) {
            this.book = book;
            plain = wrapped(font(SIZE, false, false));
            bold = wrapped(font(SIZE, true, false));
            title = wrapped(font(SIZE + 2, true, false));
            title.setAlignment(HorizontalAlignment.CENTER);
            italic = wrapped(font(SIZE, false, true));
            head = bordered(true);
            head.setAlignment(HorizontalAlignment.CENTER);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            head.setFillForegroundColor(new XSSFColor(GREY));
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = bordered(false);
            textSum = bordered(true);
        }

        private XSSFFont font(int size, boolean bold, boolean italic) {
            var font = book.createFont();
            font.setFontName(TYPEFACE);
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            font.setItalic(italic);
            return font;
        }

        private XSSFCellStyle wrapped(XSSFFont font) {
            var style = book.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            return style;
        }

        private XSSFCellStyle bordered(boolean bold) {
            var style = wrapped(font(SIZE - 1, bold, false));
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }

        private XSSFCellStyle middle(boolean sum) {
            var style = number(COUNT, sum);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        }

        private XSSFCellStyle number(String format, boolean sum) {
            var style = book.createCellStyle();
            style.cloneStyleFrom(sum ? textSum : text);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setWrapText(false);
            return style;
        }
    }

    private void words(XSSFSheet sheet, Report report, Styles styles) {
        sheet.setColumnWidth(0, WORDS_WIDTH * LETTER);
        var head = report.head();
        int row = 0;
        int table = 1;
        if (practice) line(sheet, row++, texts.get("paper.practice"), styles.bold);
        line(sheet, row++, head.superior(), styles.plain);
        line(sheet, row++, head.office(), styles.bold);
        line(sheet, row++, ReportForm.number(texts, head), styles.plain);
        line(sheet, row++, ReportForm.placeAndDate(texts, head), styles.italic);
        row++;
        line(sheet, row++, head.title(), styles.title);
        line(sheet, row++, head.subject(), styles.title);
        line(sheet, row++, head.addressee(), styles.plain);
        for (var basis : head.basis()) line(sheet, row++, basis, styles.italic);
        line(sheet, row++, head.opening(), styles.plain);
        for (var section : report.sections()) {
            if (!section.heading().isEmpty()) line(sheet, row++, section.heading(), styles.bold);
            for (var block : section.blocks()) {
                switch (block) {
                    case Report.Block.Text(_, var paragraphs) -> {
                        for (var paragraph : paragraphs) line(sheet, row++, paragraph, styles.plain);
                    }
                    case Report.Block.Table(var caption, _, _, _) -> line(sheet, row++, see(caption.isEmpty() ? head.subject() : caption, texts.get("report.sheet.table", table++)), styles.italic);
                    case Report.Block.Chart(var title, _, _, _, _) -> line(sheet, row++, see(title, texts.get("report.sheet.charts")), styles.italic);
                }
            }
        }
        line(sheet, row++, report.closing(), styles.plain);
        row++;
        line(sheet, row++, report.signer().capacity(), styles.bold);
        line(sheet, row++, report.signer().name(), styles.bold);
        line(sheet, row++, texts.get("report.recipients"), styles.italic);
        for (var one : report.recipients()) line(sheet, row++, one, styles.plain);
        print(sheet, false);
    }

    /** What stands on another sheet. */
    private String see(String what, String sheet) {
        return texts.get("report.sheet.see", what, sheet);
    }

    private static void line(XSSFSheet sheet, int row, String text, XSSFCellStyle style) {
        var made = sheet.createRow(row);
        // a row with wrapped words is not made high enough by every program that opens it
        made.setHeightInPoints(LINE * Math.max(1, (text.length() + WORDS_WIDTH - 6) / (WORDS_WIDTH - 5)) + (style.getFont().getFontHeightInPoints() > SIZE ? 4 : 0));
        var cell = made.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private void table(XSSFSheet sheet, Report report, Report.Block.Table table, Styles styles) {
        int last = table.columns().size() - 1;
        var caption = sheet.createRow(0).createCell(0);
        caption.setCellValue(table.caption().isEmpty() ? report.head().subject() : table.caption());
        caption.setCellStyle(styles.title);
        if (last > 0) sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        sheet.getRow(0).setHeightInPoints(2 * LINE);
        boolean groups = table.columns().stream().anyMatch(column -> !column.group().isEmpty());
        int first = 2;
        heads(sheet, table.columns(), first, groups, styles);
        int row = first + (groups ? 2 : 1);
        var formats = new Formatted(styles, false);
        var sums = new Formatted(styles, true);
        for (int i = 0; i < table.rows().size(); i++) {
            var made = sheet.createRow(row++);
            boolean sum = table.sum() && i == table.rows().size() - 1;
            made.setHeightInPoints(LINE * lines(table, table.rows().get(i)));
            for (int column = 0; column <= last; column++) fill(made.createCell(column), table.rows().get(i).get(column), sum ? sums : formats);
            // the number of a row stands in the middle, not beside the words that follow
            if (table.rows().get(i).getFirst() instanceof Report.Cell.Count) made.getCell(0).setCellStyle(formats.none());
        }
        for (int i = 0; i <= last; i++) sheet.setColumnWidth(i, (int) (Math.max(NARROWEST, table.columns().get(i).wide()) * COLUMN_WIDTH * LETTER));
        sheet.createFreezePane(0, first + (groups ? 2 : 1));
        sheet.setRepeatingRows(new CellRangeAddress(first, first + (groups ? 1 : 0), -1, -1));
        print(sheet, true);
    }

    /** Of the longest words in a row. */
    private static int lines(Report.Block.Table table, List<Report.Cell> row) {
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Report.Cell.Words(var words)) most = Math.max(most, (int) Math.ceil(words.length() / (Math.max(NARROWEST, table.columns().get(i).wide()) * COLUMN_WIDTH)));
        }
        return most;
    }

    private static void heads(XSSFSheet sheet, List<Report.Column> columns, int first, boolean groups, Styles styles) {
        var upper = sheet.createRow(first);
        var lower = groups ? sheet.createRow(first + 1) : upper;
        upper.setHeightInPoints(2 * LINE);
        lower.setHeightInPoints(3 * LINE);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var above = upper.createCell(i);
            above.setCellStyle(styles.head);
            above.setCellValue(column.group().isEmpty() ? column.head() : column.group());
            if (!groups) continue;
            var below = lower.createCell(i);
            below.setCellStyle(styles.head);
            if (column.group().isEmpty()) sheet.addMergedRegion(new CellRangeAddress(first, first + 1, i, i));
            else below.setCellValue(column.head());
            boolean begins = !column.group().isEmpty() && (i == 0 || !columns.get(i - 1).group().equals(column.group()));
            int end = i;
            while (begins && end + 1 < columns.size() && columns.get(end + 1).group().equals(column.group())) end++;
            if (end > i) sheet.addMergedRegion(new CellRangeAddress(first, first, i, end));
        }
    }

    /** The style of each kind of number. */
    private record Formatted(XSSFCellStyle text, XSSFCellStyle count, XSSFCellStyle share, XSSFCellStyle decimal, XSSFCellStyle none) {
        private Formatted(Styles styles, boolean sum) {
            this(sum ? styles.textSum : styles.text, styles.number(COUNT, sum), styles.number(SHARE, sum), styles.number(DECIMAL, sum), styles.middle(sum));
        }
    }

    private void fill(XSSFCell cell, Report.Cell content, Formatted formats) {
        switch (content) {
            case Report.Cell.Words(var words) -> {
                cell.setCellValue(words);
                cell.setCellStyle(formats.text());
            }
            case Report.Cell.Count(var number) -> number(cell, number, formats.count());
            case Report.Cell.Money(var dong) -> number(cell, dong, formats.count());
            case Report.Cell.Share(var measure) -> number(cell, (double) measure.numerator() / measure.denominator(), formats.share());
            case Report.Cell.Number(var value, _) -> number(cell, value.doubleValue(), formats.decimal());
            case Report.Cell.Nothing() -> {
                cell.setCellValue(texts.get("report.nothingKnown"));
                cell.setCellStyle(formats.none());
            }
        }
    }

    private static void number(XSSFCell cell, double value, XSSFCellStyle style) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private void charts(XSSFWorkbook book, Report report, Styles styles) {
        var charts = report.sections().stream().flatMap(section -> section.blocks().stream()).filter(Report.Block.Chart.class::isInstance).map(Report.Block.Chart.class::cast)
                .filter(chart -> !chart.categories().isEmpty()).toList();
        if (charts.isEmpty()) return;
        var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(texts.get("report.sheet.charts")));
        sheet.setColumnWidth(0, 40 * LETTER);
        for (int i = 1; i <= CHART_COLUMNS; i++) sheet.setColumnWidth(i, 12 * LETTER);
        var formats = new Formatted(styles, false);
        var drawing = sheet.createDrawingPatriarch();
        int row = 0;
        for (var chart : charts) {
            int names = row++;
            var head = sheet.createRow(names);
            head.setHeightInPoints(2 * LINE);
            for (int series = 0; series <= chart.series().size(); series++) {
                var cell = head.createCell(series);
                cell.setCellStyle(styles.head);
                cell.setCellValue(series == 0 ? chart.title() : chart.series().get(series - 1).name());
            }
            for (int category = 0; category < chart.categories().size(); category++) {
                var made = sheet.createRow(row++);
                fill(made.createCell(0), new Report.Cell.Words(chart.categories().get(category)), formats);
                for (int series = 0; series < chart.series().size(); series++) {
                    var cell = made.createCell(series + 1);
                    cell.setCellStyle(chart.unit().isEmpty() ? formats.count() : formats.decimal());
                    chart.series().get(series).values().get(category).ifPresent(known -> cell.setCellValue(known.doubleValue()));
                }
            }
            var anchor = drawing.createAnchor(0, 0, 0, 0, 0, row + 1, CHART_COLUMNS, row + 1 + CHART_ROWS);
            OfficeChart.draw(drawing.createChart(anchor), chart, new Cells(sheet, names, chart.categories().size()));
            row += CHART_ROWS + 3;
        }
        print(sheet, false);
        // no chart is parted
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** The figures of a chart where they lie on the sheet: names on the left, series by column. */
    private record Cells(XSSFSheet sheet, int head, int categories) implements OfficeChart.Source {
        @Override public XDDFCategoryDataSource names() {
            return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
        }

        @Override public XDDFNumericalDataSource<? extends Number> values(int series) {
            return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(series + 1));
        }

        @Override public CellReference name(int series) {
            return new CellReference(sheet.getSheetName(), head, series + 1, true, true);
        }

        private CellRangeAddress range(int column) {
            return new CellRangeAddress(head + 1, head + categories, column, column);
        }
    }

    private void print(XSSFSheet sheet, boolean sideways) {
        sheet.setFitToPage(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(sideways);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.getFooter().setRight(texts.get("paper.page", "&P", "&N"));
        if (practice) sheet.getHeader().setCenter(texts.get("paper.practice"));
    }
}
