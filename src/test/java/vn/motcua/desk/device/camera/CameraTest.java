package vn.motcua.desk.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.device.Camera;
import vn.motcua.desk.device.DeviceProblem;
import vn.motcua.desk.device.Frame;

/** What both kinds of camera keep to, and what may become of the process behind the real one. */
class CameraTest {
    @TempDir Path folder;

    /** The same for a played camera and for the process of a real one. */
    abstract class Contract {
        /** @param shades of the pictures that it gives; what then becomes of it: goes on for ever, or is lost */
        abstract Camera camera(boolean lost, int... shades) throws IOException;

        @Test void givesItsPictures() throws Exception {
            try (var looker = new Looker(camera(false, 7))) {
                assertThat(looker.frame().rgb()).isEqualTo(PretendedCamera.frame(7).rgb());
                assertThat(looker.isStill()).isTrue();
            }
        }

        @Test void saysThatItWasLost() throws Exception {
            try (var looker = new Looker(camera(true, 1, 2, 3))) {
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unplugged());
            }
        }

        @Test void looksAgainAfterItWasClosed() throws Exception {
            var camera = camera(false, 9);
            for (int time = 0; time < 2; time++) {
                try (var looker = new Looker(camera)) {
                    assertThat(looker.frame().width()).isEqualTo(8);
                }
            }
        }

        @Test void ofPicturesThatComeTooFastTheNewestIsGiven() throws Exception {
            var shades = new ArrayList<Integer>();
            var holding = new CountDownLatch(1);
            var last = new CountDownLatch(1);
            var lost = new CountDownLatch(1);
            var looking = camera(true, 1, 2, 3, 4, 5, 6, 7, 8).look(Camera.Size.LARGEST, frame -> {
                shades.add((int) frame.rgb()[0]);
                await(holding);
                if (frame.rgb()[0] == 8) last.countDown();
            }, _ -> lost.countDown());
            try (looking) {
                // all have come meanwhile
                assertThat(looking).isNotNull();
                await(allCame());
                holding.countDown();
                await(last);
            }
            assertThat(shades).hasSizeLessThan(8).endsWith(8);
        }

        @Test void isLostOnlyOnceItsLastPictureWasTaken() throws Exception {
            var told = new LinkedBlockingQueue<String>();
            var holding = new CountDownLatch(1);
            var looking = camera(true, 1).look(Camera.Size.LARGEST, _ -> {
                await(holding);
                told.add("picture");
            }, _ -> told.add("lost"));
            try (looking) {
                await(allCame());
                assertThat(told.poll(200, TimeUnit.MILLISECONDS)).as("while the picture is being taken").isNull();
                holding.countDown();
                assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("picture");
                assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("lost");
            }
        }

