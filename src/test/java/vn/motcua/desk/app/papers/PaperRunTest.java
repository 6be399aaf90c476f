package vn.motcua.desk.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.papers.Description;
import vn.motcua.desk.imaging.papers.PagePicture;
import vn.motcua.desk.imaging.papers.PaperPdf;
import vn.motcua.desk.imaging.papers.PrintedPage;
import vn.motcua.desk.imaging.pixels.Pixels;

class PaperRunTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 23, 9, 5, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int DPI = 150;

    @TempDir
    private Path brought;
    @TempDir
    private Path out;

    @Test
    void aPhotographUpsideDownBecomesASearchablePaper() throws IOException {
        var picture = PrintedPage.jpeg(brought.resolve("Tờ khai.jpg"), Pixels.turned(PrintedPage.of(PrintedPage.FORM, DPI, 5), 2), 0.85f);
        var made = made(run(OptionalLong.empty(), picture).getFirst());
        assertThat(made.paper()).isEqualTo(out.resolve("To-khai.pdf"));
        assertThat(made.pages().getFirst().notes().proposed().quarterTurns()).isEqualTo(2);
        assertThat(made.searchable()).isTrue();
        assertThat(text(made.paper())).contains("Ủy ban nhân dân xã Cẩm Mỹ");
    }

    @Test
    void aPdfOfOthersIsMadeAnewWithinTheLimit() throws IOException {
        var picture = PrintedPage.jpeg(brought.resolve("p.jpg"), PrintedPage.of(PrintedPage.FORM, DPI, 5), 0.9f);
        var pdf = brought.resolve("nhiều trang.pdf");
        var pages = List.of(PagePicture.of(picture, DPI), PagePicture.of(picture, DPI));
        new PaperPdf(brought).make(pages, new Description("x", "x", NOW, 1), OptionalLong.empty(), pdf);
        var made = made(run(OptionalLong.of(300_000), pdf).getFirst());
        assertThat(made.pages()).hasSize(2).allSatisfy(page -> assertThat(page.dpi()).isEqualTo(300));
        assertThat(made.made().withinLimit()).isTrue();
        assertThat(made.made().compression()).isNotEqualTo(Compression.UNCHANGED);
        assertThat(made.made().bytes()).isEqualTo(Files.size(made.paper())).isLessThanOrEqualTo(300_000);
        assertThat(text(made.paper())).contains("Đồng Nai");
    }

    @Test
    void aSignedFileIsCopiedAndABrokenOneRefused() throws IOException {
        var signed = signed(brought.resolve("Quyết định.pdf"));
        var broken = Files.writeString(brought.resolve("Quyết định.doc"), "no picture");
        var reports = run(OptionalLong.of(1), signed, broken, brought.resolve("không có.pdf"), signed);
        assertThat(reports.getFirst().outcome()).isInstanceOfSatisfying(PaperReport.Outcome.Copied.class, copied -> {
            assertThat(copied.paper()).isEqualTo(out.resolve("Quyet-dinh.pdf")).hasSameBinaryContentAs(signed);
            assertThat(copied.oddities()).contains(FileOddity.SIGNED);
        });
        assertThat(reports.get(1).outcome()).isEqualTo(new PaperReport.Outcome.Refused(FileTrouble.UNSUPPORTED_KIND));
        assertThat(reports.get(2).outcome()).isEqualTo(new PaperReport.Outcome.Refused(FileTrouble.NOT_FOUND));
        assertThat(out.resolve("Quyet-dinh-2.pdf")).hasSameBinaryContentAs(signed);
        var json = JsonMapper.builder().build().readTree(PaperJson.of(reports));
        assertThat(json.get(0).get("outcome").asString()).isEqualTo("copied");
        assertThat(json.get(1).get("trouble").asString()).isEqualTo("UNSUPPORTED_KIND");
    }

    @Test
    void everyCheckOfAPageStandsInTheReport() throws IOException {
        var blank = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < blank.getHeight(); y++) for (int x = 0; x < blank.getWidth(); x++) blank.getRaster().setSample(x, y, 0, 245);
        var reports = run(OptionalLong.empty(), PrintedPage.jpeg(brought.resolve("trống.jpg"), blank, 0.8f));
        var page = JsonMapper.builder().build().readTree(PaperJson.of(reports)).get(0).get("pages").get(0);
        assertThat(page.get("blank").asBoolean()).isTrue();
        assertThat(page.get("words").asInt()).isZero();
        assertThat(page.get("height").asInt()).isEqualTo(1754);
        assertThat(page.get("doubts").isArray()).isTrue();
    }

    /** Nothing but papers is left. */
    private List<PaperReport> run(OptionalLong limit, Path... files) throws IOException {
        var reports = new ArrayList<PaperReport>();
        try (var run = new PaperRun(out, limit, NOW, "Quầy Một Cửa")) {
            for (var file : files) reports.add(run.make(file));
        }
        try (var left = Files.list(out)) {
            assertThat(left).allSatisfy(file -> assertThat(file.toString()).endsWith(".pdf"));
        }
        return reports;
    }

    private static PaperReport.Outcome.Made made(PaperReport report) {
        assertThat(report.outcome()).isInstanceOf(PaperReport.Outcome.Made.class);
        return (PaperReport.Outcome.Made) report.outcome();
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A filled field for a signature; the signature itself proves nothing. */
    private static Path signed(Path file) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            var signature = new PDSignature();
            signature.setContents(new byte[64]);
            field.setValue(signature);
            form.getFields().add(field);
            document.save(file.toFile());
        }
        return file;
    }
}
