package vn.motcua.desk.device.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;

/** With the real scanimage and SANE's own test scanner, set up in a folder of its own; and with a pretended scanimage for what that cannot do. */
class SaneScannerTest {
    private static final Settings FEEDER = new Settings(Feed.FEEDER, Colour.COLOUR, 200);
    private static final Settings GLASS = new Settings(Feed.FLATBED, Colour.COLOUR, 300);
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where it falls silent. */
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final String LISTING = """
            "-f "*) printf 'fake:0\\tMaker\\tMaker One\\tscanner\\n'; exit 0;;
            *" -A") echo "    --source Flatbed|ADF [Flatbed]"; exit 0;;
            """;

    @TempDir
    private Path config;
    @TempDir
    private Path spool;

    private final List<ScannedPage> pages = new ArrayList<>();

    @BeforeEach
    void testScanner() throws IOException {
        Files.writeString(config.resolve("dll.conf"), "test\n");
        configure("Default");
    }

    @Test
    void theScannerIsListedOnceWithItsName() {
        assumeScanimage();
        assertThat(sane().find()).singleElement().satisfies(scanner -> {
            assertThat(scanner.id()).isEqualTo("sane:test:0");
            assertThat(scanner.name()).isEqualTo("frontend-tester");
        });
    }

    @Test
    void theGlassGivesOneA4PageAndItsResolution() throws IOException {
        assumeScanimage();
        assertThat(scan(scanner(), GLASS, () -> false)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(1);
        var page = pages.getFirst();
        var picture = ImageIO.read(page.file().toFile());
        assertThat(picture.getWidth()).isBetween(2478, 2482);
        assertThat(picture.getHeight()).isBetween(3504, 3510);
        assertThat(page.dpi()).isEqualTo(300);
        assertThat(page.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void theFeederGivesTenPagesInOrderAndLeavesNothingElse() throws IOException {
        assumeScanimage();
        assertThat(scan(scanner(), FEEDER, () -> false)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(10);
        assertThat(pages.getLast().file()).hasFileName("p0010.jpg");
        try (var left = Files.list(spool)) {
            assertThat(left).hasSize(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"SANE_STATUS_JAMMED, PaperJam", "SANE_STATUS_NO_DOCS, NoPaper", "SANE_STATUS_COVER_OPEN, CoverOpen",
        "SANE_STATUS_DEVICE_BUSY, Busy", "SANE_STATUS_ACCESS_DENIED, AccessDenied", "SANE_STATUS_IO_ERROR, Unknown"})
    void whatTheDriverSaysIsWhatTheClerkIsTold(String status, String problem) throws IOException {
        assumeScanimage();
        var scanner = scanner();
        configure(status);
        var end = scan(scanner, FEEDER, () -> false);
        assertThat(end).isInstanceOfSatisfying(End.Stopped.class,
                stopped -> assertThat(stopped.problem().getClass().getSimpleName()).isEqualTo(problem));
        assertThat(pages).isEmpty();
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void cancellingEndsTheProgramAndKeepsThePagesBefore() {
        assumeScanimage();
        var end = scan(scanner(), FEEDER, () -> !pages.isEmpty());
        assertThat(end).isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
        assertThat(pages).hasSize(1).allSatisfy(page -> assertThat(page.file()).exists());
    }

    @Test
    void aScannerThatIsNotThereIsOffline() {
        assumeScanimage();
        var gone = new SaneScanner(program(), "test:7", "gone", "scanner");
        assertThat(scan(gone, FEEDER, () -> false)).isEqualTo(new End.Stopped(new DeviceProblem.Offline()));
    }

    @Test
    void withoutTheProgramThereIsNoScanner() {
        var absent = new SaneProgram("no-such-scanimage", Map.of(), LONG);
        assertThat(new SaneScanners(absent, InstantSource.system()).find()).isEmpty();
        assertThat(scan(new SaneScanner(absent, "test:0", "x", "scanner"), GLASS, () -> false))
                .isEqualTo(new End.Stopped(new DeviceProblem.NotInstalled("no-such-scanimage")));
    }

    @Test
    void anEmptyFeederThatEndsWellIsStillEmpty() throws IOException {
        var scanner = pretended("*) echo 'Batch terminated, 0 pages scanned' >&2; exit 0;;");
        assertThat(scan(scanner, FEEDER, () -> false)).isEqualTo(new End.Stopped(new DeviceProblem.NoPaper()));
    }

    @Test
    void aDriverThatFallsSilentIsEnded() throws IOException {
        var scanner = pretended("*) echo 'Progress: 12%' >&2; exec sleep 60;;", SHORT);
        long start = System.nanoTime();
        assertThat(scan(scanner, FEEDER, () -> false)).isEqualTo(new End.Stopped(new DeviceProblem.NoAnswer()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("not when it has slept enough").isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void aDriverThatHangsAfterSayingWhyIsTakenAtItsWord() throws IOException {
        var scanner = pretended("*) echo 'scanimage: sane_read: Document feeder jammed' >&2; echo 'Batch terminated, 1 page scanned' >&2; exec sleep 600;;", LONG);
        assertThat(scan(scanner, FEEDER, () -> false)).isEqualTo(new End.Stopped(new DeviceProblem.PaperJam()));
    }

    @Test
    void anUnfinishedPageDoesNotStayBehind() throws IOException {
        var scanner = pretended("*) echo half > " + spool.resolve("p0001.tif.part") + "; exit 6;;");
        assertThat(scan(scanner, FEEDER, () -> false)).isEqualTo(new End.Stopped(new DeviceProblem.PaperJam()));
        assertThat(spool).isEmptyDirectory();
    }

    @Test
    void aDriverThatPullsItselfOutIsUnplugged() throws IOException {
        var program = program("""
                *" -A"|"-f "*) exit 0;;
                *) echo 'scanimage: sane_read: Error during device I/O' >&2; exit 9;;
                """, LONG);
        assertThat(scan(new SaneScanner(program, "fake:0", "x", "scanner"), FEEDER, () -> false))
                .isEqualTo(new End.Stopped(new DeviceProblem.Unplugged()));
    }

    private Scanner pretended(String scanCase) throws IOException {
        return pretended(scanCase, LONG);
    }

    private Scanner pretended(String scanCase, Duration patience) throws IOException {
        return new SaneScanners(program(LISTING + scanCase + "\n", patience), InstantSource.system()).find().getFirst();
    }

    private SaneProgram program(String cases, Duration patience) throws IOException {
        assumeTrue(new File("/bin/sh").canExecute(), "no /bin/sh: the pretended scanimage is a shell script");
        var script = config.resolve("scanimage");
        Files.writeString(script, "#!/bin/sh\ncase \"$*\" in\n" + cases + "esac\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new SaneProgram(script.toString(), Map.of(), patience);
    }

    private SaneScanners sane() {
        return new SaneScanners(program(), InstantSource.system());
    }

    private SaneProgram program() {
        return new SaneProgram("scanimage", Map.of("SANE_CONFIG_DIR", config.toString()), LONG);
    }

    private Scanner scanner() {
        return sane().find().getFirst();
    }

    private End scan(Scanner scanner, Settings settings, BooleanSupplier cancelled) {
        return scanner.scan(settings, spool, pages::add, cancelled);
    }

    /** SANE's test scanner as an A4 machine; @param status what each read of it returns */
    private void configure(String status) throws IOException {
        Files.writeString(config.resolve("test.conf"), """
                number_of_devices 1
                mode Color
                depth 8
                resolution_min 1.0
                resolution_max 1200.0
                resolution 300
                geometry_max 300.0
                br_x 210
                br_y 297
                test-picture "Color pattern"
                read-status-code "%s"
                """.formatted(status));
    }

    private static void assumeScanimage() {
        var here = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "scanimage").canExecute());
        assumeTrue(here, "scanimage is not installed (Debian: sane-utils)");
    }
}
