package vn.motcua.desk.imaging.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import vn.motcua.desk.imaging.pixels.Pixels;

/**
 * A picture in a document, ready to be put on a page.
 *
 * @param whole   all of it, or what lies behind the ink
 * @param ink     a stencil over it, when it was taken apart
 * @param shade   of the ink, 0 black to 1
 * @param width   pixels of the picture as it came
 * @param height  pixels of the picture as it came
 * @param changed not as it came
 */
record DrawnPicture(PDImageXObject whole, Optional<PDImageXObject> ink, float shade, int width, int height, boolean changed) {
    private static final float POINTS = 72;
    private static final float A4_INCHES = 297 / 25.4f;

    /** @throws IOException when it is no picture, or one for printing presses */
    static DrawnPicture of(PDDocument document, PagePicture page, Attempt attempt) throws IOException {
        var content = page.bytes();
        boolean jpeg = content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8;
        if (jpeg && attempt.equals(Attempt.ALL.getFirst())) return unchanged(document, content);
        var picture = read(content);
        if (picture.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            return new DrawnPicture(CCITTFactory.createFromImage(document, picture), Optional.empty(), 0, picture.getWidth(), picture.getHeight(), false);
        }
        return drawn(document, picture, page, jpeg ? content : null, attempt);
    }

    private static DrawnPicture unchanged(PDDocument document, byte[] jpeg) throws IOException {
        var whole = JPEGFactory.createFromByteArray(document, jpeg);
        if (whole.getColorSpace().getNumberOfComponents() > 3) throw new IOException("a picture for printing presses");
        return new DrawnPicture(whole, Optional.empty(), 0, whole.getWidth(), whole.getHeight(), false);
    }

    /** As it came when nothing is won by changing it. @param jpeg how it came; null when it cannot stay so */
    private static DrawnPicture drawn(PDDocument document, BufferedImage full, PagePicture page, byte[] jpeg, Attempt attempt) throws IOException {
        int dpi = dpi(page, full.getWidth(), full.getHeight());
        int longest = Math.max(full.getWidth(), full.getHeight());
        boolean tooFine = dpi > attempt.mostDpi();
        var picture = tooFine ? Pixels.within(full, Math.ceilDiv(longest * attempt.mostDpi(), dpi)) : full;
        int pictureDpi = tooFine ? attempt.mostDpi() : dpi;
        var drawn = attempt.takesInkApart() ? apart(document, picture, pictureDpi, attempt)
                : new DrawnPicture(jpeg(document, picture, attempt.quality()), Optional.empty(), 0, 0, 0, true);
        if (jpeg != null && drawn.bytes() >= jpeg.length) return unchanged(document, jpeg);
        return new DrawnPicture(drawn.whole(), drawn.ink(), drawn.shade(), full.getWidth(), full.getHeight(), true);
    }

    private static DrawnPicture apart(PDDocument document, BufferedImage picture, int dpi, Attempt attempt) throws IOException {
        var taken = new InkStencil(picture, dpi);
        int factor = Math.max(1, Math.round((float) dpi / attempt.background()));
        var behind = jpeg(document, taken.background(factor), attempt.quality());
        var ink = CCITTFactory.createFromImage(document, taken.stencil());
        ink.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        ink.getCOSObject().removeItem(COSName.COLORSPACE);
        return new DrawnPicture(behind, Optional.of(ink), taken.shade(), 0, 0, true);
    }

    private static PDImageXObject jpeg(PDDocument document, BufferedImage picture, float quality) throws IOException {
        var out = new ByteArrayOutputStream(1 << 18);
        Pixels.writeJpeg(picture, quality, out);
        return JPEGFactory.createFromByteArray(document, out.toByteArray());
    }

    private static BufferedImage read(byte[] content) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new IOException("no picture");
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Pixels.plain(Pixels.read(reader, 0, 1));
            } finally {
                reader.dispose();
            }
        }
    }

    private static int dpi(PagePicture page, int width, int height) {
        return page.dpi() > 0 ? page.dpi() : Math.max(1, Math.round(Math.max(width, height) / A4_INCHES));
    }

    long bytes() {
        return whole.getCOSObject().getLength() + (ink.isPresent() ? ink.get().getCOSObject().getLength() : 0);
    }

    /** A sheet of the size that the paper had, with the picture all over it. */
    void addPage(PDDocument document, PagePicture page) throws IOException {
        float scale = POINTS / dpi(page, width, height);
        var sheet = new PDPage(new PDRectangle(width * scale, height * scale));
        sheet.setRotation(90 * page.quarterTurns());
        document.addPage(sheet);
        try (var stream = new PDPageContentStream(document, sheet)) {
            stream.drawImage(whole, 0, 0, width * scale, height * scale);
            if (ink.isEmpty()) return;
            stream.setNonStrokingColor(shade);
            stream.drawImage(ink.get(), 0, 0, width * scale, height * scale);
        }
    }
}
