package vn.motcua.desk.imaging.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.motcua.desk.imaging.pixels.Pixels;

/** Pages of papers that {@link PaperPdf} made, for the screen. Not for files from outside: those are drawn in a process of their own. */
public final class PaperPages {
    private static final float QUALITY = 0.85f;
    private static final float POINTS = 72;

    private PaperPages() { }

    /**
     * @param paper       the whole file
     * @param number      from 0
     * @param longestSide in pixels
     * @return a JPEG
     * @throws UncheckedIOException when the file is not whole
     */
    public static byte[] render(byte[] paper, int number, int longestSide) {
        try (var document = Loader.loadPDF(paper)) {
            var box = document.getPage(number).getCropBox();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImageWithDPI(number, POINTS * longestSide / Math.max(box.getWidth(), box.getHeight()), ImageType.RGB);
            var out = new ByteArrayOutputStream(1 << 16);
            Pixels.writeJpeg(Pixels.plain(picture), QUALITY, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
