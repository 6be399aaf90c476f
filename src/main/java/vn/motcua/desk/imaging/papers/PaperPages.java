package vn.motcua.desk.imaging.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.motcua.desk.imaging.PagePictures;
import vn.motcua.desk.imaging.pixels.Pixels;

/** Pages of papers that {@link PaperPdf} made, for the screen. Not for files from outside: those are drawn in a process of their own. */
public final class PaperPages {
    private static final float QUALITY = 0.85f;
    private static final float POINTS = 72;

    private PaperPages() { }

    /** How many there are. @throws UncheckedIOException when the file is not whole */
    public static int count(byte[] paper) {
        try (var document = Loader.loadPDF(paper)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param paper       the whole file
     * @param number      from 0
     * @param longestSide in pixels
     * @return a JPEG
     * @throws UncheckedIOException when the file is not whole
     */
    public static byte[] render(byte[] paper, int number, int longestSide) {
        try (var document = Loader.loadPDF(paper)) {
            var page = document.getPage(number);
            var jpeg = onlyJpeg(page);
            return jpeg.isPresent() ? PagePictures.render(jpeg.get(), page.getRotation() / 90, longestSide) : drawn(document, number, longestSide);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The page's one picture as it was scanned: it can be read coarsely, where drawing the page would unpack all of it several times over. */
    private static Optional<byte[]> onlyJpeg(PDPage page) throws IOException {
        PDXObject only = null;
        for (var name : page.getResources().getXObjectNames()) {
            if (only != null) return Optional.empty();
            only = page.getResources().getXObject(name);
        }
        if (!(only instanceof PDImageXObject picture) || !picture.getStream().getFilters().equals(List.of(COSName.DCT_DECODE))) return Optional.empty();
        try (var raw = picture.getStream().getCOSObject().createRawInputStream()) {
            return Optional.of(raw.readAllBytes());
        }
    }

    private static byte[] drawn(PDDocument document, int number, int longestSide) throws IOException {
        var box = document.getPage(number).getCropBox();
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage picture = renderer.renderImageWithDPI(number, POINTS * longestSide / Math.max(box.getWidth(), box.getHeight()), ImageType.RGB);
        var out = new ByteArrayOutputStream(1 << 16);
        Pixels.writeJpeg(Pixels.plain(picture), QUALITY, out);
        return out.toByteArray();
    }
}
