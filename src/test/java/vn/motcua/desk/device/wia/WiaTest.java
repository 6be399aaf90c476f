package vn.motcua.desk.device.wia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;

/** Everything but the calls into Windows: the codes, the lines, and the other process as a script. */
class WiaTest {
    private static final Settings FEEDER = new Settings(Feed.FEEDER, Colour.COLOUR, 300);
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it hangs. */
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    private final List<ScannedPage> pages = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"80210002, PaperJam", "80210003, NoPaper", "80210004, PaperJam", "80210005, Offline", "80210006, Busy", "80210007, Busy", "8021000A, Unplugged",
        "8021000D, Busy", "80210010, CoverOpen", "80210016, CoverOpen", "80210014, DoubleFeed", "80210020, DoubleFeed", "80210015, Offline",
        "80070005, AccessDenied", "80040154, NotInstalled", "80070070, DiskFull", "80210064, Cancelled", "80210001, Unknown", "8021000E, Unknown"})
    void eachCodeOfWindowsHasItsMeaning(String code, String problem) {
        assertThat(WiaStatus.problem(Integer.parseUnsignedInt(code, 16)).getClass().getSimpleName()).isEqualTo(problem);
    }

    @Test
    void whatIsNotExplainedKeepsItsCode() {
        assertThat(WiaStatus.problem(0x8021000E)).isEqualTo(new DeviceProblem.Unknown("WIA 8021000E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "driver loaded", "page\tonly-one", "failed\tzz", "feed\tSIDEWAYS", "dpi\tmany", "scanner\tid\tname\tmore", "end\t"})
    void whatADriverWritesBetweenIsPassedOver(String line) {
        assertThat(WiaReply.of(line)).isEmpty();
    }

    @Test
    void scannersAreListedOnWindowsAlone() throws IOException {
        var process = process("list) printf 'scanner\\t{6BDD}\\\\0001\\tMaker X\\nend\\n';;");
        assertThat(new WiaScanners(process, true).find()).singleElement().satisfies(scanner -> {
            assertThat(scanner.id()).isEqualTo("wia:{6BDD}\\0001");
            assertThat(scanner.name()).isEqualTo("Maker X");
        });
        assertThat(new WiaScanners(process, false).find()).isEmpty();
    }

    @Test
    void itsAbilitiesAreAskedOnce() throws IOException {
        var scanner = scanner("abilities) printf 'feed\\tFLATBED\\nfeed\\tFEEDER\\ndpi\\t200\\ndpi\\t300\\nend\\n';;");
        assertThat(scanner.abilities().feeds()).containsExactlyInAnyOrder(Feed.FLATBED, Feed.FEEDER);
        assertThat(scanner.abilities().dpi()).containsExactly(200, 300);
        assertThat(scan(scanner, new Settings(Feed.FEEDER_BOTH_SIDES, Colour.COLOUR, 300)))
                .isEqualTo(new End.Stopped(new DeviceProblem.CannotDo(DeviceProblem.Wish.BOTH_SIDES)));
    }

    @Test
    void theFeederIsScannedUntilItIsEmpty() throws IOException {
        assertThat(scan(scanner(scan(2, "failed\\t80210003")), FEEDER)).isEqualTo(new End.Done());
        assertThat(pages).extracting(page -> page.file().getFileName().toString()).containsExactly("p0001.jpg", "p0002.jpg");
        assertThat(pages.getFirst().dpi()).isEqualTo(300);
    }

    @Test
    void anEmptyFeederIsSaid() throws IOException {
        assertThat(scan(scanner(scan(0, "failed\\t80210003")), FEEDER)).isEqualTo(new End.Stopped(new DeviceProblem.NoPaper()));
    }

    @Test
    void aJamKeepsThePagesBefore() throws IOException {
        assertThat(scan(scanner(scan(1, "failed\\t80210002")), FEEDER)).isEqualTo(new End.Stopped(new DeviceProblem.PaperJam()));
        assertThat(pages).hasSize(1);
    }

    @Test
    void aDriverThatCrashesTakesOnlyItsProcessAlong() throws IOException {
        var scanner = scanner("scan) printf 'page\\t%s\\t300\\n' \"$6/p0001.jpg\"; : > \"$6/p0002.jpg.part\"; exit 5;;");
        assertThat(scan(scanner, FEEDER)).isEqualTo(new End.Stopped(new DeviceProblem.Unknown("WIA exit 5")));
        assertThat(pages).hasSize(1);
        assertThat(folder.resolve("spool")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aDriverThatHangsIsEnded() throws IOException {
        var scanner = new WiaScanner(process("scan) exec sleep 60;;", SHORT), "device", "Maker X");
        assertThat(scan(scanner, FEEDER)).isEqualTo(new End.Stopped(new DeviceProblem.NoAnswer()));
    }

    @Test
    void cancellingEndsTheProcess() throws IOException {
        var scanner = scanner("scan) exec sleep 60;;");
        assertThat(scanner.scan(FEEDER, Files.createDirectory(folder.resolve("spool")), pages::add, () -> true))
                .isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
    }

    private static String scan(int pages, String end) {
        var lines = new StringBuilder("scan) ");
        for (int i = 1; i <= pages; i++) lines.append("printf 'page\\t%s\\t300\\n' \"$6/p000").append(i).append(".jpg\"; ");
        return lines.append("printf '").append(end).append("\\nend\\n';;").toString();
    }

    private End scan(Scanner scanner, Settings settings) throws IOException {
        return scanner.scan(settings, Files.createDirectories(folder.resolve("spool")), pages::add, () -> false);
    }

    private Scanner scanner(String cases) throws IOException {
        return new WiaScanner(process(cases), "device", "Maker X");
    }

    private WiaProcess process(String cases) throws IOException {
        return process(cases, LONG);
    }

    /** @param cases of a shell's {@code case} over the task */
    private WiaProcess process(String cases, Duration patience) throws IOException {
        assumeTrue(new File("/bin/sh").canExecute(), "no /bin/sh: the pretended process is a shell script");
        var script = Files.writeString(folder.resolve("wia.sh"), "case \"$1\" in\n" + cases + "\n*) echo end;;\nesac\n");
        return new WiaProcess(List.of("/bin/sh", script.toString()), patience);
    }
}
