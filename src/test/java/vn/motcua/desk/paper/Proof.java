package vn.motcua.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Assumptions;

/** A finished form, read as its readers read it. */
final class Proof {
    private final byte[] pdf;

    Proof(byte[] pdf) {
        this.pdf = pdf;
    }

    /** A letter where it stands, in points from the upper left. */
    record Letter(String text, float left, float right, float top, float base, float pageWidth, float pageHeight) { }

    int pages() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    float pageWidth() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getPage(0).getMediaBox().getWidth();
        }
    }

    /** The text with single blanks, in the order in which it was set. */
    String text() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** For words that were broken at the end of a line. */
    String textWithoutBlanks() throws IOException {
        return text().replace(" ", "");
    }

    List<Letter> letters() throws IOException {
        var letters = new ArrayList<Letter>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override protected void processTextPosition(TextPosition at) {
                    letters.add(new Letter(at.getUnicode(), at.getX(), at.getX() + at.getWidth(), at.getY() - at.getFontSizeInPt(), at.getY(),
                            at.getPageWidth(), at.getPageHeight()));
                }
            }.getText(document);
        }
        return letters;
    }

    /** Nothing stands too near an edge. @param halves two A5 pages stand on each sheet */
    void assertInside(boolean halves) throws IOException {
        var outside = new ArrayList<Letter>();
        for (var letter : letters()) {
            float edge = halves && letter.left() < letter.pageWidth() / 2 ? letter.pageWidth() / 2 : letter.pageWidth();
            if (letter.left() < 28 || letter.right() > edge - 27 || letter.top() < 14 || letter.base() > letter.pageHeight() - 11) outside.add(letter);
        }
        assertThat(outside).as("letters too near the edge").isEmpty();
    }

    /** Every QR code on a page, as a reader sees them at 150 dpi. */
    List<String> qrCodes(int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(page, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            var codes = new ArrayList<String>();
            for (var code : new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))) codes.add(code.getText());
            return codes;
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    /** What a program of this machine says about the file; the test is left out where the program is not installed. */
    String said(Path folder, String program, String... options) throws IOException, InterruptedException {
        Assumptions.assumeTrue(installed(program), program + " is not installed");
        var file = Files.write(folder.resolve("form.pdf"), pdf);
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(List.of(options));
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) throw new AssertionError(program + " says: " + said);
        return said;
    }

    private static boolean installed(String program) {
        for (var folder : System.getenv("PATH").split(":")) if (Files.isExecutable(Path.of(folder, program))) return true;
        return false;
    }
}
