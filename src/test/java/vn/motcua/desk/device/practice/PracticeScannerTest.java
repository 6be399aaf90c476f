package vn.motcua.desk.device.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;

class PracticeScannerTest {
    private static final Settings QUICK = new Settings(Feed.FEEDER, Colour.COLOUR, 200);

    @TempDir
    private Path spool;

    private final PracticeScanner scanner = new PracticeScanner(7, Duration.ZERO);
    private final List<ScannedPage> pages = new ArrayList<>();

    @Test
    void anUnloadedFeederHoldsAFormToPractiseWith() {
        assertThat(scan(QUICK)).isEqualTo(new End.Done());
        assertThat(pages).hasSizeBetween(1, 2);
    }

    @Test
    void aPageIsA4InColourAndStatesItsResolution() throws IOException {
        scanner.load(List.of(Sheet.titled("GIẤY CHỨNG SINH")));
        scan(Settings.usual());
        var page = pages.getFirst();
        var picture = ImageIO.read(page.file().toFile());
        assertThat(picture.getWidth()).isEqualTo(2480);
        assertThat(picture.getHeight()).isEqualTo(3508);
        assertThat(page.dpi()).isEqualTo(300);
        assertThat(page.mediaType()).isEqualTo("image/jpeg");
        var head = Files.readAllBytes(page.file());
        assertThat(head[13]).as("unit of density: inch").isEqualTo((byte) 1);
        assertThat((head[14] & 255) << 8 | head[15] & 255).isEqualTo(300);
        assertThat(head.length).isLessThan(1_200_000);
    }

    @Test
    void everyLoadedSheetComesOutInOrderAndTheFeederIsEmptyThen() {
        scanner.load(List.of(Sheet.titled("Một"), Sheet.titled("Hai"), Sheet.titled("Ba")));
        assertThat(scan(QUICK)).isEqualTo(new End.Done());
        assertThat(pages).extracting(page -> page.file().getFileName().toString()).containsExactly("p0001.jpg", "p0002.jpg", "p0003.jpg");
        assertThat(spool).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aJamKeepsThePagesBeforeItAndTheSheetsAfterIt() throws IOException {
        scanner.load(Collections.nCopies(10, Sheet.titled("Đơn")));
        scanner.failAfter(8, new DeviceProblem.PaperJam());
        assertThat(scan(QUICK)).isEqualTo(new End.Stopped(new DeviceProblem.PaperJam()));
        assertThat(pages).hasSize(8).allSatisfy(page -> assertThat(page.file()).exists());
        spool = Files.createDirectory(spool.resolve("again"));
        assertThat(scan(QUICK)).isEqualTo(new End.Done());
        assertThat(pages).hasSize(10);
    }

    @Test
    void aScriptIsPlayedOverAsManyScansAsItTakes() throws IOException {
        var read = (ScannerScript.Reading.Read) ScannerScript.read("load 6; after 2 jam; after 0 busy; after 3 cover-open");
        scanner.play(read.script());
        var ends = new ArrayList<End>();
        for (int i = 0; i < 4; i++) {
            spool = Files.createDirectory(spool.resolve("scan"));
            ends.add(scan(QUICK));
        }
        assertThat(ends).containsExactly(new End.Stopped(new DeviceProblem.PaperJam()), new End.Stopped(new DeviceProblem.Busy()),
                new End.Stopped(new DeviceProblem.CoverOpen()), new End.Done());
        assertThat(pages).hasSize(6);
    }

    @Test
    void theSameSeedGivesTheSamePages() throws IOException {
        var sheet = List.of(Sheet.titled("Tờ khai"));
        scanner.load(sheet);
        scan(QUICK);
        spool = Files.createDirectory(spool.resolve("twin"));
        var twin = new PracticeScanner(7, Duration.ZERO);
        twin.load(sheet);
        twin.scan(QUICK, spool, pages::add, () -> false);
        assertThat(pages.get(0).file()).hasSameBinaryContentAs(pages.get(1).file());
    }

    @Test
    void theGlassTakesOneSheet() {
        scanner.load(Collections.nCopies(3, Sheet.titled("Đơn")));
        assertThat(scan(new Settings(Feed.FLATBED, Colour.GREY, 200))).isEqualTo(new End.Done());
        assertThat(pages).hasSize(1);
    }

    @Test
    void bothSidesGiveTwoPagesASheet() {
        scanner.load(Collections.nCopies(2, Sheet.titled("Đơn")));
        scan(new Settings(Feed.FEEDER_BOTH_SIDES, Colour.COLOUR, 200));
        assertThat(pages).hasSize(4);
    }

    @Test
    void cancellingStopsBeforeTheNextPage() {
        var slow = new PracticeScanner(7, Duration.ofMinutes(1));
        slow.load(Collections.nCopies(3, Sheet.titled("Đơn")));
        long start = System.nanoTime();
        var end = slow.scan(QUICK, spool, pages::add, () -> System.nanoTime() - start > 100_000_000);
        assertThat(end).isEqualTo(new End.Stopped(new DeviceProblem.Cancelled()));
        assertThat(pages).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsAProblemAndNotAFault() {
        Scanner plain = scanner;
        assertThat(plain.scan(QUICK, spool.resolve("gone"), pages::add, () -> false)).isInstanceOf(End.Stopped.class);
    }

    private End scan(Settings settings) {
        return scanner.scan(settings, spool, pages::add, () -> false);
    }
}
