package vn.motcua.desk.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.text.Formats;
import vn.motcua.desk.text.Texts;

/** The cells of a report's tables in words, and the colours of its charts. */
final class ReportCells {
    static final int DIGITS = 2;
    /** From light to dark; what the report speaks of is darkest. Told apart on a black and white printer too. */
    private static final int[] BLUES = {0xBFD3E8, 0x86AFD6, 0x4A86BD, 0x1B4B82};

    private final Texts texts;
    private final Formats formats;

    ReportCells(Texts texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    String words(Report.Cell cell) {
        return switch (cell) {
            case Report.Cell.Words(var text) -> text;
            case Report.Cell.Count(var number) -> formats.number(number);
            case Report.Cell.Share share -> texts.get("report.percent", formats.decimal(share.percent()));
            case Report.Cell.Number(var value, var unit) -> formats.decimal(value) + (unit.isEmpty() ? "" : " " + unit);
            case Report.Cell.Money(var dong) -> formats.number(dong);
            case Report.Cell.Nothing() -> texts.get("report.nothingKnown");
        };
    }

    static boolean isWords(Report.Cell cell) {
        return cell instanceof Report.Cell.Words;
    }

    /** Of one of so many series: red, green and blue. */
    static int colour(int series, int all) {
        return BLUES[Math.clamp(BLUES.length - all + series, 0, BLUES.length - 1)];
    }
}
