package vn.motcua.desk.imaging.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;

import vn.motcua.desk.domain.trouble.FileOddity;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.imaging.pixels.Pixels;
import vn.motcua.desk.imaging.signature.PdfSignatures;
import vn.motcua.desk.imaging.signature.ReportLines;
import vn.motcua.desk.imaging.signature.SignaturePlace;

/** Looks at a PDF from outside: whether it opens, how many pages, what else is in it, and how a page looks. */
final class DocumentReader {
    private static final int MOST_PAGES = 2000;
    private static final Duration LOOKING = Duration.ofSeconds(3);
    private static final Duration DRAWING = Duration.ofSeconds(6);
    private static final int TRIAL_SIDE = 400;
    private static final float QUALITY = 0.85f;
    private static final int PAGE_DPI = 300;
    private static final float PAGE_QUALITY = 0.92f;
    /** A3 at 300 dpi; larger sheets are drawn coarser. */
    private static final int LONGEST_PAGE = 4960;
    private static final float POINTS_OF_AN_INCH = 72;

    /** Of the first page; more is a table, which names nobody. */
    private static final int MOST_LINES = 200;
    private static final int END_WITHIN = 4096;

    private final Path file;
    private final Reply reply;

    DocumentReader(Path file, Reply reply) {
        this.file = file;
        this.reply = reply;
    }

    /** The first page is drawn once: a document of which nothing can be shown is of no use in a dossier. */
    void inspect() {
        try (var document = open()) {
            // what was sent in part is mended silently, without the pages that are missing
            if (!isWhole()) throw new Unacceptable(FileTrouble.DAMAGED);
            int pages = document.getNumberOfPages();
            if (pages < 1) throw new Unacceptable(FileTrouble.DAMAGED);
            if (pages > MOST_PAGES) throw new Unacceptable(FileTrouble.TOO_MANY_PAGES);
            var oddities = EnumSet.noneOf(FileOddity.class);
            if (isSigned(document)) oddities.add(FileOddity.SIGNED);
            if (!document.getCurrentAccessPermission().isOwnerPermission()) oddities.add(FileOddity.OWNER_RESTRICTED);
            oddities.addAll(ActiveContent.in(document, in(LOOKING)));
            draw(document, new BoundedRenderer(document, in(DRAWING)), 0, TRIAL_SIDE);
            oddities.forEach(reply::oddity);
            reply.pages(pages);
        } catch (InvalidPasswordException locked) {
            throw new Unacceptable(FileTrouble.ENCRYPTED);
        } catch (IOException broken) {
            throw new Unacceptable(FileTrouble.DAMAGED);
        }
    }

    /** Says each page as soon as it is drawn, and stops at the first that cannot be. */
    void preview(Path folder, int first, int count, int longestSide) throws IOException {
        try (var document = open()) {
            for (int number = first; number < Math.min(first + count, document.getNumberOfPages()); number++) {
                var picture = draw(document, new BoundedRenderer(document, in(DRAWING)), number, longestSide);
                var name = "preview-" + number + ".jpg";
                try (var out = Files.newOutputStream(folder.resolve(name))) {
                    Pixels.writeJpeg(picture, QUALITY, out);
                }
                reply.preview(name);
            }
        } catch (Unacceptable slow) {
            reply.refused(slow.trouble());
        }
    }

    /** Pages as large as they are on paper; says each as soon as it is drawn, and stops at the first that cannot be. */
    void pages(Path folder, int first, int count) throws IOException {
        try (var document = open()) {
            for (int number = first; number < Math.min(first + count, document.getNumberOfPages()); number++) {
                var box = document.getPage(number).getCropBox();
                float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                int dpi = Math.max(1, Math.min(PAGE_DPI, (int) (LONGEST_PAGE * POINTS_OF_AN_INCH / longest)));
                var picture = draw(document, new BoundedRenderer(document, in(DRAWING)), number, Math.round(longest * dpi / POINTS_OF_AN_INCH));
                var name = String.format(Locale.ROOT, "page-%04d.jpg", number + 1);
                try (var out = Files.newOutputStream(folder.resolve(name))) {
                    Pixels.writeJpeg(picture, PAGE_QUALITY, out);
                }
                reply.picture(name, "image/jpeg", picture.getWidth(), picture.getHeight(), dpi);
            }
        } catch (Unacceptable slow) {
            reply.refused(slow.trouble());
        }
    }

    /** The words of the first page, line by line. */
    void text() {
        try (var document = open()) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            stripper.getText(document).lines().map(line -> line.replace('\t', ' ').strip()).filter(line -> !line.isEmpty()).limit(MOST_LINES)
                    .forEach(line -> reply.line("text\t" + line));
        } catch (IOException broken) {
            reply.refused(FileTrouble.DAMAGED);
        }
    }

    void signatures(Path folder, Path trust, Instant now) {
        try {
            ReportLines.of(PdfSignatures.of(file, trust, now, folder)).forEach(reply::line);
        } catch (InvalidPasswordException locked) {
            reply.refused(FileTrouble.ENCRYPTED);
        } catch (IOException broken) {
            reply.refused(FileTrouble.DAMAGED);
        }
    }

    /** Says nothing when a signature in it forbids further ones. */
    void signaturePlace(Path folder, Path inscription, int room) {
        try {
            SignaturePlace.prepare(file, inscription, room, folder.resolve(SignaturePlace.FILE)).ifPresent(reply::line);
        } catch (InvalidPasswordException locked) {
            reply.refused(FileTrouble.ENCRYPTED);
        } catch (IOException broken) {
            reply.refused(FileTrouble.DAMAGED);
        }
    }

    /** Whether the file goes on to its end mark; some programs write a little behind it. */
    private boolean isWhole() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - END_WITHIN));
            var end = new byte[(int) (in.length() - in.getFilePointer())];
            in.readFully(end);
            return new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private PDDocument open() throws IOException {
        FontMappers.set(new BundledFonts());
        return Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    }

    private static BufferedImage draw(PDDocument document, BoundedRenderer renderer, int number, int longestSide) throws IOException {
        var box = document.getPage(number).getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        return Pixels.plain(renderer.renderImage(number, longestSide / longest, ImageType.RGB));
    }

    /** A field for a signature that has been filled, or a signature by its own dictionary. */
    private static boolean isSigned(PDDocument document) throws IOException {
        for (var signature : document.getSignatureDictionaries()) {
            if (signature.getCOSObject().containsKey(COSName.CONTENTS)) return true;
        }
        return false;
    }

    private static long in(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }
}
