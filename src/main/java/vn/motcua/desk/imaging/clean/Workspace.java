package vn.motcua.desk.imaging.clean;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Room for one page, and for its copy where one is made; given back when the page is done. */
final class Workspace implements AutoCloseable {
    private final Idle idle;
    private byte[] read = new byte[0];
    private byte[] drawn = new byte[0];

    /**
     * Room that is used again for the next page: a pile would otherwise make fifty megabytes of garbage a page, and the heap would grow as far as
     * it may. Pages that are only looked at need half of it, so the halves are kept apart. A machine short of memory gets it back by {@link #clear}.
     */
    static final class Idle {
        /** Larger pictures are rare; room for them is not kept. */
        private static final int MOST_KEPT = 30_000_000;
        private static final int MOST_READ = 2;

        private final Queue<byte[]> toRead = new ConcurrentLinkedQueue<>();
        private final Queue<byte[]> toDraw = new ConcurrentLinkedQueue<>();

        void clear() {
            toRead.clear();
            toDraw.clear();
        }

        private static byte[] take(Queue<byte[]> rooms, int needed) {
            var room = rooms.poll();
            return room != null && room.length >= needed ? room : new byte[needed];
        }

        private static void giveBack(Queue<byte[]> rooms, byte[] room, int most) {
            if (room.length > 0 && room.length <= MOST_KEPT && rooms.size() < most) rooms.add(room);
        }
    }

    Workspace(Idle idle) {
        this.idle = idle;
    }

    /** @param type {@link BufferedImage#TYPE_3BYTE_BGR} or {@link BufferedImage#TYPE_BYTE_GRAY}; what was in it before is still there */
    BufferedImage toRead(int width, int height, int type) {
        read = Idle.take(idle.toRead, bytes(width, height, type));
        return picture(read, width, height, type);
    }

    /** The same for what is made of the picture that was read. */
    BufferedImage toDraw(int width, int height, int type) {
        drawn = Idle.take(idle.toDraw, bytes(width, height, type));
        return picture(drawn, width, height, type);
    }

    /** What was read and drawn in it is gone. */
    @Override public void close() {
        Idle.giveBack(idle.toRead, read, Idle.MOST_READ);
        Idle.giveBack(idle.toDraw, drawn, 1);
    }

    private static int bytes(int width, int height, int type) {
        return Math.multiplyExact(Math.multiplyExact(width, height), channels(type));
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
