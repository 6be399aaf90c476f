package vn.motcua.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.DeviceProblem;
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
