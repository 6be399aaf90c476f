package vn.motcua.desk.imaging.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Typefaces for documents that bring none of their own: those of this program and not of the machine, so that a page looks the
 * same everywhere and the reader does not spend seconds on listing what is installed.
 */
final class BundledFonts implements FontMapper {
    private final TrueTypeFont serif = font("/vn/motcua/desk/paper/fonts/Tinos-Regular.ttf");
    private final TrueTypeFont boldSerif = font("/vn/motcua/desk/paper/fonts/Tinos-Bold.ttf");
    private final TrueTypeFont sans = font("/vn/motcua/desk/ui/fonts/BeVietnamPro-Regular.ttf");
    private final TrueTypeFont boldSans = font("/vn/motcua/desk/ui/fonts/BeVietnamPro-Bold.ttf");

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor about) {
        return new FontMapping<>(choose(name), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor about) {
        return new FontMapping<>(choose(name), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor about, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, choose(name), true);
    }

    private TrueTypeFont choose(String name) {
        var words = name == null ? "" : name.toLowerCase(Locale.ROOT);
        boolean bold = words.contains("bold") || words.contains("black") || words.contains("heavy");
        boolean plain = words.contains("helvetica") || words.contains("arial") || words.contains("sans") || words.contains("calibri");
        if (plain) return bold ? boldSans : sans;
        return bold ? boldSerif : serif;
    }

    private static TrueTypeFont font(String resource) {
        try (var in = BundledFonts.class.getResourceAsStream(resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
