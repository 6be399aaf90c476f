package vn.motcua.desk.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes rows straight out of the pages of a database file and of the write-ahead log beside it, without SQLite: header, schema and inner
 * pages may all be gone. What comes out only looks like a row; whoever asks has to prove that it is one. Layout after
 * https://www.sqlite.org/fileformat2.html.
 */
final class RawPages implements Closeable {
    /** Of every database that this program makes. */
    private static final int PAGE = 4096;
    private static final int FILE_HEADER = 100;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + PAGE;
    private static final int TABLE_LEAF = 13;
    private static final int INDEX_LEAF = 10;
    private static final int INDEX_INNER = 2;
    /** A longer row is none of ours; the longest is a catalogue of some megabytes. */
    private static final int LONGEST = 64 << 20;

    private final FileChannel file;
    private final Optional<FileChannel> log;
    private final long frames;

    /** Where the parts of a long row are looked for: the newest frame of a page, else the file. */
    private record View(Map<Long, Long> frameOf) { }

    RawPages(Path database) throws IOException {
        var beside = database.resolveSibling(database.getFileName() + "-wal");
        file = FileChannel.open(database, StandardOpenOption.READ);
        log = Files.exists(beside) ? Optional.of(FileChannel.open(beside, StandardOpenOption.READ)) : Optional.empty();
        frames = log.isPresent() ? Math.max(0, (log.get().size() - LOG_HEADER) / FRAME) : 0;
    }

    long bytes() throws IOException {
        return file.size() + frames * FRAME;
    }

    /** Every row of every page. Of two forms of a row the one that comes later is the one to believe. */
    void rows(Consumer<RawRow> row) throws IOException {
        long committed = committedFrames();
        // behind a tear in the log: rounds that are over, transactions that were not finished, and perhaps the only image of a page
        var anything = view(0, frames);
        for (long frame = committed; frame < frames; frame++) take(image(frame), pageOf(frame), anything, row);
        for (long page = 1; (page - 1) * PAGE < file.size(); page++) take(read(file, (page - 1) * PAGE, PAGE), page, new View(Map.of()), row);
        var newest = view(0, committed);
        for (long frame = 0; frame < committed; frame++) take(image(frame), pageOf(frame), newest, row);
    }

    /** Frames up to the last commit from which on the sums are right; what SQLite itself would believe. */
    private long committedFrames() throws IOException {
        if (frames == 0) return 0;
        var head = read(log.orElseThrow(), 0, LOG_HEADER);
        var sums = new Sums((head.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        sums.add(head.slice(0, 24));
        if (!sums.are(head.getInt(24), head.getInt(28))) return 0;
        long committed = 0;
        for (long frame = 0; frame < frames; frame++) {
            var header = read(log.get(), LOG_HEADER + frame * FRAME, FRAME_HEADER);
            sums.add(header.slice(0, 8));
            sums.add(image(frame));
            if (header.getLong(8) != head.getLong(16) || !sums.are(header.getInt(16), header.getInt(20))) break;
            if (header.getInt(4) != 0) committed = frame + 1;
        }
        return committed;
    }

    private View view(long from, long to) throws IOException {
        var frameOf = new HashMap<Long, Long>();
        for (long frame = from; frame < to; frame++) frameOf.put(pageOf(frame), frame);
        return new View(frameOf);
    }

    private long pageOf(long frame) throws IOException {
        return Integer.toUnsignedLong(read(log.orElseThrow(), LOG_HEADER + frame * FRAME, 4).getInt(0));
    }

    private ByteBuffer image(long frame) throws IOException {
        return read(log.orElseThrow(), LOG_HEADER + frame * FRAME + FRAME_HEADER, PAGE);
    }

    /** Zeros where the file has ended. */
    private static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (from.read(bytes, at + bytes.position()) < 0) break;
        }
        return bytes.clear();
    }

    private void take(ByteBuffer page, long number, View view, Consumer<RawRow> row) throws IOException {
        int begin = number == 1 ? FILE_HEADER : 0;
        int kind = page.get(begin);
        if (kind != TABLE_LEAF && kind != INDEX_LEAF && kind != INDEX_INNER) return;
        int head = begin + (kind == INDEX_INNER ? 12 : 8);
        int cells = Math.min(page.getShort(begin + 3) & 0xffff, (PAGE - head) / 2);
        for (int i = 0; i < cells; i++) {
            // an inner page of an index has the number of a page before each row
            int at = (page.getShort(head + 2 * i) & 0xffff) + (kind == INDEX_INNER ? 4 : 0);
            if (at >= head && at < PAGE) cell(page, at, kind == TABLE_LEAF, view).ifPresent(row);
        }
    }

    private Optional<RawRow> cell(ByteBuffer page, int at, boolean table, View view) throws IOException {
        var cursor = new RawRow.Cursor(page, at);
        long length = cursor.varint();
        long rowid = table ? cursor.varint() : 0;
        if (length <= 0 || length > LONGEST) return Optional.empty();
        var payload = payload(page, cursor.at(), (int) length, table, view);
        return payload.flatMap(whole -> RawRow.of(rowid, whole));
    }

    /** The row's bytes, of which the page holds the first and a chain of other pages the rest. */
    private Optional<ByteBuffer> payload(ByteBuffer page, int at, int length, boolean table, View view) throws IOException {
        int most = table ? PAGE - 35 : (PAGE - 12) * 64 / 255 - 23;
        int least = (PAGE - 12) * 32 / 255 - 23;
        int wanted = least + (length - least) % (PAGE - 4);
        int here = length <= most ? length : wanted <= most ? wanted : least;
        if (at + here + (here < length ? 4 : 0) > PAGE) return Optional.empty();
        var payload = ByteBuffer.allocate(length).put(page.slice(at, here));
        long next = here < length ? Integer.toUnsignedLong(page.getInt(at + here)) : 0;
        while (payload.hasRemaining()) {
            boolean inLog = view.frameOf().containsKey(next);
            if (next == 0 || !inLog && (next - 1) * PAGE >= file.size()) return Optional.empty();
            var more = inLog ? image(view.frameOf().get(next)) : read(file, (next - 1) * PAGE, PAGE);
            next = Integer.toUnsignedLong(more.getInt(0));
            payload.put(more.slice(4, Math.min(PAGE - 4, payload.remaining())));
        }
        return Optional.of(payload.flip());
    }

    @Override public void close() throws IOException {
        file.close();
        if (log.isPresent()) log.get().close();
    }

    /** The running sums of the log, section 4.2 of the format. */
    private static final class Sums {
        private final ByteOrder order;
        private int first;
        private int second;

        Sums(ByteOrder order) {
            this.order = order;
        }

        void add(ByteBuffer bytes) {
            var words = bytes.duplicate().order(order).asIntBuffer();
            while (words.hasRemaining()) {
                first += words.get() + second;
                second += words.get() + first;
            }
        }

        boolean are(int one, int other) {
            return first == one && second == other;
        }
    }
}
