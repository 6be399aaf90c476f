package vn.motcua.desk.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import vn.motcua.desk.domain.dossier.CleanCopy;
import vn.motcua.desk.domain.dossier.Page;
import vn.motcua.desk.imaging.ocr.PageText;
import vn.motcua.desk.imaging.ocr.TextReader;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.store.Store;

/** Reads the words of pages, where this machine can. The engine is looked for when it is first needed, not at the start. */
public final class Recognition implements AutoCloseable {
    private static final int HEADING_WORDS = 60;
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Store store;
    private final Path folder;
    private final AtomicInteger headings = new AtomicInteger();
    private Optional<TextReaders.Found> found = Optional.empty();
    private boolean closed;

    /** @param folder where the engine lays its model and libraries */
    public Recognition(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** What reads text here; takes about a second when it is first asked. */
    public synchronized TextReaders.Found engine() {
        if (closed) throw new IllegalStateException("recognition was ended");
        if (found.isEmpty()) found = Optional.of(TextReaders.find(folder));
        return found.get();
    }

    /** The words in the upper third of a clean page; empty when there are none, or nothing reads text here. About half a second. */
    public String heading(Page page) {
        var copy = page.clean().orElseThrow();
        headings.incrementAndGet();
        try {
            return switch (engine()) {
                case TextReaders.Found.Absent _ -> "";
                case TextReaders.Found.Present(var reader, _) -> switch (reader.heading(store.vault().read(copy.digest()), copy.dpi())) {
                    case TextReader.Reading.Done(var text) -> firstWords(text);
                    case TextReader.Reading.Failed _ -> "";
                };
            };
        } finally {
            headings.decrementAndGet();
        }
    }

    /**
     * All words of a clean page, seconds a page. Headings of a pile on the counter go first.
     *
     * @return empty when nothing reads text here, or not this page
     */
    public Optional<PageText> words(CleanCopy copy) {
        while (headings.get() > 0) LockSupport.parkNanos(GLANCE.toNanos());
        return switch (engine()) {
            case TextReaders.Found.Absent _ -> Optional.empty();
            case TextReaders.Found.Present(var reader, _) -> switch (reader.read(store.vault().read(copy.digest()), copy.dpi())) {
                case TextReader.Reading.Done(var text) -> Optional.of(text);
                case TextReader.Reading.Failed _ -> Optional.empty();
            };
        };
    }

    private static String firstWords(PageText text) {
        var words = text.text().strip().split("\\s+");
        return String.join(" ", java.util.Arrays.asList(words).subList(0, Math.min(words.length, HEADING_WORDS)));
    }

    @Override public synchronized void close() {
        closed = true;
        if (found.orElse(null) instanceof TextReaders.Found.Present(var reader, _)) reader.close();
    }
}
