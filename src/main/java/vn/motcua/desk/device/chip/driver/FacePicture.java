package vn.motcua.desk.device.chip.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import vn.motcua.desk.device.Frame;

/**
 * Data group 2: the holder's face. Around the picture stand records of one of several standards; the picture is found by how pictures begin,
 * whatever stands before it, and there is only one.
 */
final class FacePicture {
    /** More does not stand before it. */
    private static final int SEARCHED = 4096;
    private static final int LONGEST_SIDE = 2000;
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final List<byte[]> JPEG_2000 = List.of(HexFormat.of().parseHex("0000000c6a5020200d0a870a"), HexFormat.of().parseHex("ff4fff51"));

    private FacePicture() { }

    /** @param group the whole data group; empty when no picture in it can be made out */
    static Optional<Frame> of(byte[] group) {
        for (int at = 0; at < Math.min(SEARCHED, group.length); at++) {
            int from = at;
            if (JPEG_2000.stream().anyMatch(mark -> begins(group, from, mark))) return Guarded.call(() -> Jpeg2000.decode(rest(group, from), LONGEST_SIDE));
            if (begins(group, from, JPEG)) return Guarded.call(() -> jpeg(rest(group, from)));
        }
        return Optional.empty();
    }

    private static byte[] rest(byte[] data, int from) {
        return Arrays.copyOfRange(data, from, data.length);
    }

    private static boolean begins(byte[] data, int at, byte[] mark) {
        return at + mark.length <= data.length && Arrays.equals(data, at, at + mark.length, mark, 0, mark.length);
    }

    private static Optional<Frame> jpeg(byte[] file) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) return Optional.empty();
            return Optional.of(Frame.of(reader.read(0)));
        }
    }
}
