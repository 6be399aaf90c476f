package vn.motcua.desk.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Whether everything that a TIFF points to lies within the file. A TIFF has no end mark, and its directory may be written first or last.
 * Layout: TIFF 6.0, section 2.
 */
final class TiffExtent {
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_PAGES = 2000;
    private static final int MOST_STRIPS = 100_000;

    private final SeekableByteChannel channel;
    private final ByteOrder order;
    private final long size;

    private TiffExtent(SeekableByteChannel channel, ByteOrder order) throws IOException {
        this.channel = channel;
        this.order = order;
        size = channel.size();
    }

    static boolean isInside(SeekableByteChannel channel) throws IOException {
        var head = PageFile.bytes(channel, 0, 8);
        if (head.remaining() < 8) return false;
        var order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new TiffExtent(channel, order).directories(Integer.toUnsignedLong(head.order(order).getInt(4)));
    }

    private boolean directories(long first) throws IOException {
        long next = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (next == 0) return page > 0;
            if (next + 2 > size) return false;
            int entries = Short.toUnsignedInt(read(next, 2).getShort(0));
            long end = next + 2 + (long) entries * ENTRY;
            if (end + 4 > size || !directory(read(next + 2, entries * ENTRY), entries)) return false;
            next = Integer.toUnsignedLong(read(end, 4).getInt(0));
        }
        return false;
    }

    private boolean directory(ByteBuffer entries, int count) throws IOException {
        long[] offsets = {};
        long[] bytes = {};
        for (int i = 0; i < count; i++) {
            switch (Short.toUnsignedInt(entries.getShort(i * ENTRY))) {
                case STRIP_OFFSETS, TILE_OFFSETS -> offsets = values(entries, i * ENTRY);
                case STRIP_BYTES, TILE_BYTES -> bytes = values(entries, i * ENTRY);
                default -> { }
            }
        }
        if (offsets.length == 0 || offsets.length != bytes.length) return false;
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] + bytes[i] > size) return false;
        }
        return true;
    }

    /** The numbers of one entry; none when they lie outside the file. */
    private long[] values(ByteBuffer entries, int at) throws IOException {
        boolean small = entries.getShort(at + 2) == SHORT;
        long count = Integer.toUnsignedLong(entries.getInt(at + 4));
        int width = small ? 2 : 4;
        if (count > MOST_STRIPS) return new long[0];
        boolean inline = count * width <= 4;
        long where = Integer.toUnsignedLong(entries.getInt(at + 8));
        if (!inline && where + count * width > size) return new long[0];
        var data = inline ? entries.slice(at + 8, 4).order(order) : read(where, (int) count * width);
        var values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = small ? Short.toUnsignedLong(data.getShort(i * 2)) : Integer.toUnsignedLong(data.getInt(i * 4));
        }
        return values;
    }

    private ByteBuffer read(long from, int count) throws IOException {
        var bytes = PageFile.bytes(channel, from, count);
        if (bytes.remaining() < count) throw new IOException("the file became shorter");
        return bytes.order(order);
    }
}
