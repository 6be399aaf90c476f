package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Scanner;
import vn.motcua.desk.device.Sighting;
import vn.motcua.desk.device.folder.SimulatedFolder;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.camera.CameraScanners;
import vn.motcua.desk.device.camera.PlayedCamera;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.domain.trouble.FileTrouble;

class CaptureTest {
    @TempDir Path folder;
    private Bench bench;
    private Capture capture;
    private final List<Page> pages = new ArrayList<>();

    @BeforeEach void open() {
        bench = new Bench(folder);
        capture = bench.desk.capture();
    }

    @AfterEach void close() {
        bench.close();
    }

    private Capture.ScanEnd scan() {
        return capture.scan(bench.scanner, bench.desk.settings().current().scanning().settings(), pages::add, () -> false);
    }

    @Test void eachPageIsInTheStoreWhenItIsHandedOver() {
        bench.load(2);
        var end = capture.scan(bench.scanner, bench.desk.settings().current().scanning().settings(),
                page -> assertThat(bench.desk.store().vault().read(page.digest())).hasSize((int) page.bytes()), () -> false);
        assertThat(end).isEqualTo(new Capture.ScanEnd.Done(2));
    }

    @Test void aJamKeepsThePagesBeforeIt() {
        bench.load(4);
        bench.jamAfter(2);
        assertThat(scan()).isEqualTo(new Capture.ScanEnd.Stopped(2, new DeviceProblem.PaperJam()));
        assertThat(pages).hasSize(2);
        assertThat(scan()).as("the sheets not yet drawn in").isEqualTo(new Capture.ScanEnd.Done(2));
    }

    @Test void aCameraIsAScannerOfOnePageForWhoChoseItAndForNobodyElse() {
        var picture = new Frame(40, 30, new byte[3 * 40 * 30]);
        var camera = new PlayedCamera("c", "Camera", () -> Stream.generate(() -> picture).iterator(), Duration.ofMillis(20));
        var withCamera = new Capture(bench.desk.store(), List.of(new CameraScanners(() -> List.of(camera))), new OutsideFiles(), folder.resolve("spool-2"));
        assertThat(withCamera.scanners()).hasSize(1);
        assertThat(withCamera.scanner("")).isEmpty();
        var chosen = withCamera.scanner("c").orElseThrow();
        for (int press = 1; press <= 2; press++) {
            assertThat(withCamera.scan(chosen, bench.desk.settings().current().scanning().settings(), pages::add, () -> false)).isEqualTo(new Capture.ScanEnd.Done(1));
            assertThat(pages).hasSize(press);
        }
        assertThat(pages.getFirst().width()).isEqualTo(40);
    }

