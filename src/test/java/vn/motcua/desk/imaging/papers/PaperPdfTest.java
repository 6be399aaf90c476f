package vn.motcua.desk.imaging.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.imaging.ocr.PageText;

class PaperPdfTest {
    private static final Description ABOUT = new Description("Tờ khai đăng ký khai sinh", "Quầy Một Cửa",
            ZonedDateTime.of(2026, 11, 23, 9, 5, 0, 0, ZoneId.of("Asia/Ho_Chi_Minh")), 7);
    private static final OptionalLong NO_LIMIT = OptionalLong.empty();
    private static final int DPI = 100;

    @TempDir
    private Path folder;

    @Test
    void aJpegIsPassedThroughUnchanged() throws IOException {
        var jpeg = page(DPI);
        var made = make(NO_LIMIT, PagePicture.of(jpeg, DPI));
        assertThat(made.compression()).isEqualTo(Compression.UNCHANGED);
        assertThat(made.bytes()).isEqualTo(Files.size(pdf()));
        assertThat(pictures(pdf())).containsExactly(digest(Files.readAllBytes(jpeg)));
    }

    @ParameterizedTest
    @CsvSource({"300, 210, 297", "200, 148, 210", "96, 85.6, 54"})
    void aSheetIsAsLargeAsThePaperWas(int dpi, double width, double height) throws IOException {
        var picture = new BufferedImage(pixels(width, dpi), pixels(height, dpi), BufferedImage.TYPE_3BYTE_BGR);
        make(NO_LIMIT, PagePicture.of(PrintedPage.jpeg(folder.resolve("p.jpg"), picture, 0.5f), dpi));
        try (var document = Loader.loadPDF(pdf().toFile())) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth() / 72 * 25.4).isCloseTo(width, within(0.2));
            assertThat(box.getHeight() / 72 * 25.4).isCloseTo(height, within(0.2));
        }
    }

    @Test
    void withoutResolutionThePageIsAsLongAsA4() throws IOException {
        make(NO_LIMIT, PagePicture.of(page(90), 0));
        try (var document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(841.9f, within(5f));
        }
    }

    /** Every kind of picture in every kind of compression, one after another in one file. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, 300_000, 150_000, 1})
    void everyFileIsPdfA(long limit) throws IOException, VeraPDFException, InterruptedException {
        var picture = PrintedPage.of(PrintedPage.FORM, 100, 1);
        var colour = PrintedPage.jpeg(folder.resolve("c.jpg"), picture, 0.9f);
        var grey = PrintedPage.jpeg(folder.resolve("g.jpg"), PrintedPage.grey(picture), 0.9f);
        var black = folder.resolve("b.png");
        ImageIO.write(PrintedPage.copied(picture, BufferedImage.TYPE_BYTE_BINARY), "png", black.toFile());
        var transparent = folder.resolve("t.png");
        ImageIO.write(PrintedPage.copied(picture, BufferedImage.TYPE_INT_ARGB), "png", transparent.toFile());
        var made = new PaperPdf(folder).make(List.of(PagePicture.of(colour, 100), PagePicture.of(grey, 300), PagePicture.of(black, 100),
                PagePicture.of(transparent, 0), new PagePicture(() -> Files.newInputStream(colour), 100, 1)), ABOUT, OptionalLong.of(limit), pdf());
        assertThat(made.withinLimit()).as("%s", made).isEqualTo(limit > 1);
        assertPdfA(pdf(), PDFAFlavour.PDFA_2_B);
        assertThat(said("qpdf", "--check", pdf().toString())).contains("No syntax or stream encoding errors");
    }

    @Test
    void aLimitIsKeptStepByStepAndSaid() throws IOException {
        var page = PagePicture.of(part(300), 300);
        long all = make(NO_LIMIT, page).bytes();
        var seen = new ArrayList<Compression>();
        for (long limit = all; limit > 1000; limit = limit * 4 / 5) {
            var made = make(OptionalLong.of(limit), page);
            if (!made.withinLimit()) break;
            assertThat(made.bytes()).isLessThanOrEqualTo(limit);
            assertThat(Files.size(pdf())).isEqualTo(made.bytes());
            if (!seen.contains(made.compression())) seen.add(made.compression());
        }
        assertThat(seen).containsExactly(Compression.UNCHANGED, Compression.LIGHTER, Compression.INK_APART, Compression.FEWER_DOTS);
    }

    @Test
    void aLimitThatCannotBeKeptGivesTheSmallestWithEveryPage() throws IOException {
        var page = PagePicture.of(part(300), 300);
        var made = make(OptionalLong.of(1000), page, page, page);
        assertThat(made.withinLimit()).isFalse();
        assertThat(made.compression()).isEqualTo(Compression.FEWER_DOTS);
        try (var document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            // the ink of the first page: not below the 200 dpi of the law
            var widest = widths(document.getPage(0)).stream().max(Integer::compare).orElseThrow();
            assertThat(widest).isEqualTo(1000);
        }
    }

    @Test
    void coarsePicturesAreNotMadeCoarser() throws IOException {
        make(OptionalLong.of(1), PagePicture.of(page(150), 150));
        try (var document = Loader.loadPDF(pdf().toFile())) {
            assertThat(widths(document.getPage(0))).contains((int) (210 / 25.4 * 150));
        }
    }

    @Test
    void stampsAndPhotographsStayBehindTheInk() {
        var page = PrintedPage.of(PrintedPage.FORM, 200, 1);
        var taken = new InkStencil(page, 200);
        double scale = 200 / 72.0;
        double end = 60 + PrintedPage.FORM.size() * 24;
        assertThat(black(taken.stencil(), 60 * scale, 45 * scale, 535 * scale, (end - 24) * scale)).as("print").isBetween(0.02, 0.2);
        assertThat(black(taken.stencil(), 385 * scale, (end + 5) * scale, 475 * scale, (end + 100) * scale)).as("stamp").isLessThan(0.002);
        assertThat(black(taken.stencil(), 55 * scale, (end - 4) * scale, 150 * scale, (end + 118) * scale)).as("photograph").isLessThan(0.001);
    }

    /** A dense word is not taken for a photograph: it would be softer than its neighbours. */
    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300})
    void allPrintIsInk(int dpi) {
        var page = PrintedPage.of(PrintedPage.FORM, dpi, 1);
        var stencil = new InkStencil(page, dpi).stencil();
        int end = (int) ((60 + (PrintedPage.FORM.size() - 0.6) * 24) * dpi / 72.0);
        int lost = 0;
        for (int y = 0; y < end; y++) {
            for (int x = 0; x < page.getWidth(); x++) if ((page.getRGB(x, y) >> 8 & 0xFF) < 100 && (stencil.getRGB(x, y) & 1) != 0) lost++;
        }
        assertThat(lost).isZero();
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        var pages = new PagePicture[] {PagePicture.of(page(150), 150)};
        for (var limit : List.of(NO_LIMIT, OptionalLong.of(60_000))) {
            make(limit, pages);
            var first = digest(Files.readAllBytes(pdf()));
            make(limit, pages);
            assertThat(digest(Files.readAllBytes(pdf()))).isEqualTo(first);
            assertThat(withText(text("Cùng một nội dung"))).isEqualTo(withText(text("Cùng một nội dung")));
        }
    }

    @Test
    void textIsAddedWithoutTouchingThePictures() throws IOException, VeraPDFException, InterruptedException {
        var upright = page(DPI);
        make(OptionalLong.of(90_000), PagePicture.of(upright, DPI), new PagePicture(() -> Files.newInputStream(upright), DPI, 1));
        var before = pictures(pdf());
        var first = text("Nguyễn Thị Ánh Nguyệt", "khai sinh ﬁ");
        // seen lying, as the second page is
        withText(first, new PageText(1169, 826, text("Ủy ban nhân dân", "phường Nghĩa Đô", "☃").lines()));
        assertThat(pictures(searchable())).isEqualTo(before);
        assertPdfA(searchable(), PDFAFlavour.PDFA_2_U);
        try (var document = Loader.loadPDF(searchable().toFile())) {
            assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
                    .contains("Nguyễn Thị Ánh Nguyệt", "Ủy ban nhân dân", "phường Nghĩa Đô");
        }
        assertThat(said("pdftotext", searchable().toString(), "-").lines().map(String::strip))
                .contains("Nguyễn Thị Ánh Nguyệt", "Ủy ban nhân dân", "phường Nghĩa Đô");
        assertThat(said("qpdf", "--check", searchable().toString())).contains("No syntax or stream encoding errors");
    }

    /** Also when the page lies: the box is that of the page as it is seen. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aWordLiesOverItsPicture(int quarterTurns) throws IOException, InterruptedException {
        var jpeg = page(DPI);
        make(NO_LIMIT, new PagePicture(() -> Files.newInputStream(jpeg), DPI, quarterTurns));
        boolean lying = quarterTurns % 2 != 0;
        int width = lying ? 1169 : 826;
        int height = lying ? 826 : 1169;
        withText(new PageText(width, height, List.of(new PageText.Line(220, 20, List.of(new PageText.Word("Quầy", 300, 204, 400, 224, 90))))));
        var said = said("pdftotext", "-bbox", searchable().toString(), "-");
        var word = Pattern.compile("xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">Quầy").matcher(said);
        assertThat(word.find()).as(said).isTrue();
        assertThat(Double.parseDouble(word.group(1))).isCloseTo(300 * 0.72, within(1.0));
        assertThat(Double.parseDouble(word.group(3))).isCloseTo(400 * 0.72, within(1.0));
        assertThat(Double.parseDouble(word.group(2))).isCloseTo(204 * 0.72, within(4.0));
        assertThat(Double.parseDouble(word.group(4))).isCloseTo(224 * 0.72, within(4.0));
    }

    @Test
    void nothingIsLeftInTheScratchFolder() throws IOException {
        var scratch = Files.createDirectory(folder.resolve("scratch"));
        new PaperPdf(scratch).make(List.of(PagePicture.of(page(DPI), DPI)), ABOUT, OptionalLong.of(1), pdf());
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatIsNoPictureIsAFault() throws IOException {
        var file = Files.writeString(folder.resolve("x"), "no picture");
        assertThatThrownBy(() -> make(NO_LIMIT, PagePicture.of(file, 0))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Tag("heavy")
    void manyPagesFitIntoLittleMemory() throws IOException, InterruptedException {
        var jpeg = page(150);
        var line = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), ManyPages.class.getName(), "150", jpeg.toString(), "200", pdf().toString());
        assertThat(said(line.toArray(String[]::new))).contains("UNCHANGED");
        try (var document = Loader.loadPDF(pdf().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(200);
        }
        var few = new ArrayList<>(line.subList(0, line.size() - 4));
        Collections.addAll(few, "300", page(300).toString(), "2", pdf().toString(), "1");
        assertThat(said(few.toArray(String[]::new))).contains("FEWER_DOTS");
    }

    private PaperPdf.Made make(OptionalLong limit, PagePicture... pages) {
        return new PaperPdf(folder).make(List.of(pages), ABOUT, limit, pdf());
    }

    private String withText(PageText... pages) throws IOException {
        new PaperPdf(folder).addText(pdf(), List.of(pages), ABOUT, searchable());
        return digest(Files.readAllBytes(searchable()));
    }

    private Path pdf() {
        return folder.resolve("paper.pdf");
    }

    private Path searchable() {
        return folder.resolve("searchable.pdf");
    }

    private Path page(int dpi) throws IOException {
        return PrintedPage.jpeg(folder.resolve("page-" + dpi + ".jpg"), PrintedPage.of(PrintedPage.FORM, dpi, 1), 0.9f);
    }

    /** The upper third of a page. */
    private Path part(int dpi) throws IOException {
        var page = PrintedPage.of(PrintedPage.FORM, dpi, 1);
        var part = PrintedPage.copied(page.getSubimage(dpi, dpi / 2, dpi * 5, dpi * 10 / 3), BufferedImage.TYPE_3BYTE_BGR);
        return PrintedPage.jpeg(folder.resolve("part-" + dpi + ".jpg"), part, 0.9f);
    }

    /** Lines below each other, as large as print, on an A4 page of 100 dpi. */
    private static PageText text(String... lines) {
        var all = new ArrayList<PageText.Line>();
        for (int i = 0; i < lines.length; i++) {
            var words = new ArrayList<PageText.Word>();
            int x = 80;
            for (var word : lines[i].split(" ")) {
                words.add(new PageText.Word(word, x, 100 + 40 * i, x + 9 * word.length(), 118 + 40 * i, 95));
                x += 9 * word.length() + 5;
            }
            all.add(new PageText.Line(114 + 40 * i, 18, words));
        }
        return new PageText(826, 1169, all);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static int pixels(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }

    private static double black(BufferedImage stencil, double left, double top, double right, double bottom) {
        int black = 0;
        int all = 0;
        for (int y = (int) top; y < bottom; y++) {
            for (int x = (int) left; x < right; x++, all++) if ((stencil.getRGB(x, y) & 1) == 0) black++;
        }
        return (double) black / all;
    }

    private static List<String> pictures(Path pdf) throws IOException {
        var pictures = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        pictures.add(digest(picture.getCOSObject().createRawInputStream().readAllBytes()));
                    }
                }
            }
        }
        return pictures;
    }

    private static List<Integer> widths(PDPage page) throws IOException {
        var widths = new ArrayList<Integer>();
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) widths.add(picture.getWidth());
        }
        return widths;
    }

    private static void assertPdfA(Path pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(Files.readAllBytes(pdf)), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("what is not %s", flavour).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    /** What a program of this machine says; the test is left out where it is not installed. */
    private static String said(String... command) throws IOException, InterruptedException {
        boolean there = Path.of(command[0]).isAbsolute();
        for (var place : System.getenv("PATH").split(":")) there |= Files.isExecutable(Path.of(place, command[0]));
        Assumptions.assumeTrue(there, command[0] + " is not installed");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
