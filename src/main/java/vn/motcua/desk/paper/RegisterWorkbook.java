package vn.motcua.desk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.motcua.desk.domain.office.FormKind;
import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/**
 * Form 07 as a workbook: every value typed, nothing a formula. Codes and telephone numbers are text, so that no leading zero is lost; what a
 * citizen typed stays text even where it begins like a formula.
 */
final class RegisterWorkbook {
    /** A sheet's name has at most 31 letters, and not these. */
    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\']";
    private static final int LONGEST_CELL = 32_767;
    private static final String TEXT = "@";
    private static final String MOMENT = "dd/mm/yyyy hh:mm";
    private static final String TYPEFACE = "Times New Roman";
    /** The rows above the head of the table. */
    private static final int TABLE = 4;
    /** All rows that stay in sight: those and the head in two. */
    private static final int HEAD = TABLE + 2;
    private static final int GROUP_FROM = 8;

    private final Texts texts;
    private final OfficeForms office;
    private final boolean practice;

    private record Column(String key, double width) { }

    private static final List<Column> COLUMNS = List.of(new Column("paper.register.number", 6), new Column("paper.register.code", 26),
            new Column("paper.register.localCode", 24), new Column("paper.register.procedure", 40), new Column("paper.register.person", 28),
            new Column("paper.register.addressOnly", 36), new Column("paper.register.phone", 15), new Column("paper.register.solver", 24),
            new Column("paper.register.received", 17), new Column("paper.register.due", 17), new Column("paper.register.returned", 17),
            new Column("paper.register.delivery", 14), new Column("paper.register.sign", 12));

    RegisterWorkbook(Texts texts, OfficeForms office, boolean practice) {
        this.texts = texts;
        this.office = office;
        this.practice = practice;
    }

    byte[] bytes(RegisterBook book) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "QuayMotCua", null)) {
            workbook.setGlobalDefaultFont(TYPEFACE, 11);
            var field = book.field().isBlank() ? texts.get("paper.register.noField") : book.field();
            var sheet = workbook.newWorksheet(sheetName(field));
            head(sheet, book, field);
            int number = 1;
            for (var entry : book.entries()) entry(sheet, number++, entry);
            if (number > 1) sheet.range(HEAD, 0, HEAD + number - 2, COLUMNS.size() - 1).style().verticalAlignment("top").wrapText(true)
                    .borderStyle(BorderStyle.THIN).set();
            print(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be made", e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, RegisterBook book, String field) {
        var formats = new Formats(texts);
        int last = COLUMNS.size() - 1;
        line(sheet, 0, texts.get("paper.receipt.centre", texts.of("paper.unit", office.unit()), book.origin().office().communeName()), 11);
        line(sheet, 1, new Titles(texts).of(office, FormKind.REGISTER).title().replace(Run.BINDING_BLANK, ' '), 14);
        line(sheet, 2, texts.get("paper.register.field", field) + " "
                + texts.get("paper.register.period", formats.date(book.from()), formats.date(book.until())), 11);
        if (practice) line(sheet, 3, texts.get("paper.practice"), 11);
        for (int i = 0; i <= last; i++) {
            var column = COLUMNS.get(i);
            sheet.width(i, column.width());
            int row = i < GROUP_FROM ? TABLE : TABLE + 1;
            sheet.value(row, i, texts.get(column.key()));
            if (i < GROUP_FROM) sheet.range(TABLE, i, TABLE + 1, i).merge();
        }
        sheet.value(TABLE, GROUP_FROM, texts.get("paper.register.group"));
        sheet.range(TABLE, GROUP_FROM, TABLE, last).merge();
        sheet.range(TABLE, 0, TABLE + 1, last).style().bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center")
                .fillColor("E7E6E6").borderStyle(BorderStyle.THIN).set();
    }

    private static void line(Worksheet sheet, int row, String text, int size) {
        sheet.value(row, 0, tidy(text));
        sheet.style(row, 0).bold().fontSize(size).set();
    }

    private void entry(Worksheet sheet, int number, RegisterBook.Entry entry) {
        int row = HEAD + number - 1;
        var matter = entry.matter();
        var owner = matter.owner();
        sheet.value(row, 0, number);
        text(sheet, row, 1, matter.officialCode().map(Object::toString).orElse(""));
        text(sheet, row, 2, matter.localCode().map(Object::toString).orElse(""));
        text(sheet, row, 3, matter.procedureName());
        text(sheet, row, 4, owner.name());
        text(sheet, row, 5, owner.address());
        text(sheet, row, 6, owner.phone());
        text(sheet, row, 7, entry.solver());
        moment(sheet, row, 8, Optional.of(entry.received()));
        moment(sheet, row, 9, Optional.of(entry.due()));
        moment(sheet, row, 10, entry.returned());
        text(sheet, row, 11, texts.of("paper.register.delivery", entry.delivery()));
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.style(row, column).format(TEXT).set();
        if (!text.isBlank()) sheet.value(row, column, tidy(text));
    }

    private static void moment(Worksheet sheet, int row, int column, Optional<LocalDateTime> at) {
        sheet.style(row, column).format(MOMENT).set();
        at.ifPresent(moment -> sheet.value(row, column, moment));
    }

    /** The head stays in sight; on paper A4 sideways, as wide as the sheet, the head on every page. */
    private void print(Worksheet sheet) {
        sheet.freezePane(0, HEAD);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(TABLE, TABLE + 1);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.4f);
        sheet.footer(texts.get("paper.page", "&P", "&N"), Position.RIGHT);
        sheet.footer(new Titles(texts).of(office, FormKind.REGISTER).form(), Position.LEFT);
    }

    private static String sheetName(String field) {
        var name = tidy(field).replaceAll(NOT_IN_NAMES, " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    /** Without what a workbook cannot hold. */
    private static String tidy(String text) {
        var tidy = text.codePoints().filter(letter -> letter == '\n' || letter >= ' ' && Character.isDefined(letter)
                && Character.getType(letter) != Character.SURROGATE && letter != 0xFFFE && letter != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return tidy.length() <= LONGEST_CELL ? tidy : tidy.substring(0, LONGEST_CELL);
    }
}
