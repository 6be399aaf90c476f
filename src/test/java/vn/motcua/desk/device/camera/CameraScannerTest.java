package vn.motcua.desk.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;
import vn.motcua.desk.device.PageFile;
import vn.motcua.desk.device.Scanner;

class CameraScannerTest {
    @TempDir Path spool;
    private final List<Scanner.ScannedPage> pages = new ArrayList<>();

    private static PlayedCamera camera(int pictures) {
        return new PlayedCamera("c", "Camera", () -> IntStream.range(0, pictures).<Frame>mapToObj(PretendedCamera::frame).iterator(), Duration.ofMillis(5));
    }

    @Test void oneStillPictureIsOnePage() throws Exception {
        var scanner = new CameraScanner(camera(10_000), Duration.ofMillis(50));
        assertThat(scanner.scan(Scanner.Settings.usual(), spool, pages::add, () -> false)).isEqualTo(new Scanner.End.Done());
        var page = pages.getFirst();
        assertThat(pages).hasSize(1);
        assertThat(page.dpi()).as("nobody knows how large the paper is").isZero();
        assertThat(PageFile.complete(page.file())).contains(PageFile.JPEG);
        assertThat(ImageIO.read(page.file().toFile()).getWidth()).isEqualTo(8);
    }

    @Test void aCameraThatIsUnpluggedStopsTheScan() {
        var scanner = new CameraScanner(camera(3), Duration.ofSeconds(30));
        assertThat(scanner.scan(Scanner.Settings.usual(), spool, pages::add, () -> false)).isEqualTo(new Scanner.End.Stopped(new DeviceProblem.Unplugged()));
        assertThat(pages).isEmpty();
    }

    @Test void aLossIsHeardThoughMorePicturesWaitThanAreLookedAt() {
        var flood = new Camera() {
            @Override public String id() {
                return "c";
            }

            @Override public String name() {
                return "Camera";
            }

            @Override public Looking look(Size size, Consumer<Frame> frame, Consumer<DeviceProblem> lost) {
                for (int i = 0; i < 100; i++) frame.accept(PretendedCamera.frame(i));
                lost.accept(new DeviceProblem.Unplugged());
                return () -> { };
            }
        };
        var asked = new AtomicInteger();
        assertThat(new CameraScanner(flood, Duration.ofHours(1)).scan(Scanner.Settings.usual(), spool, pages::add, () -> asked.incrementAndGet() > 200))
                .isEqualTo(new Scanner.End.Stopped(new DeviceProblem.Unplugged()));
        assertThat(pages).isEmpty();
    }

    @Test void itIsCancelled() {
        var scanner = new CameraScanner(camera(10_000), Duration.ofSeconds(30));
        assertThat(scanner.scan(Scanner.Settings.usual(), spool, pages::add, () -> true)).isEqualTo(new Scanner.End.Stopped(new DeviceProblem.Cancelled()));
    }

    @Test void itHasOnlyGlassAndIsNeverTakenUnasked() {
        var found = new CameraScanners(() -> List.of(camera(1))).find().getFirst();
        assertThat(found.id()).isEqualTo("c");
        assertThat(found.onlyWhenChosen()).isTrue();
        assertThat(found.abilities().nearest(Scanner.Settings.usual()).feed()).isEqualTo(Scanner.Feed.FLATBED);
    }
}
