package vn.motcua.desk.imaging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.desk.domain.signature.SignatureReport;
import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.signature.Inscription;
import vn.motcua.desk.imaging.signature.ReportLines;
import vn.motcua.desk.imaging.signature.SignaturePlace;
import vn.motcua.desk.imaging.signature.SignedBytes;

/**
 * Files that people bring: from a phone, a stick, a mail. Any of them may be broken or made to do harm, so this program
 * copies them but never reads them: a process of its own does, with little memory and little time.
 */
public final class OutsideFiles {
    /** Larger files are refused unread. */
    public static final long MOST_BYTES = 100L << 20;

    private static final Duration INSPECTION = Duration.ofSeconds(20);
    private static final Duration CHECK = Duration.ofSeconds(30);
    private static final Duration PREVIEW = Duration.ofSeconds(12);
    private static final Duration A_PAGE = Duration.ofSeconds(8);
    private static final String REFUSED = "refused\t";
    private static final int CHUNK = 1 << 16;
    private static final long LITTLE_ROOM = 1L << 20;

    private final ReaderProcess reader;

    public OutsideFiles() {
        this(ReaderProcess.ofThisProgram());
    }

    OutsideFiles(ReaderProcess reader) {
        this.reader = reader;
    }

    /**
     * Looks at a file; it may vanish or change meanwhile. Takes under two seconds as a rule, never more than twenty seconds and the time to copy it.
     *
     * @param spool an empty folder; the pages or the copy are left there, and the caller removes it
     * @throws UncheckedIOException when the spool folder itself cannot be written, though there is room
     */
    public Verdict inspect(Path file, Path spool) {
        var copy = spool.resolve("brought");
        var unread = copy(file, copy);
        if (unread.isPresent()) return new Verdict.Refused(unread.get());
        var verdict = switch (reader.run(INSPECTION, spool, "inspect", copy.toString(), spool.toString())) {
            case ReaderProcess.Answer.Lines(var lines) -> verdict(lines, copy, spool);
            case ReaderProcess.Answer.Nothing(var trouble) -> new Verdict.Refused(trouble);
        };
        // what looks like a broken file may be a reader that could not write
        boolean ours = verdict instanceof Verdict.Refused && room(spool) < LITTLE_ROOM;
        return ours ? new Verdict.Refused(FileTrouble.DISK_FULL) : verdict;
    }

    /**
     * One page of a PDF as a JPEG; empty when it cannot be drawn in reasonable time.
     *
     * @param pdf         in a folder that may be written
     * @param number      from 0
     * @param longestSide in pixels
     */
    public Optional<byte[]> preview(Path pdf, int number, int longestSide) {
        return previews(pdf, number, 1, longestSide).stream().findFirst();
    }

    /** Several pages in a row, much cheaper than one by one; ends early where a page cannot be drawn. */
    public List<byte[]> previews(Path pdf, int first, int count, int longestSide) {
        var folder = pdf.toAbsolutePath().getParent();
        var answer = reader.run(PREVIEW.plusSeconds(count), folder, "preview", pdf.toString(), folder.toString(),
                Integer.toString(first), Integer.toString(count), Integer.toString(longestSide));
        return switch (answer) {
            case ReaderProcess.Answer.Lines(var lines) -> lines.stream().filter(line -> line.startsWith("preview\t"))
                    .map(line -> take(folder.resolve(line.substring("preview\t".length())))).toList();
            case ReaderProcess.Answer.Nothing(_) -> List.of();
        };
    }

    /**
     * Pages of a PDF as pictures of 300 dots per inch, less for very large sheets; ends early where a page cannot be drawn.
     *
     * @param pdf as {@link #inspect} left it; the pictures are laid beside it
     */
    public List<Verdict.Picture> pages(Path pdf, int first, int count) {
        var folder = pdf.toAbsolutePath().getParent();
        var answer = reader.run(PREVIEW.plus(A_PAGE.multipliedBy(count)), folder, "pages", pdf.toString(), folder.toString(), Integer.toString(first),
                Integer.toString(count));
        return switch (answer) {
            case ReaderProcess.Answer.Lines(var lines) -> lines.stream().map(line -> line.split("\t", -1)).filter(fields -> fields[0].equals("picture"))
                    .map(fields -> picture(fields, folder)).toList();
            case ReaderProcess.Answer.Nothing(_) -> List.of();
        };
    }

    /** The words of a PDF's first page; empty where there are none, or it cannot be read. @param pdf as {@link #inspect} left it */
    public String firstPageText(Path pdf) {
        var folder = pdf.toAbsolutePath().getParent();
        return switch (reader.run(PREVIEW, folder, "text", pdf.toString(), folder.toString())) {
            case ReaderProcess.Answer.Lines(var lines) -> lines.stream().filter(line -> line.startsWith("text\t")).map(line -> line.substring("text\t".length()))
                    .collect(Collectors.joining("\n"));
            case ReaderProcess.Answer.Nothing(_) -> "";
        };
    }

