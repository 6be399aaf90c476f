package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Room for one page and its copy, used again for the next page: a pile would otherwise make fifty megabytes of garbage a page, and the heap would
 * grow as far as it may.
 */
final class Workspace {
    /** Larger pictures are rare; room for them is not kept. */
    private static final int MOST_KEPT = 30_000_000;

    private byte[] read = new byte[0];
    private byte[] drawn = new byte[0];

    /** @param type {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY}; what was in it before is still there */
    BufferedImage toRead(int width, int height, int type) {
        read = room(read, width, height, type);
        return picture(read, width, height, type);
    }

    /** The same for what is made of the picture that was read. */
    BufferedImage toDraw(int width, int height, int type) {
        drawn = room(drawn, width, height, type);
        return picture(drawn, width, height, type);
    }

    boolean isUsual() {
        return Math.max(read.length, drawn.length) <= MOST_KEPT;
    }

    private static byte[] room(byte[] present, int width, int height, int type) {
        int needed = Math.multiplyExact(Math.multiplyExact(width, height), channels(type));
        return present.length >= needed ? present : new byte[needed];
    }

    private static BufferedImage picture(byte[] room, int width, int height, int type) {
        int channels = channels(type);
        var raster = Raster.createInterleavedRaster(new DataBufferByte(room, width * height * channels), width, height, width * channels, channels,
                channels == 3 ? new int[] {2, 1, 0} : new int[] {0}, null);
        return new BufferedImage(new BufferedImage(1, 1, type).getColorModel(), raster, false, null);
    }

    private static int channels(int type) {
        return type == BufferedImage.TYPE_3BYTE_BGR ? 3 : 1;
    }
}
