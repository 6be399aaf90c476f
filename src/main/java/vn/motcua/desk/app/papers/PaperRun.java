package vn.motcua.desk.app.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import vn.motcua.desk.domain.dossier.PageNotes;
import vn.motcua.desk.domain.dossier.PaperName;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.domain.trouble.RecognitionTrouble;
import vn.motcua.desk.imaging.OutsideFiles;
import vn.motcua.desk.imaging.Verdict;
import vn.motcua.desk.imaging.clean.PageCleaner;
import vn.motcua.desk.imaging.ocr.PageText;
import vn.motcua.desk.imaging.ocr.TextReader;
import vn.motcua.desk.imaging.ocr.TextReaders;
import vn.motcua.desk.imaging.papers.Description;
import vn.motcua.desk.imaging.papers.PagePicture;
import vn.motcua.desk.imaging.papers.PaperPdf;

/** Pictures and PDFs from outside to clean, searchable PDF/A files, one for each: the way of a component's pages without a dossier. */
public final class PaperRun implements AutoCloseable {
    private static final int THUMBNAIL = 64;
    /** Drawn in one go, so that the reader's start is paid once for them. */
    private static final int DRAWN_AT_ONCE = 8;
    private static final String END = ".pdf";

    private final Path out;
    private final Path scratch;
    private final OptionalLong limit;
    private final ZonedDateTime now;
    private final String creator;
    private final OutsideFiles outside = new OutsideFiles();
    private final PageCleaner cleaner = new PageCleaner(THUMBNAIL);
    private final TextReaders.Found engine;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param out     where the files go; exists
     * @param limit   the most bytes of a file
     * @param now     what they say of their making
     * @param creator who they say made them
     */
    public PaperRun(Path out, OptionalLong limit, ZonedDateTime now, String creator) {
        this.out = out;
        this.limit = limit;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.creator = creator;
        try {
            scratch = Files.createTempDirectory(out, ".papers-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        engine = TextReaders.find(scratch);
    }

    /** A page on its way. */
    private record Ready(PagePicture picture, PaperReport.PageReport report, Optional<PageText> text) { }

    public PaperReport make(Path file) {
        Path spool = null;
        try {
            spool = Files.createTempDirectory(scratch, "file-");
            return new PaperReport(file, outcome(file, spool));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            if (spool != null) remove(spool);
        }
    }

    private PaperReport.Outcome outcome(Path file, Path spool) throws IOException {
        return switch (outside.inspect(file, spool)) {
            case Verdict.Refused(var trouble) -> new PaperReport.Outcome.Refused(trouble);
            case Verdict.Pictures(var pictures, var oddities) -> paper(file, spool, pictures, oddities);
            case Verdict.Document(var copy, int pages, var oddities) when oddities.contains(FileOddity.SIGNED) -> {
                var paper = free(file);
                Files.copy(copy, paper, StandardCopyOption.REPLACE_EXISTING);
                yield new PaperReport.Outcome.Copied(paper, pages, oddities);
            }
            case Verdict.Document(var copy, int pages, var oddities) -> {
                var drawn = drawn(copy, pages);
                yield drawn.size() < pages ? new PaperReport.Outcome.Refused(FileTrouble.TOOK_TOO_LONG) : paper(file, spool, drawn, oddities);
            }
        };
    }

    private List<Verdict.Picture> drawn(Path pdf, int pages) {
        var drawn = new ArrayList<Verdict.Picture>();
        while (drawn.size() < pages) {
            var more = outside.pages(pdf, drawn.size(), DRAWN_AT_ONCE);
            if (more.isEmpty()) break;
            drawn.addAll(more);
        }
        return drawn;
    }

    private PaperReport.Outcome paper(Path file, Path spool, List<Verdict.Picture> pictures, List<FileOddity> oddities) throws IOException {
        var pages = new ArrayList<Ready>();
        var unread = engine instanceof TextReaders.Found.Absent(var reason) ? Optional.of(reason) : Optional.<RecognitionTrouble>empty();
        var digest = sha256();
        for (var picture : pictures) {
            var content = clean(picture, spool, pages.size());
            digest.update(Files.readAllBytes(content.file()));
            var reading = read(content);
            if (reading instanceof TextReader.Reading.Failed(var trouble)) unread = Optional.of(trouble);
            pages.add(ready(content, reading));
        }
        var paper = free(file);
        var about = new Description(title(paper), creator, now, ByteBuffer.wrap(digest.digest()).getLong());
        boolean searchable = pages.stream().anyMatch(page -> page.text().isPresent());
        var plain = searchable ? spool.resolve("plain" + END) : paper;
        long room = searchable ? PaperPdf.roomForText(pages.size()) : 0;
        var most = limit.isPresent() ? OptionalLong.of(limit.getAsLong() - room) : limit;
        var made = new PaperPdf(spool).make(pages.stream().map(Ready::picture).toList(), about, most, plain);
        if (searchable) {
            var texts = pages.stream().map(page -> page.text().orElse(new PageText(1, 1, List.of()))).toList();
            new PaperPdf(spool).addText(plain, texts, about, paper);
            made = new PaperPdf.Made(Files.size(paper), made.compression(), Files.size(paper) <= limit.orElse(Long.MAX_VALUE));
        }
        return new PaperReport.Outcome.Made(paper, made, pages.stream().map(Ready::report).toList(), oddities, searchable, unread);
    }

    /** A clean page as a file in the spool folder. */
    private record Cleaned(Path file, int width, int height, int dpi, PageNotes notes) { }

    private Cleaned clean(Verdict.Picture picture, Path spool, int number) throws IOException {
        var notes = new ArrayList<PageNotes>();
        var clean = cleaner.clean(picture.file(), picture.dpi(), seen -> notes.add(seen.notes()));
        var file = picture.file();
        if (clean.jpeg().isPresent()) {
            Files.delete(file);
            file = Files.write(spool.resolve("clean-" + number + ".jpg"), clean.jpeg().get());
        }
        return new Cleaned(file, clean.width(), clean.height(), clean.dpi(), notes.getLast());
    }

    private TextReader.Reading read(Cleaned page) throws IOException {
        return switch (engine) {
            case TextReaders.Found.Present(var reader, _) -> reader.read(Files.readAllBytes(page.file()), page.dpi());
            case TextReaders.Found.Absent(var reason) -> new TextReader.Reading.Failed(reason);
        };
    }

    private static Ready ready(Cleaned page, TextReader.Reading reading) {
        var text = reading instanceof TextReader.Reading.Done(var read) ? Optional.of(read) : Optional.<PageText>empty();
        int words = text.map(read -> read.lines().stream().mapToInt(line -> line.words().size()).sum()).orElse(0);
        return new Ready(PagePicture.of(page.file(), page.dpi()),
                new PaperReport.PageReport(page.width(), page.height(), page.dpi(), page.notes(), words), text);
    }

    /** Named after the file that was brought, which nobody but the caller sees; never over another one of this run. */
    private Path free(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = PaperName.plain(dot > 0 ? name.substring(0, dot) : name);
        var free = stem;
        for (int again = 2; !taken.add(free.toLowerCase(Locale.ROOT)); again++) free = stem + "-" + again;
        return out.resolve(free + END);
    }

    private static String title(Path paper) {
        var name = paper.getFileName().toString();
        return name.substring(0, name.length() - END.length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override public void close() {
        if (engine instanceof TextReaders.Found.Present(var reader, _)) reader.close();
        remove(scratch);
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult postVisitDirectory(Path inside, IOException trouble) throws IOException {
                    Files.delete(inside);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