        abstract CountDownLatch allCame();
    }

    @Nested class Played extends Contract {
        private final CountDownLatch all = new CountDownLatch(1);

        @Override Camera camera(boolean lost, int... shades) {
            return new PlayedCamera("p", "Played", () -> film(lost, shades), Duration.ZERO);
        }

        private Iterator<Frame> film(boolean lost, int... shades) {
            var number = new AtomicInteger();
            return new Iterator<>() {
                @Override public boolean hasNext() {
                    if (number.get() < shades.length) return true;
                    all.countDown();
                    return !lost;
                }

                @Override public Frame next() {
                    return PretendedCamera.frame(shades[Math.min(number.getAndIncrement(), shades.length - 1)]);
                }
            };
        }

        /** The last picture is kept for whoever is busy, although the film is over. */
        @Override CountDownLatch allCame() {
            return all;
        }
    }

    @Nested class OfTheSystem {
        private PretendedCamera pretended;

        @BeforeEach void shell() {
            assumeTrue(new File("/bin/sh").canExecute(), "no /bin/sh: the pretended process is a shell script");
            pretended = new PretendedCamera(folder);
        }

        @Test void isListedWithItsName() throws IOException {
            assertThat(pretended.cameras("exit 0").find()).singleElement().satisfies(camera -> {
                assertThat(camera.id()).isEqualTo("camera:usb-1");
                assertThat(camera.name()).isEqualTo("Maker Cam");
            });
        }

        @Test void givesItsPicturesAndEndsWithItsInput() throws Exception {
            pretended.lay("film", PretendedCamera.picture(7));
            try (var looker = new Looker(pretended.camera("cat $HERE/film; cat > /dev/null; echo gone > $HERE/ended"))) {
                assertThat(looker.frame().rgb()).isEqualTo(PretendedCamera.frame(7).rgb());
            }
            for (int i = 0; i < 2_000 && !Files.exists(folder.resolve("ended")); i++) TimeUnit.MILLISECONDS.sleep(10);
            assertThat(folder.resolve("ended")).exists();
        }

        @Test void isLostWhenTheDriverSaysSo() throws Exception {
            pretended.lay("film", PretendedCamera.picture(1), PretendedCamera.over("gone"));
            try (var looker = new Looker(pretended.camera("cat $HERE/film"))) {
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unplugged());
            }
        }

        @Test void thatCannotBeOpenedKeepsItsReason() throws Exception {
            pretended.lay("film", PretendedCamera.over("unopened"));
            try (var looker = new Looker(pretended.camera("cat $HERE/film"))) {
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unknown("camera unopened"));
            }
        }

        @Test void aDriverThatAbortsTakesOnlyItsProcessAlong() throws Exception {
            pretended.lay("film", PretendedCamera.picture(1));
            try (var looker = new Looker(pretended.camera("cat $HERE/film; kill -ABRT $$"))) {
                looker.frame();
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unknown("camera exit 134"));
            }
        }

        @Test void aDriverThatHangsIsEnded() throws Exception {
            pretended.lay("film", PretendedCamera.picture(1));
            try (var looker = new Looker(pretended.impatient("cat $HERE/film; exec sleep 60"))) {
                looker.frame();
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.NoAnswer());
            }
        }

        @Test void whatADriverWritesBetweenThePicturesIsPassedOver() throws Exception {
            var torn = PretendedCamera.picture(2);
            var noise = "thread panicked at 'x'\n\u00c3QC\u00b1bug".getBytes(StandardCharsets.ISO_8859_1);
            pretended.lay("film", noise, PretendedCamera.picture(3), noise, java.util.Arrays.copyOf(torn, torn.length - 20), noise,
                    PretendedCamera.picture(4), PretendedCamera.picture(5), PretendedCamera.over("gone"));
            try (var looker = new Looker(pretended.camera("cat $HERE/film"))) {
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unplugged());
                assertThat(looker.waiting()).isBetween(1, 3);
                while (looker.waiting() > 0) assertThat(looker.frame().rgb()[0]).isIn((byte) 3, (byte) 4, (byte) 5);
            }
        }

        @Test void aListThatHangsOrAbortsIsEmpty() throws IOException {
            for (var end : List.of("exec sleep 60", "kill -ABRT $$", "head -c 5000 /dev/urandom")) {
                var script = Files.writeString(folder.resolve("bad.sh"), end + "\n");
                assertThat(new SystemCameras(new CameraProcess(List.of("/bin/sh", script.toString()), PretendedCamera.SHORT)).find()).isEmpty();
            }
            assertThat(new SystemCameras(new CameraProcess(List.of(folder.resolve("no-such-program").toString()), PretendedCamera.SHORT)).find()).isEmpty();
        }
    }

    /** The real driver, in its real process, as far as a machine without a camera goes. */
    @Nested class OfThisMachine {
        @BeforeEach void without() throws IOException {
            try (Stream<Path> devices = Files.list(Path.of("/dev"))) {
                assumeTrue(devices.noneMatch(one -> one.getFileName().toString().startsWith("video")), "there is a camera");
            }
        }

        @Test void noneIsFoundAndNothingFails() {
            assertThat(new CameraProcess(CameraProcess.ofThisProgram().command(), Duration.ofSeconds(60)).list()).isEmpty();
            assertThat(new SystemCameras().find()).isEmpty();
        }

        @Test void oneThatIsNotThereIsUnplugged() throws Exception {
            var patient = new CameraProcess(CameraProcess.ofThisProgram().command(), Duration.ofSeconds(60));
            try (var looker = new Looker(new SystemCamera(patient, "usb-9", ""))) {
                assertThat(looker.loss()).isEqualTo(new DeviceProblem.Unplugged());
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
