package vn.motcua.desk.device.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.practice.PracticePrinter.Printout;

class PracticePrinterTest {
    private final ArrayList<Printout> tray = new ArrayList<>();
    private final PracticePrinter printer = new PracticePrinter(tray::add);

    @Test
    void aPrintoutLiesInTheTray() {
        assertThat(printer.print(new byte[] {1, 2}, printer.names().getFirst(), 2, "receipt")).isEmpty();
        assertThat(tray).singleElement().satisfies(printout -> {
            assertThat(printout.pdf()).containsExactly(1, 2);
            assertThat(printout.copies()).isEqualTo(2);
        });
    }

    @Test
    void aPrinterInTroublePrintsNothingUntilItIsPutInOrder() {
        printer.trouble(Optional.of(new DeviceProblem.NoPaper()));
        assertThat(printer.print(new byte[0], printer.names().getFirst(), 1, "x")).contains(new DeviceProblem.NoPaper());
        assertThat(tray).isEmpty();
        printer.trouble(Optional.empty());
        assertThat(printer.print(new byte[0], printer.names().getFirst(), 1, "x")).isEmpty();
    }

    @Test
    void aNameItDoesNotHaveIsOffline() {
        assertThat(printer.print(new byte[0], "another", 1, "x")).contains(new DeviceProblem.Offline());
    }

    @Test
    void printoutsInAFolderAreNumberedAndStayInIt(@TempDir Path folder) {
        var into = PracticePrinter.into(folder.resolve("out"));
        into.print(new byte[] {1}, into.names().getFirst(), 1, "../../receipt");
        into.print(new byte[] {2}, into.names().getFirst(), 1, "receipt");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/001 *.pdf").isDirectoryContaining("glob:**/002 receipt.pdf");
        assertThat(folder.resolve("out").toFile().list()).hasSize(2);
    }
}