    @Test void nothingInClearStaysBehind() throws IOException {
        bench.load(2);
        bench.jamAfter(1);
        scan();
        try (var left = Files.walk(folder.resolve("spool"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test void whatAKilledProgramLeftInClearIsGoneAfterTheNextStart() throws IOException {
        bench.close();
        var left = Files.writeString(Files.createDirectories(folder.resolve("spool/job-1")).resolve("p0001.jpg.part"), "half a page");
        bench = new Bench(folder);
        assertThat(left).doesNotExist();
        assertThat(folder.resolve("spool")).isDirectory();
    }

    @Test void aRememberedScannerThatIsGoneGivesWayToTheFirst() {
        assertThat(capture.scanner("gone")).contains(bench.scanner);
        assertThat(new Capture(bench.desk.store(), List.of(), new vn.motcua.desk.imaging.OutsideFiles(), folder.resolve("spool")).scanner("")).isEmpty();
    }

    @Test void whatLiesInAWatchedFolderIsTakenAsAnOutsideFile() throws IOException {
        var watched = Files.createDirectories(folder.resolve("watched"));
        Files.writeString(watched.resolve("a.pdf"), "%PDF-1.4 nothing in it %%EOF");
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(300, 400, java.awt.image.BufferedImage.TYPE_3BYTE_BGR), "png",
                watched.resolve("b.png").toFile());
        Files.setLastModifiedTime(watched.resolve("a.pdf"), java.nio.file.attribute.FileTime.fromMillis(1_700_000_000_000L));
        var taken = new ArrayList<String>();
        var end = capture.scan(new SimulatedFolder(watched).scanner(), Scanner.Settings.usual(), new Capture.Arrivals() {
            @Override public void page(Page page) {
                throw new AssertionError("a page of anybody's must be looked at first");
            }

            @Override public void file(String name, Capture.Taken what) {
                taken.add(name + " " + what.getClass().getSimpleName());
                if (what instanceof Capture.Taken.Pages(var some, _)) pages.addAll(some);
            }
        }, () -> false);
        assertThat(end).isEqualTo(new Capture.ScanEnd.Done(2));
        assertThat(taken).containsExactly("a.pdf Refused", "b.png Pages");
        assertThat(bench.desk.store().vault().read(pages.getFirst().digest())).isNotEmpty();
        assertThat(watched.resolve("da-nhan")).isDirectoryContaining("glob:**a.pdf").isDirectoryContaining("glob:**b.png");
    }

    @Test void aMachineSeenTwiceIsShownOnceAndStillFoundByEitherName() {
        var driver = new Seen("sane:airscan:e0:A5", new Sighting("Maker A5", Optional.empty(), Set.of("10.0.0.7")));
        var own = new Seen("escl:45", new Sighting("Maker A5", Optional.of("45"), Set.of("10.0.0.7")));
        var two = new Capture(bench.desk.store(), List.of(() -> List.of(driver), () -> List.of(own)), new vn.motcua.desk.imaging.OutsideFiles(), folder.resolve("spool"));
        assertThat(two.scanners()).containsExactly(own);
        assertThat(two.scanner("")).contains(own);
        assertThat(two.scanner("sane:airscan:e0:A5")).contains(driver);
    }

    @Test void aScannerOnceFoundIsNotLookedForBeforeEachScanUnlessItIsGone() {
        var looks = new java.util.concurrent.atomic.AtomicInteger();
        var watched = new Capture(bench.desk.store(), List.of(() -> {
            looks.incrementAndGet();
            return List.of(bench.scanner);
        }), new vn.motcua.desk.imaging.OutsideFiles(), folder.resolve("spool"));
        for (int i = 0; i < 3; i++) assertThat(watched.scanner("practice")).contains(bench.scanner);
        assertThat(looks).hasValue(1);
        bench.scanner.failAfter(0, new DeviceProblem.Offline());
        watched.scan(bench.scanner, Scanner.Settings.usual(), pages::add, () -> false);
        watched.scanner("practice");
        assertThat(looks).hasValue(2);
    }

    private record Seen(String id, Sighting sighting) implements Scanner {
        @Override public String name() {
            return sighting.name();
        }

        @Override public End scan(Settings settings, Path spool, java.util.function.Consumer<ScannedPage> page, java.util.function.BooleanSupplier cancelled) {
            return new End.Done();
        }
    }

    @Test void aTextFileIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), "not what it says");
        assertThat(capture.bring(file)).isInstanceOf(Capture.Taken.Refused.class);
        assertThat(capture.bring(folder.resolve("gone.pdf"))).isInstanceOfSatisfying(Capture.Taken.Refused.class,
                refused -> assertThat(refused.trouble()).isIn((Object[]) FileTrouble.values()));
    }

    @Test void aPictureOfThePageIsNoLargerThanAsked() {
        bench.load(1);
        scan();
        var size = sizeOf(capture.treatment().picture(pages.getFirst(), 220));
        assertThat(Math.max(size[0], size[1])).isLessThanOrEqualTo(220);
    }

    private static int[] sizeOf(byte[] picture) {
        try {
            var image = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(picture));
            return new int[] {image.getWidth(), image.getHeight()};
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
