package vn.motcua.desk.paper;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.office.OfficeForms;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportFigures;
import vn.motcua.desk.text.Language;
import vn.motcua.desk.text.Texts;

/** Reports: put together from figures, and set as PDF/A-2u, as workbook (XLSX) and as document (DOCX). The library of the last two is loaded when one is made. */
public final class Reports {
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private final boolean practice;

    /** @param practice every page says that it is not valid */
    public Reports(boolean practice) {
        this.practice = practice;
    }

    /**
     * @param language {@code vi} or {@code en}
     * @param written what a person wrote in place of the draft, by part
     * @param clerk   from an id to a name
     */
    public Report write(String language, OfficeForms office, Origin origin, ReportFigures figures, Map<Part, List<String>> written, UnaryOperator<String> clerk) {
        return new ReportWriter(Texts.in(Language.of(language)), office, origin, clerk).write(figures, written);
    }

    public byte[] pdf(Report report) {
        var texts = texts(report);
        var head = report.head();
        return new FormPress(texts, practice).print(sheet -> new ReportForm(sheet, texts).set(report), ReportForm.frame(report),
                new FormPress.Imprint(head.title() + " " + head.subject(), head.office(), "", head.day().atStartOfDay().atZone(VIETNAM), report.toString().hashCode(), true));
    }

    public byte[] workbook(Report report) {
        return new ReportWorkbook(texts(report), practice).bytes(report);
    }

    public byte[] document(Report report) {
        return new ReportDocument(texts(report), practice).bytes(report);
    }

    private static Texts texts(Report report) {
        return Texts.in(Language.of(report.head().language()));
    }
}
