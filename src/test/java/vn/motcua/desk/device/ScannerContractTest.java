package vn.motcua.desk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.Scanner.Colour;
import vn.motcua.desk.device.Scanner.End;
import vn.motcua.desk.device.Scanner.Feed;
import vn.motcua.desk.device.Scanner.ScannedPage;
import vn.motcua.desk.device.Scanner.Settings;
import vn.motcua.desk.device.escl.FakeEscl;
import vn.motcua.desk.device.folder.SimulatedFolder;
import vn.motcua.desk.device.practice.PracticeScanner;
import vn.motcua.desk.device.practice.ScannerScript;
import vn.motcua.desk.device.practice.Sheet;
import vn.motcua.desk.device.sane.PretendedScanimage;
import vn.motcua.desk.device.wia.PretendedWia;

/**
 * What every scanner promises, whatever fails: each page handed over is whole, in order and handed over once; the problem has its type; nothing of
 * a broken page stays; and once somebody has mended it, going on brings every other sheet.
 */
class ScannerContractTest {
    private static final int PILE = 4;
    private static final Settings FEEDER = new Settings(Feed.FEEDER, Colour.COLOUR, 200);

    @TempDir
    private Path temp;

    private final List<Integer> arrived = new ArrayList<>();
    private int scans;

    /** A scanner in which a pile of numbered sheets lies and which fails once. */
    private interface Pile extends AutoCloseable {
        Scanner scanner();

        void failAfter(int pages, String trouble) throws IOException;

        /** Whether its sheets can be told apart; else they are only counted. */
        default boolean numbered() {
            return true;
        }

        @Override
        default void close() { }
    }

    @ParameterizedTest(name = "{0}: {2} after {1} pages")
    @CsvSource({
        "practice, 0, busy, Busy", "practice, 2, jam, PaperJam", "practice, 1, cover-open, CoverOpen", "practice, 3, double-feed, DoubleFeed",
        "practice, 2, offline, Offline", "practice, 1, unplugged, Unplugged", "practice, 0, access-denied, AccessDenied", "practice, 2, no-answer, NoAnswer",
        "practice, 1, disk-full, DiskFull", "practice, 2, unknown E-17, Unknown", "practice, 3, no-paper, NoPaper", "practice, 1, cancelled, Cancelled",
        "escl, 0, JAM, PaperJam", "escl, 2, JAM, PaperJam", "escl, 1, COVER, CoverOpen", "escl, 2, DOUBLE_FEED, DoubleFeed", "escl, 1, MISPICK, PaperJam",
        "escl, 3, SHORT_PAGE, Unknown", "escl, 0, CUT, Unknown", "escl, 1, NOTHING, Unknown", "escl, 0, NOTHING, Unknown", "escl, 2, CUT, Unknown", "escl, 1, CUT_UNSTATED, Unknown", "escl, 1, STALL, NoAnswer",
        "escl, 2, ERROR, Unknown", "escl, 1, FORBIDDEN, AccessDenied", "escl, 2, PDF, CannotDo", "escl, 1, NOT_A_PICTURE, Unknown", "escl, 2, SLOW, none",
        "sane, 0, jam, PaperJam", "sane, 2, jam, PaperJam", "sane, 1, cover, CoverOpen", "sane, 0, busy, Busy", "sane, 0, denied, AccessDenied",
        "sane, 2, io, Unknown", "sane, 0, open, Offline", "sane, 1, silent, NoAnswer", "sane, 1, hang, PaperJam", "sane, 2, crash, Unknown",
        "wia, 0, 80210006, Busy", "wia, 1, 80210002, PaperJam", "wia, 2, 80210010, CoverOpen", "wia, 3, 80210014, DoubleFeed", "wia, 1, 8021000A, Unplugged",
        "wia, 2, crash, Unknown", "wia, 1, silent, NoAnswer",
        "folder, 1, pause, none", "folder, 2, half, FileUnfinished", "folder, 3, two-writers, none"})
    void nothingIsLost(String source, int before, String trouble, String problem) throws IOException {
        try (var pile = pile(source)) {
            pile.failAfter(before, trouble);
            var scanner = pile.scanner();
            var end = scan(scanner);
            if (problem.equals("none")) {
                assertThat(end).isEqualTo(new End.Done());
            } else {
                assertThat(end).isInstanceOfSatisfying(End.Stopped.class,
                        stopped -> assertThat(stopped.problem().getClass().getSimpleName()).isEqualTo(problem));
                if (!source.equals("folder")) assertThat(arrived).as("pages before the trouble stand").hasSize(before);
                if (arrived.size() < PILE) assertThat(scan(scanner)).as("going on").isEqualTo(new End.Done());
            }
            if (pile.numbered()) assertThat(arrived).containsExactlyElementsOf(IntStream.rangeClosed(1, PILE).boxed().toList());
            else assertThat(arrived).hasSize(PILE);
        }
    }

    @Test
    void aNetworkScannerThatVanishesKeepsThePagesBefore() throws IOException {
        try (var pile = pile("escl")) {
            pile.failAfter(2, "GONE");
            assertThat(scan(pile.scanner())).isEqualTo(new End.Stopped(new DeviceProblem.Offline()));
            assertThat(arrived).containsExactly(1, 2);
        }
    }

