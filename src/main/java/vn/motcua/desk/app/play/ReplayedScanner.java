package vn.motcua.desk.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import vn.motcua.desk.device.Scanner;

/** A feeder whose pages were drawn beforehand, so that drawing them is not measured; no two pages are the same file. */
final class ReplayedScanner implements Scanner {
    private final List<Path> drawn;
    private final int sheets;
    private final Duration perPage;
    private final ConcurrentLinkedQueue<Long> handedOver = new ConcurrentLinkedQueue<>();

    /** @param drawn JPEG pages, taken over and over; @param perPage what the machine takes for a page, at least */
    ReplayedScanner(List<Path> drawn, int sheets, Duration perPage) {
        this.drawn = List.copyOf(drawn);
        this.sheets = sheets;
        this.perPage = perPage;
    }

    /** When each page was a file, in {@link System#nanoTime()}. */
    List<Long> handedOver() {
        return List.copyOf(handedOver);
    }

    @Override public String id() {
        return "replayed";
    }

    @Override public String name() {
        return "Replayed";
    }

    @Override public End scan(Settings settings, Path spool, Consumer<ScannedPage> page, BooleanSupplier cancelled) {
        for (int sheet = 0; sheet < sheets; sheet++) {
            long next = System.nanoTime() + perPage.toNanos();
            var file = spool.resolve("p" + sheet + ".jpg");
            try {
                Files.copy(drawn.get(sheet % drawn.size()), file);
                // behind its end a JPEG may have anything
                Files.write(file, ByteBuffer.allocate(Integer.BYTES).putInt(sheet).array(), StandardOpenOption.APPEND);
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
            handedOver.add(System.nanoTime());
            page.accept(new ScannedPage(file, "image/jpeg", settings.dpi()));
            while (System.nanoTime() < next) LockSupport.parkNanos(next - System.nanoTime());
        }
        return new End.Done();
    }
}
