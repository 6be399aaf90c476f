package vn.motcua.desk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.practice.PracticeScanner;

/** A PDF such as a citizen brings on a telephone: an invented form, one page a sheet. */
final class SampleDocument {
    private SampleDocument() { }

    static Path write(Path file, long seed) {
        var settings = new Scanner.Settings(Scanner.Feed.FEEDER, Scanner.Colour.COLOUR, 200);
        try (var document = new PDDocument()) {
            Files.createDirectories(file.getParent());
            var folder = Files.createTempDirectory("sample-");
            new PracticeScanner(seed + 1, Duration.ZERO).scan(settings, folder, page -> add(document, page.file()), () -> false);
            document.save(file.toFile());
            Files.delete(folder);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(PDDocument document, Path picture) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(PDImageXObject.createFromFileByContent(picture.toFile(), document), 0, 0, PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
            Files.delete(picture);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
