package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.report.Part;
import vn.motcua.desk.domain.report.Report;
import vn.motcua.desk.domain.report.ReportKind;
import vn.motcua.desk.domain.report.Sample;
import vn.motcua.desk.work.Shipped;

class ReportsTest {
    /** Where reports are left to be looked at. */
    private static final Path LOOK = Path.of("target", "reports");
    private static final Plan PLAN = Shipped.plans().stream().filter(plan -> plan.id().equals("cam-my-2025")).findFirst().orElseThrow();

    @TempDir Path folder;
    private final Reports reports = new Reports(false);

    private Report week(String language) {
        return reports.write(language, SlipSamples.CENTRE, SlipSamples.origin(Optional.of(5)), Sample.thirdWeek(Optional.of(PLAN)), Map.of(), id -> "Nguyễn Văn " + id);
    }

    private Report report(ReportKind kind) {
        return reports.write("vi", SlipSamples.CENTRE, SlipSamples.origin(Optional.empty()), Sample.of(kind), Map.of(), id -> id);
    }

    static Stream<ReportKind> alone() {
        return Stream.of(ReportKind.values()).filter(kind -> kind != ReportKind.CAMPAIGN_WEEK);
    }

    private static byte[] left(String name, byte[] file) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(name), file);
        return file;
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) parts.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("alone")
    void everyKindIsAnArchiveFileAWorkbookAndADocument(ReportKind kind) throws IOException, VeraPDFException {
        var report = report(kind);
        var pdf = left(kind.id() + ".pdf", reports.pdf(report));
        PdfA.assertThatItIs(pdf);
        new Proof(pdf).assertInside(false);
        assertThat(parts(left(kind.id() + ".xlsx", reports.workbook(report)))).containsKey("xl/workbook.xml");
        assertThat(parts(left(kind.id() + ".docx", reports.document(report)))).containsKey("word/document.xml");
    }

    @Test void theWeekOfACampaignIsAnAdministrativeDocument() throws IOException, VeraPDFException, InterruptedException {
        var pdf = left("week.pdf", reports.pdf(week("vi")));
        PdfA.assertThatItIs(pdf);
        var proof = new Proof(pdf);
        assertThat(proof.text()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Số: 05/BC-TTPVHCC", "BÁO CÁO", "Kính gửi: Chủ tịch UBND xã", "Căn cứ ", "Nơi nhận:",
                "CHỦ TỊCH", "Phạm Văn Mẫu", "So với tuần 1", "So với tuần 2").doesNotContain("BIỂU DƯƠNG");
        assertThat(reports.pdf(week("vi"))).as("the same content gives the same bytes").isEqualTo(pdf);
        proof.said(folder, "qpdf", "--check");
    }

    @Test void anEnglishReportIsEnglish() throws IOException {
        var pdf = left("week-en.pdf", reports.pdf(week("en")));
        assertThat(new Proof(pdf).text()).contains("REPORT", "Against week 1", "Recipients:").doesNotContain("So với");
        left("week-en.docx", reports.document(week("en")));
    }

    @Test void theWorkbookHasNumbersAndChartsOfItsOwn() throws IOException {
        var parts = parts(left("week.xlsx", reports.workbook(week("vi"))));
        assertThat(parts.keySet()).contains("xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml");
        assertThat(parts.get("xl/charts/chart1.xml")).contains("c:barChart", "Các tỷ lệ chính", "Biểu đồ'!$B$");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>133.0</v>").contains("frozen");
        assertThat(parts.get("xl/styles.xml")).as("shares are numbers").contains("numFmtId=\"10\"");
    }

    @Test void theDocumentHasTablesAndChartsOfItsOwn() throws IOException {
        var parts = parts(left("week.docx", reports.document(week("vi"))));
        assertThat(parts.get("word/document.xml")).contains("w:tbl", "w:tblHeader", "Căn cứ", "So với tuần 2");
        assertThat(parts.keySet()).contains("word/charts/chart1.xml").anyMatch(name -> name.startsWith("word/embeddings/"));
        assertThat(parts.get("word/charts/chart1.xml")).contains("c:barChart", "c:dLbls");
    }

    @Test void aChartShowsNothingWhereNothingIsKnown() throws IOException {
        var month = report(ReportKind.MONTH);
        var chart = new Report.Block.Chart("Tỷ lệ", Report.Form.COLUMNS, "%", List.of("A", "B"),
                List.of(new Report.Series("Tháng 11", List.of(Optional.empty(), Optional.of(new BigDecimal("7.5"))))));
        var report = new Report(month.head(), List.of(new Report.Section("", List.of(chart))), month.closing(), month.recipients(), month.signer());
        assertThat(parts(reports.workbook(report)).get("xl/charts/chart1.xml")).contains("<c:v>7.5</c:v>").doesNotContain("<c:v>0.0</c:v>");
        assertThat(parts(reports.document(report)).get("word/charts/chart1.xml")).contains("<c:v>7.5</c:v>").doesNotContain("<c:v>0.0</c:v>");
    }

    @Test void aMonthPraisesWhoStandsOut() {
        var praise = reports.write("vi", SlipSamples.CENTRE, SlipSamples.origin(Optional.empty()), Sample.of(ReportKind.MONTH), Map.of(), id -> "Nguyễn Văn " + id).texts().stream()
                .filter(text -> text.part() == Part.PRAISE).findFirst().orElseThrow();
        assertThat(praise.paragraphs()).containsExactly("- Nguyễn Văn an: Kiểm tra danh tính số đạt 94,29 % (cùng thủ tục ở người khác: 83,14 %).");
    }

    @Test void whatAPersonWroteStandsInPlaceOfTheDraft() {
        var report = reports.write("vi", SlipSamples.CENTRE, SlipSamples.origin(Optional.empty()), Sample.of(ReportKind.MONTH), Map.of(Part.DIFFICULTIES, List.of("Máy quét hỏng ba ngày.")), id -> id);
        assertThat(report.texts()).filteredOn(text -> text.part() == Part.DIFFICULTIES).singleElement().extracting(Report.Block.Text::paragraphs).isEqualTo(List.of("Máy quét hỏng ba ngày."));
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITIZATION", "PROGRESS"})
    void aWideTableLiesSideways(ReportKind kind) throws IOException {
        assertThat(new Proof(reports.pdf(report(kind))).pageWidth()).isGreaterThan(800);
    }

    @Test void inPracticeEveryFormSaysSo() throws IOException {
        var practice = new Reports(true);
        assertThat(new Proof(practice.pdf(report(ReportKind.DAY))).textWithoutBlanks()).contains("BẢNTẬP");
        assertThat(parts(practice.workbook(report(ReportKind.DAY))).get("xl/sharedStrings.xml")).contains("BẢN TẬP");
        assertThat(parts(practice.document(report(ReportKind.DAY))).get("word/document.xml")).contains("BẢN TẬP");
    }
}
