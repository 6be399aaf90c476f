package vn.motcua.desk.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Paragraphs and tables of an editable document in one typeface. */
final class DocumentPage {
    private static final String TYPEFACE = "Times New Roman";
    private static final int SIZE = 13;
    /** Twips: 10 millimetres. */
    private static final int INDENT = 567;
    /** Twips: 3 points between paragraphs. */
    private static final int BETWEEN = 60;
    private static final double LINES = 1.1;
    private static final String RULE = "________________";

    private final XWPFDocument document;

    /** How words are cut. */
    enum Cut { PLAIN, BOLD, ITALIC, BOLD_ITALIC, UNDERLINED }

    DocumentPage(XWPFDocument document) {
        this.document = document;
    }

    XWPFParagraph paragraph(ParagraphAlignment align, String words, Cut cut) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(0);
        run(paragraph, words, cut, SIZE);
        return paragraph;
    }

    /** A paragraph of the text: justified, its first line further in. */
    XWPFParagraph indented(String words, Cut cut) {
        var paragraph = paragraph(ParagraphAlignment.BOTH, words, cut);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingAfter(BETWEEN);
        paragraph.setSpacingBetween(LINES, LineSpacingRule.AUTO);
        return paragraph;
    }

    /** Stands with what follows. */
    void heading(String words) {
        var paragraph = indented(words, Cut.BOLD);
        paragraph.setSpacingBefore(2 * BETWEEN);
        paragraph.setKeepNext(true);
    }

    void caption(String words) {
        var paragraph = paragraph(ParagraphAlignment.CENTER, words, Cut.BOLD);
        paragraph.setSpacingBefore(2 * BETWEEN);
        paragraph.setKeepNext(true);
    }

    /** The line below a subject. */
    void rule() {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(2 * BETWEEN);
        run(paragraph, RULE, Cut.PLAIN, SIZE / 2);
    }

    /** One more paragraph in a cell. */
    void into(XWPFTableCell cell, ParagraphAlignment align, String words, Cut cut, int size) {
        var empty = cell.getParagraphs().size() == 1 && cell.getParagraphs().getFirst().getRuns().isEmpty();
        var paragraph = empty ? cell.getParagraphs().getFirst() : cell.addParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(0);
        run(paragraph, words, cut, size);
    }

    private static void run(XWPFParagraph paragraph, String words, Cut cut, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(TYPEFACE);
        run.setFontSize(size);
        run.setBold(cut == Cut.BOLD || cut == Cut.BOLD_ITALIC || cut == Cut.UNDERLINED);
        run.setItalic(cut == Cut.ITALIC || cut == Cut.BOLD_ITALIC);
        if (cut == Cut.UNDERLINED) run.setUnderline(UnderlinePatterns.SINGLE);
        run.setLang("vi-VN");
        run.setText(words);
    }

    /** Without lines: only to stand side by side. @param width in twips */
    static void plain(XWPFTable table, List<Double> shares, int width) {
        table.removeBorders();
        widths(table, shares, width);
    }

    static void ruled(XWPFTable table, List<Double> shares, int width) {
        widths(table, shares, width);
    }

    private static void widths(XWPFTable table, List<Double> shares, int width) {
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.setCellMargins(20, 60, 20, 60);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        for (int i = grid.sizeOfGridColArray() - 1; i >= 0; i--) grid.removeGridCol(i);
        for (double share : shares) grid.addNewGridCol().setW(BigInteger.valueOf(Math.round(width * share / all)));
        for (var row : table.getRows()) {
            for (int i = 0; i < shares.size(); i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(Long.toString(Math.round(width * shares.get(i) / all)));
            }
        }
    }

    static void mergeDown(XWPFTableCell upper, XWPFTableCell lower) {
        properties(upper).addNewVMerge().setVal(STMerge.RESTART);
        properties(lower).addNewVMerge().setVal(STMerge.CONTINUE);
    }

    /** The first of the cells takes the room of all. */
    static void mergeAcross(XWPFTableRow row, int first, int last) {
        if (first == last) return;
        long width = 0;
        for (int i = first; i <= last; i++) width += (long) row.getCell(i).getWidthDecimal();
        properties(row.getCell(first)).addNewGridSpan().setVal(BigInteger.valueOf(last - first + 1L));
        row.getCell(first).setWidth(Long.toString(width));
        for (int i = last; i > first; i--) row.removeCell(i);
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        var inside = cell.getCTTc();
        return inside.isSetTcPr() ? inside.getTcPr() : inside.addNewTcPr();
    }
}
