package vn.motcua.desk.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.device.camera.driver.FrameStream;

class FrameStreamTest {
    @Test void everyWholePictureIsFoundAmongNoise() throws IOException {
        var random = new Random(4);
        var pipe = new ByteArrayOutputStream();
        for (int shade = 1; shade <= 50; shade++) {
            var noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            pipe.write(noise);
            pipe.write(PretendedCamera.picture(shade));
        }
        var shades = new ArrayList<Integer>();
        var reader = new FrameStream.Reader(new ByteArrayInputStream(pipe.toByteArray()));
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            if (next.get() instanceof FrameStream.Message.Picture(var frame)) shades.add((int) frame.rgb()[0]);
        }
        assertThat(shades).hasSize(50).isSorted();
    }

    @Test void aPictureThatIsCutIsNeverHandedOver() throws IOException {
        var whole = PretendedCamera.picture(3);
        for (int length = 0; length < whole.length; length++) {
            var reader = new FrameStream.Reader(new ByteArrayInputStream(whole, 0, length));
            try {
                assertThat(reader.next()).isEmpty();
            } catch (EOFException cut) {
                assertThat(length).isLessThan(whole.length);
            }
        }
    }

    @Test void asManyPointsAsNoCameraHasAreNotWaitedFor() throws IOException {
        var lie = PretendedCamera.picture(3);
        // the width, after the mark and the kind
        lie[9] = 0x7f;
        var pipe = new ByteArrayOutputStream();
        pipe.write(lie);
        pipe.write(PretendedCamera.picture(4));
        var reader = new FrameStream.Reader(new ByteArrayInputStream(pipe.toByteArray()));
        assertThat(reader.next()).get().isInstanceOfSatisfying(FrameStream.Message.Picture.class, one -> assertThat(one.frame().rgb()[0]).isEqualTo((byte) 4));
    }
}
