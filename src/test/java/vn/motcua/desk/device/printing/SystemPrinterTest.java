package vn.motcua.desk.device.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.DeviceProblem;

class SystemPrinterTest {
    private final SystemPrinter printer = new SystemPrinter();

    @Test
    void aPrinterThatIsNotThereIsOffline() throws IOException {
        assumeTrue(File.separatorChar == '\\' || new File("/usr/bin/lpr").canExecute(), "lpr is not installed (Debian: cups-bsd)");
        assertThat(printer.print(page(), "no such printer", 1, "desk")).contains(new DeviceProblem.Offline());
    }

    @Test
    void aSheetIsHandedToTheSystem() throws IOException {
        // only ever to a printer that makes files: no paper is used up by tests
        var paperless = printer.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).contains("pdf")).findFirst();
        assumeTrue(paperless.isPresent(), "no printer with PDF in its name (Debian: printer-driver-cups-pdf)");
        assertThat(printer.print(page(), paperless.orElseThrow(), 2, "desk test")).isEmpty();
    }

    private static byte[] page() throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
            return out.toByteArray();
        }
    }
}
