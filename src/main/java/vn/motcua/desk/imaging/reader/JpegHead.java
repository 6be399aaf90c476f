package vn.motcua.desk.imaging.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG says of itself before its picture begins.
 *
 * @param colours     components of a point: 1 grey, 3 colour, 4 for printing presses
 * @param dpi         0 when not stated
 * @param orientation of EXIF, 1 to 8; 1 is upright
 */
record JpegHead(int colours, int dpi, int orientation) {
    /** Of a picture that is no JPEG. */
    static final JpegHead NONE = new JpegHead(3, 0, 1);

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;

    static JpegHead of(Path file) throws IOException {
        int colours = 3;
        int dpi = 0;
        int orientation = 1;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort() & 0xFF;
                if (marker == 0xFF || marker == 0) continue;
                if (marker == START_OF_SCAN) break;
                var segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == APP0) dpi = Math.max(dpi, density(ByteBuffer.wrap(segment)));
                if (marker == APP1) orientation = orientation(ByteBuffer.wrap(segment), orientation);
                if (startsFrame(marker) && segment.length > 5) colours = segment[5];
            }
        } catch (EOFException cut) {
            return new JpegHead(colours, dpi, orientation);
        }
        return new JpegHead(colours, dpi, orientation);
    }

    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int density(ByteBuffer jfif) {
        if (jfif.limit() < 12 || jfif.getInt(0) != 0x4A464946) return 0;
        int density = jfif.getShort(8) & 0xFFFF;
        return switch (jfif.get(7)) {
            case 1 -> density;
            case 2 -> (int) Math.round(density * 2.54);
            default -> 0;
        };
    }

    private static int orientation(ByteBuffer exif, int otherwise) {
        int tiff = 6;
        if (exif.limit() < tiff + 8 || exif.getInt(0) != 0x45786966) return otherwise;
        exif.order(exif.get(tiff) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff + exif.getInt(tiff + 4);
        if (directory < tiff || directory + 2 > exif.limit()) return otherwise;
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry + 12 <= exif.limit() && entry < directory + 2 + 12 * entries; entry += 12) {
            if (exif.getShort(entry) != 0x0112) continue;
            int value = exif.getShort(entry + 8);
            return value >= 1 && value <= 8 ? value : otherwise;
        }
        return otherwise;
    }
}
