package vn.motcua.desk.paper;

import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of one document: embedded as far as they are used, and measured. */
final class Fonts {
    private static final int NOT_A_GLYPH = 0;
    private static final String STAND_IN = "?";

    private final PDDocument document;
    private final Map<Typeface, byte[]> bytes;
    private final Map<Typeface, Cut> cuts = new EnumMap<>(Typeface.class);

    private record Cut(TrueTypeFont outlines, PDType0Font font, Map<Integer, Float> widths) { }

    /** @param bytes the font files, read once and shared by documents */
    Fonts(PDDocument document, Map<Typeface, byte[]> bytes) {
        this.document = document;
        this.bytes = bytes;
    }

    PDType0Font font(Typeface typeface) throws IOException {
        return cut(typeface).font();
    }

    /** Width in points. */
    float width(String text, Typeface typeface, float size) throws IOException {
        var cut = cut(typeface);
        float thousandths = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            var known = cut.widths().get(letter);
            if (known == null) {
                known = cut.font().getStringWidth(Character.toString(letter));
                cut.widths().put(letter, known);
            }
            thousandths += known;
        }
        return thousandths * size / 1000;
    }

    /** The text as it can be set: composed letters, blanks that break and blanks that bind, a question mark for what the typeface lacks. */
    String settable(String text) throws IOException {
        var glyphs = cut(Typeface.REGULAR).outlines().getUnicodeCmapLookup();
        var settable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter == Run.BINDING_BLANK) settable.appendCodePoint(letter);
            else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) settable.append(' ');
            else if (Character.getType(letter) == Character.CONTROL || Character.getType(letter) == Character.FORMAT) return;
            else if (glyphs.getGlyphId(letter) == NOT_A_GLYPH) settable.append(STAND_IN);
            else settable.appendCodePoint(letter);
        });
        return settable.toString().strip();
    }

    private Cut cut(Typeface typeface) throws IOException {
        var cut = cuts.get(typeface);
        if (cut == null) {
            var outlines = new TTFParser().parse(new RandomAccessReadBuffer(bytes.get(typeface)));
            // a ligature has no letters of its own: text taken out of the document would miss them
            outlines.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(outlines);
            cut = new Cut(outlines, PDType0Font.load(document, outlines, true), new HashMap<>());
            cuts.put(typeface, cut);
        }
        return cut;
    }
}
