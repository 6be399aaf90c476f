package vn.motcua.desk.imaging.papers;

import java.io.IOException;
import java.text.Normalizer;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

import vn.motcua.desk.imaging.ocr.PageText;

/** Words as invisible text over their pictures, each stretched to its box, so that a selection covers what is seen. */
final class TextLayer {
    private static final String TYPEFACE = "/vn/motcua/desk/paper/fonts/Tinos-Regular.ttf";
    /** Of a line's height: what a typeface calls its size. */
    private static final float SIZE = 0.9f;
    private static final float LEAST_SIZE = 2;
    private static final float LEAST_STRETCH = 10;
    private static final float MOST_STRETCH = 1000;

    private final PDDocument document;
    private final PDFont font;
    private final CmapLookup glyphs;

    TextLayer(PDDocument document) throws IOException {
        this.document = document;
        try (var in = TextLayer.class.getResourceAsStream(TYPEFACE)) {
            if (in == null) throw new IllegalStateException("the typeface is not in the program");
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // a ligature has no letters of its own: text taken out of the document would miss them
            outlines.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(outlines);
            glyphs = outlines.getUnicodeCmapLookup();
            font = PDType0Font.load(document, outlines, true);
        }
    }

    void lay(PageText text, PDPage page) throws IOException {
        if (text.lines().isEmpty()) return;
        var box = page.getMediaBox();
        boolean lying = page.getRotation() % 180 != 0;
        float scale = (lying ? box.getHeight() : box.getWidth()) / text.width();
        try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            stream.transform(asSeen(page.getRotation(), box.getWidth(), box.getHeight()));
            stream.beginText();
            stream.setRenderingMode(RenderingMode.NEITHER);
            for (var line : text.lines()) {
                float size = Math.max(LEAST_SIZE, line.height() * scale * SIZE);
                stream.setFont(font, size);
                for (var word : line.words()) word(stream, word, size, line.baseline(), text.height(), scale);
            }
            stream.endText();
        }
    }

    private void word(PDPageContentStream stream, PageText.Word word, float size, int baseline, int height, float scale) throws IOException {
        var letters = settable(word.text());
        float natural = font.getStringWidth(letters) * size / 1000;
        if (natural <= 0) return;
        float stretch = (word.right() - word.left()) * scale / natural * 100;
        stream.setHorizontalScaling(Math.clamp(stretch, LEAST_STRETCH, MOST_STRETCH));
        stream.setTextMatrix(Matrix.getTranslateInstance(word.left() * scale, (height - baseline) * scale));
        stream.showText(letters + " ");
    }

    /** From the page as it is seen, turned clockwise, to the sheet. */
    private static Matrix asSeen(int rotation, float width, float height) {
        return switch (rotation) {
            case 90 -> new Matrix(0, 1, -1, 0, width, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
            case 270 -> new Matrix(0, -1, 1, 0, 0, height);
            default -> new Matrix();
        };
    }

    /** Only letters that the typeface has: others would be boxes without a meaning, which PDF/A forbids. */
    private String settable(String text) {
        var settable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(letter -> glyphs.getGlyphId(letter) > 0).forEach(settable::appendCodePoint);
        return settable.toString();
    }
}