    @Test
    void aNetworkScannerThatIsBusyForEverIsGivenUp() throws IOException {
        try (var pile = pile("escl")) {
            pile.failAfter(1, "NEVER");
            assertThat(scan(pile.scanner())).isEqualTo(new End.Stopped(new DeviceProblem.NoAnswer()));
            assertThat(arrived).containsExactly(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"escl", "practice", "sane", "wia"})
    void whatCannotBeWrittenIsAProblemAndNotAFault(String source) throws IOException {
        try (var pile = pile(source)) {
            var scanner = pile.scanner();
            assertThat(scanner.scan(FEEDER, temp.resolve("gone"), page -> { }, () -> false)).isInstanceOf(End.Stopped.class);
        }
    }

    private End scan(Scanner scanner) throws IOException {
        var spool = Files.createDirectory(temp.resolve("spool-" + ++scans));
        var end = scanner.scan(FEEDER, spool, this::took, () -> false);
        assertThat(spool).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.tif");
        return end;
    }

    /** As the store does: the page must be whole now. */
    private void took(ScannedPage page) {
        try {
            assertThat(PageFile.complete(page.file())).isPresent();
            var picture = ImageIO.read(page.file().toFile());
            int grey = new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2)).getRed();
            arrived.add(Math.round(grey / 40f));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Pile pile(String source) throws IOException {
        return switch (source) {
            case "practice" -> practice();
            case "escl" -> escl();
            case "sane" -> sane();
            case "wia" -> wia();
            case "folder" -> folder();
            default -> throw new IllegalArgumentException(source);
        };
    }

    private static Pile practice() {
        var scanner = new PracticeScanner(3, Duration.ZERO);
        scanner.load(Collections.nCopies(PILE, Sheet.titled("Đơn")));
        return new Pile() {
            @Override
            public Scanner scanner() {
                return scanner;
            }

            @Override
            public void failAfter(int pages, String trouble) {
                scanner.play(((ScannerScript.Reading.Read) ScannerScript.read("after " + pages + " " + trouble)).script());
            }

            @Override
            public boolean numbered() {
                return false;
            }
        };
    }

    private static Pile escl() {
        var fake = new FakeEscl();
        fake.load(sheets("jpeg"));
        return new Pile() {
            @Override
            public Scanner scanner() {
                return fake.client();
            }

            @Override
            public void failAfter(int pages, String trouble) {
                fake.failAfter(pages, FakeEscl.Trouble.valueOf(trouble));
            }

            @Override
            public void close() {
                fake.close();
            }
        };
    }

    private Pile sane() throws IOException {
        assumeTrue(PretendedScanimage.isPossible(), "no /bin/sh");
        var fake = new PretendedScanimage(Files.createDirectory(temp.resolve("sane")));
        fake.load(sheets("tiff"));
        return new Pile() {
            @Override
            public Scanner scanner() {
                return fake.scanner();
            }

            @Override
            public void failAfter(int pages, String trouble) throws IOException {
                fake.failAfter(pages, trouble);
            }
        };
    }

    private Pile wia() throws IOException {
        assumeTrue(PretendedScanimage.isPossible(), "no /bin/sh");
        var fake = new PretendedWia(Files.createDirectory(temp.resolve("wia")));
        fake.load(sheets("jpeg"));
        return new Pile() {
            @Override
            public Scanner scanner() {
                return fake.scanner();
            }

            @Override
            public void failAfter(int pages, String trouble) throws IOException {
                fake.failAfter(pages, trouble);
            }
        };
    }

    /** Each sheet is a file; the trouble is in how the next one is written. */
    private Pile folder() throws IOException {
        var watched = Files.createDirectory(temp.resolve("watched"));
        var simulated = new SimulatedFolder(watched);
        var sheets = sheets("png");
        return new Pile() {
            @Override
            public Scanner scanner() {
                return simulated.scanner();
            }

            @Override
            public void failAfter(int pages, String trouble) {
                for (int i = 0; i < PILE; i++) {
                    var file = watched.resolve(String.format(Locale.ROOT, "page-%d.png", i + 1));
                    var whole = sheets.get(i);
                    long when = 1000 + i * 800L;
                    if (i != pages || trouble.equals("half")) {
                        simulated.at(when, () -> Files.write(file, whole));
                    } else {
                        simulated.at(when, () -> Files.write(file, Arrays.copyOf(whole, whole.length / 2)));
                        simulated.at(when + (trouble.equals("pause") ? 5000 : 300), () -> Files.write(file, whole));
                    }
                }
                if (trouble.equals("half")) simulated.at(1200, () -> Files.write(watched.resolve("cut.png"), Arrays.copyOf(sheets.get(0), 40)));
                if (trouble.equals("two-writers")) simulated.at(1500, () -> Files.write(watched.resolve("page-2.png.part"), sheets.get(0)));
            }

            @Override
            public boolean numbered() {
                return false;
            }
        };
    }

    private static List<byte[]> sheets(String format) {
        return IntStream.rangeClosed(1, PILE).mapToObj(number -> sheet(number, format)).toList();
    }

    /** Of one grey that tells its number. */
    private static byte[] sheet(int number, String format) {
        var picture = new BufferedImage(120, 160, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(number * 40, number * 40, number * 40));
        graphics.fillRect(0, 0, 120, 160);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        return out.toByteArray();
    }
}
