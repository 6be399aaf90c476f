package vn.motcua.desk.device.chip.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.device.Frame;

class FacePictureTest {
    /** Files of another maker's encoder; a JPEG of the same drawing says what the points should be. */
    @ParameterizedTest
    @CsvSource({"face.jp2, 8", "face.jpg, 1", "face-grey.j2k, 60", "face-tiles.jp2, 8"})
    void theFaceIsFoundAndDecoded(String file, int difference) throws IOException {
        var face = FacePicture.of(SampleCard.face(SampleCard.resource(file))).orElseThrow();
        assertThat(face.width()).isEqualTo(240);
        assertThat(face.height()).isEqualTo(320);
        assertThat(meanDifference(face, Frame.of(ImageIO.read(new ByteArrayInputStream(SampleCard.resource("face.jpg")))))).isLessThan(difference);
    }

    @Test void greyIsTheSameInAllColours() {
        var face = FacePicture.of(SampleCard.face(SampleCard.resource("face-grey.j2k"))).orElseThrow();
        for (int i = 0; i < face.rgb().length; i += 3) {
            assertThat(face.rgb()[i]).isEqualTo(face.rgb()[i + 1]).isEqualTo(face.rgb()[i + 2]);
        }
    }

    @Test void whatIsNoPictureIsNone() {
        assertThat(FacePicture.of(SampleCard.face(new byte[3000]))).isEmpty();
        assertThat(FacePicture.of(new byte[0])).isEmpty();
    }

    @Test void aPictureThatSaysToBeHugeIsNotOpened() {
        var bytes = SampleCard.resource("face.jp2");
        int size = indexOf(bytes, (byte) 0xff, (byte) 0x51) + 6;
        bytes[size] = 0x7f;
        bytes[size + 4] = 0x7f;
        assertThat(FacePicture.of(SampleCard.face(bytes))).isEmpty();
    }

    /** Broken pictures end in none or in some picture, and soon. */
    @Test void neverFailsWhateverThePictureHolds() {
        var random = new Random(5);
        var whole = SampleCard.resource("face-grey.j2k");
        for (int round = 0; round < 60; round++) {
            var bytes = round % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int i = 0; i < 4 && bytes.length > 8; i++) bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
            assertThat(FacePicture.of(SampleCard.face(bytes))).isNotNull();
        }
    }

    private static int indexOf(byte[] bytes, byte first, byte second) {
        for (int i = 0; i < bytes.length - 1; i++) if (bytes[i] == first && bytes[i + 1] == second) return i;
        throw new AssertionError("not there");
    }

    private static double meanDifference(Frame one, Frame other) {
        long sum = 0;
        for (int i = 0; i < one.rgb().length; i++) sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        return (double) sum / one.rgb().length;
    }
}
