package vn.motcua.desk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

import vn.motcua.desk.imaging.papers.ArchiveFormat;
import vn.motcua.desk.imaging.papers.Description;

/**
 * Pages of marks as a PDF/A-2u file: fonts embedded, text selectable, and the same bytes for the same content.
 */
final class PaperFile {
    private static final float WATERMARK_GREY = 0.86f;

    private final PDDocument document;
    private final Fonts fonts;

    PaperFile(PDDocument document, Fonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** A sheet of paper with one page on it. */
    void page(Frame frame, List<Mark> marks) throws IOException {
        sheet(frame, 1, List.of(marks));
    }

    /** A sheet with two pages side by side and a dotted line where it is cut; the right half stays empty when there is one page. */
    void twoPages(Frame frame, List<List<Mark>> halves) throws IOException {
        sheet(frame, 2, halves);
    }

    private void sheet(Frame frame, int side, List<List<Mark>> parts) throws IOException {
        var page = new PDPage(new PDRectangle(side * frame.width(), frame.height()));
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            for (int i = 0; i < parts.size(); i++) {
                for (var mark : parts.get(i)) draw(stream, mark, i * frame.width(), frame);
            }
            if (parts.size() > 1) line(stream, new Mark.Line(0, 0, 0, frame.height(), 0.4f, true), frame.width(), frame.height());
        }
    }

    private void draw(PDPageContentStream stream, Mark mark, float shift, Frame frame) throws IOException {
        float height = frame.height();
        switch (mark) {
            case Mark.Text(var x, var y, var text, var typeface, var size) -> {
                stream.beginText();
                stream.setFont(fonts.font(typeface), size);
                stream.newLineAtOffset(shift + x, height - y);
                stream.showText(text);
                stream.endText();
            }
            case Mark.Line line -> line(stream, line, shift, height);
            case Mark.Squares(var squares) -> {
                for (var square : squares) {
                    stream.addRect(shift + square.x(), height - square.y() - square.height(), square.width(), square.height());
                }
                stream.fill();
            }
            case Mark.Fill(var x, var y, var width, var fillHeight, var rgb) -> {
                stream.saveGraphicsState();
                stream.setNonStrokingColor((rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f);
                stream.addRect(shift + x, height - y - fillHeight, width, fillHeight);
                stream.fill();
                stream.restoreGraphicsState();
            }
            case Mark.Watermark(var text) -> watermark(stream, text, shift, frame);
        }
    }

    private static void line(PDPageContentStream stream, Mark.Line line, float shift, float height) throws IOException {
        stream.setLineWidth(line.width());
        stream.setLineDashPattern(line.dotted() ? new float[] {0.6f, 2.2f} : new float[0], 0);
        stream.moveTo(shift + line.x1(), height - line.y1());
        stream.lineTo(shift + line.x2(), height - line.y2());
        stream.stroke();
    }

    private void watermark(PDPageContentStream stream, String text, float shift, Frame frame) throws IOException {
        float width = frame.width();
        float height = frame.height();
        double slope = Math.atan2(height * 0.8, width);
        double diagonal = Math.hypot(width, height * 0.8);
        float size = (float) (0.82 * diagonal / fonts.width(text, Typeface.BOLD, 1));
        stream.saveGraphicsState();
        stream.setNonStrokingColor(WATERMARK_GREY);
        stream.beginText();
        stream.setFont(fonts.font(Typeface.BOLD), size);
        var turned = Matrix.getRotateInstance(slope, shift + width / 2, height / 2);
        turned.translate(-fonts.width(text, Typeface.BOLD, size) / 2, -size * 0.35f);
        stream.setTextMatrix(turned);
        stream.showText(text);
        stream.endText();
        stream.restoreGraphicsState();
    }

    /**
     * Closes the book: what it is, in which language, since when.
     *
     * @param made    stands in the file as the moment of its making; also what its identity is made from
     * @param identity what tells this content from another
     */
    byte[] finish(String title, String creator, ZonedDateTime made, long identity) throws IOException {
        ArchiveFormat.PDF_A_2U.mark(document, new Description(title, creator, made, identity));
        var bytes = new ByteArrayOutputStream(64 * 1024);
        document.save(bytes);
        return bytes.toByteArray();
    }
}