    /**
     * Every signature of a PDF, checked. Takes about a second as a rule, never more than half a minute and the time to copy it.
     *
     * @param file  may vanish or change meanwhile
     * @param trust folder with the certificates and revocation lists that the office installed; need not be there
     * @param now   by which clock certificates are valid
     * @param spool an empty folder, which the caller removes
     * @throws UncheckedIOException when the spool folder cannot be written, though there is room
     */
    public SignatureReport signatures(Path file, Path trust, Instant now, Path spool) {
        var copy = spool.resolve("brought");
        var unread = copy(file, copy);
        if (unread.isPresent()) return new SignatureReport.Unreadable(unread.get());
        var answer = reader.run(CHECK, spool, "signatures", copy.toString(), spool.toString(), trust.toString(), now.toString());
        return switch (answer) {
            case ReaderProcess.Answer.Lines(var lines) -> refusal(lines).<SignatureReport>map(SignatureReport.Unreadable::new)
                    .orElseGet(() -> ReportLines.report(lines, now));
            case ReaderProcess.Answer.Nothing(var trouble) -> new SignatureReport.Unreadable(trouble);
        };
    }

    /** What came of making a place for a signature. */
    sealed interface Prepared {
        record Place(SignedBytes place) implements Prepared { }

        record Locked() implements Prepared { }

        record Refused(FileTrouble trouble) implements Prepared { }
    }

    /** Makes a copy with an empty place for a signature at its end. @param folder where the copy goes; empty */
    Prepared signaturePlace(Path file, Path folder, Inscription inscription, int room) {
        var copy = folder.resolve("brought");
        var unread = copy(file, copy);
        if (unread.isPresent()) return new Prepared.Refused(unread.get());
        ReaderProcess.Answer answer;
        try {
            var wish = inscription.write(folder.resolve("inscription.txt"));
            answer = reader.run(CHECK, folder, "place", copy.toString(), folder.toString(), wish.toString(), Integer.toString(room));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return switch (answer) {
            case ReaderProcess.Answer.Lines(var lines) -> refusal(lines).<Prepared>map(Prepared.Refused::new).orElseGet(() -> lines.isEmpty()
                    ? new Prepared.Locked() : new Prepared.Place(SignaturePlace.parse(lines.getFirst(), folder.resolve(SignaturePlace.FILE))));
            case ReaderProcess.Answer.Nothing(var trouble) -> new Prepared.Refused(trouble);
        };
    }

    private static Optional<FileTrouble> refusal(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(REFUSED)).map(line -> FileTrouble.valueOf(line.substring(REFUSED.length()))).findFirst();
    }

    private static Verdict.Picture picture(String[] fields, Path folder) {
        return new Verdict.Picture(folder.resolve(fields[1]), fields[2], Integer.parseInt(fields[3]), Integer.parseInt(fields[4]), Integer.parseInt(fields[5]));
    }

    private static Verdict verdict(List<String> lines, Path copy, Path spool) {
        var pictures = new ArrayList<Verdict.Picture>();
        var oddities = new ArrayList<FileOddity>();
        int pages = 0;
        for (var line : lines) {
            var fields = line.split("\t", -1);
            switch (fields[0]) {
                case "refused" -> {
                    return new Verdict.Refused(FileTrouble.valueOf(fields[1]));
                }
                case "picture" -> pictures.add(picture(fields, spool));
                case "oddity" -> oddities.add(FileOddity.valueOf(fields[1]));
                case "pages" -> pages = Integer.parseInt(fields[1]);
                default -> throw new IllegalStateException("reader said " + fields[0]);
            }
        }
        return pages > 0 ? new Verdict.Document(copy, pages, oddities) : new Verdict.Pictures(pictures, oddities);
    }

    /** @return why it could not be copied */
    private static Optional<FileTrouble> copy(Path file, Path copy) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            // a folder, a pipe, a device: reading one of those may never end
            if (!about.isRegularFile()) return Optional.of(FileTrouble.UNSUPPORTED_KIND);
            if (about.size() > MOST_BYTES) return Optional.of(FileTrouble.TOO_LARGE);
        } catch (IOException gone) {
            return Optional.of(FileTrouble.NOT_FOUND);
        }
        try (var out = Files.newOutputStream(copy)) {
            return pour(file, out);
        } catch (IOException unwritten) {
            if (room(copy.getParent()) < LITTLE_ROOM) return Optional.of(FileTrouble.DISK_FULL);
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Trouble in reading is the file's, trouble in writing is ours and is thrown. */
    private static Optional<FileTrouble> pour(Path file, OutputStream out) throws IOException {
        long poured = 0;
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            while (true) {
                int read;
                try {
                    read = in.read(chunk);
                } catch (IOException unplugged) {
                    return Optional.of(FileTrouble.NOT_FOUND);
                }
                if (read < 0) return poured == 0 ? Optional.of(FileTrouble.EMPTY) : Optional.empty();
                poured += read;
                // it grew since it was measured
                if (poured > MOST_BYTES) return Optional.of(FileTrouble.TOO_LARGE);
                out.write(chunk, 0, read);
            }
        } catch (FileSystemException unreadable) {
            return Optional.of(FileTrouble.NOT_FOUND);
        }
    }

    private static byte[] take(Path file) {
        try {
            var content = Files.readAllBytes(file);
            Files.delete(file);
            return content;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unreachable) {
            return 0;
        }
    }
}
