package vn.motcua.desk.imaging.papers;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.motcua.desk.domain.dossier.Compression;
import vn.motcua.desk.imaging.ocr.PageText;

/**
 * Clean pages as one PDF/A file for a component: sheets of the size that the papers had, pictures unchanged unless a limit asks for less, and
 * later the text of the pages, invisible, over them. One page's memory is used at a time, whatever the number of pages.
 */
public final class PaperPdf {
    /** What {@link #addText} adds at most, as a rule: letters of the typeface, and a page full of words. */
    private static final long TYPEFACE = 30_000;
    private static final long WORDS_OF_A_PAGE = 10_000;

    private final Path scratch;

    /** @param scratch a folder for what does not fit into memory; empty again afterwards */
    public PaperPdf(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * What came of it.
     *
     * @param bytes       of the file
     * @param compression what had to be done to the pictures; {@code UNCHANGED} also when every single one was better left as it is
     * @param withinLimit false: even the smallest is larger than asked for, and was written nevertheless
     */
    public record Made(long bytes, Compression compression, boolean withinLimit) { }

    /** Bytes to be kept free below a limit when text is added later. */
    public static long roomForText(int pages) {
        return TYPEFACE + WORDS_OF_A_PAGE * pages;
    }

    /**
     * Writes a PDF/A-2b file.
     *
     * @param pages at least one
     * @param limit the most bytes that the file should have
     * @param file  written anew
     * @throws UncheckedIOException when a page is no picture, or the file cannot be written
     */
    public Made make(List<PagePicture> pages, Description about, OptionalLong limit, Path file) {
        if (pages.isEmpty()) throw new IllegalArgumentException("no pages");
        long most = limit.orElse(Long.MAX_VALUE);
        try {
            for (var attempt : Attempt.ALL) {
                boolean last = attempt.equals(Attempt.ALL.getLast());
                var made = attempt(pages, about, attempt, last ? Long.MAX_VALUE : most, file);
                if (made.isPresent() && (last || made.get().bytes() <= most)) {
                    return new Made(made.get().bytes(), made.get().compression(), made.get().bytes() <= most);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a paper could not be made", e);
        }
        throw new IllegalStateException("the last attempt has no limit");
    }

    /** @return empty as soon as it is clear that the file would be too large */
    private Optional<Made> attempt(List<PagePicture> pages, Description about, Attempt attempt, long most, Path file) throws IOException {
        long room = most;
        boolean changed = false;
        try (var document = new PDDocument(cache())) {
            for (var page : pages) {
                var picture = DrawnPicture.of(document, page, attempt);
                room -= picture.bytes();
                if (room < 0) return Optional.empty();
                changed |= picture.changed();
                picture.addPage(document, page);
            }
            ArchiveFormat.PDF_A_2B.mark(document, about);
            save(document, file);
        }
        return Optional.of(new Made(Files.size(file), changed ? attempt.compression() : Compression.UNCHANGED, true));
    }

    /**
     * Lays the recognised text over the pages of a file that {@link #make} wrote, so that it can be searched and copied: PDF/A-2u. The pictures
     * stay as they are, byte for byte.
     *
     * @param text  of each page as it is seen, in order; a page without text has an empty one
     * @param about the title and creator of the file as before, and the moment of this change
     * @param out   another file than {@code pdf}
     * @throws UncheckedIOException when the file is not one of ours, or cannot be written
     */
    public void addText(Path pdf, List<PageText> text, Description about, Path out) {
        if (out.toAbsolutePath().equals(pdf.toAbsolutePath())) throw new IllegalArgumentException("a file cannot be read and written at once");
        try (var document = Loader.loadPDF(pdf.toFile(), cache())) {
            if (document.getNumberOfPages() != text.size()) throw new IllegalArgumentException("pages without text: " + text.size());
            if (!document.getSignatureDictionaries().isEmpty()) throw new IllegalArgumentException("a signed file stays as it is");
            var layer = new TextLayer(document);
            for (int number = 0; number < text.size(); number++) layer.lay(text.get(number), document.getPage(number));
            ArchiveFormat.PDF_A_2U.mark(document, about);
            save(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException("the text could not be added", e);
        }
    }

    private static void save(PDDocument document, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            document.save(out);
        }
    }

    private StreamCacheCreateFunction cache() {
        return MemoryUsageSetting.setupTempFileOnly().setTempDir(scratch.toFile()).streamCache;
    }
}
