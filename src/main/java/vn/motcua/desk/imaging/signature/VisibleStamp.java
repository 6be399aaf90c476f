package vn.motcua.desk.imaging.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.util.Matrix;

/**
 * What is seen of a signature that makes a copy: text at the top right of the first page, without picture or frame, upright, black, 10 points, in a
 * typeface with the measures of Times New Roman.
 *
 * Source: NĐ 30/2020/NĐ-CP, annex I, signature of the office on a copy in electronic form.
 */
final class VisibleStamp {
    private static final String TYPEFACE = "/vn/motcua/desk/paper/fonts/Tinos-Regular.ttf";
    private static final float SIZE = 10;
    private static final float LEADING = 12;
    private static final float DESCENT = 3;
    /** Points to the edges of the sheet; the heading of the document begins below. */
    private static final float TOP = 14;
    private static final float RIGHT = 34;
    private static final float BETWEEN = 12;
    private static final int UNITS_OF_AN_EM = 1000;
    private static final int QUARTER = 90;

    private VisibleStamp() { }

    /** @param lines what it says */
    record Look(List<String> lines) { }

    /** A sheet like the page with nothing on it but the stamp, as the library wants it. */
    static InputStream of(PDPage page, Look look) throws IOException {
        try (var document = new PDDocument()) {
            var sheet = new PDPage(page.getMediaBox());
            document.addPage(sheet);
            var font = typeface(document);
            var lines = look.lines().stream().map(line -> settable(font, line)).toList();
            float width = 0;
            for (var line : lines) width = Math.max(width, font.getStringWidth(line) * SIZE / UNITS_OF_AN_EM);
            float height = LEADING * lines.size();
            var field = field(document);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(place(page, width, height));
            widget.setPrinted(true);
            widget.setAppearance(appearance(document, font, lines, new PDRectangle(width, height), page.getRotation()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static PDSignatureField field(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDSignatureField(form);
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        form.getCOSObject().setDirect(true);
        form.getFields().add(field);
        return field;
    }

    private static PDAppearanceDictionary appearance(PDDocument document, PDFont font, List<String> lines, PDRectangle box, int rotation) throws IOException {
        var drawing = new PDFormXObject(new PDStream(document));
        drawing.setResources(new PDResources());
        drawing.setFormType(1);
        drawing.setBBox(box);
        drawing.setMatrix(Matrix.getRotateInstance(Math.toRadians(rotation), 0, 0).createAffineTransform());
        var stream = new PDAppearanceStream(drawing.getCOSObject());
        try (var pen = new PDPageContentStream(document, stream)) {
            pen.beginText();
            pen.setFont(font, SIZE);
            pen.setNonStrokingColor(0f);
            pen.setLeading(LEADING);
            pen.newLineAtOffset(0, box.getHeight() - LEADING + DESCENT);
            for (var line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.getCOSObject().setDirect(true);
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    /** At the top right as the page is seen; left of stamps that are there already, or below them. */
    private static PDRectangle place(PDPage page, float width, float height) throws IOException {
        var sheet = page.getCropBox();
        boolean lying = page.getRotation() % (2 * QUARTER) != 0;
        float seenWidth = lying ? sheet.getHeight() : sheet.getWidth();
        float seenHeight = lying ? sheet.getWidth() : sheet.getHeight();
        var taken = taken(page);
        float top = seenHeight - TOP;
        for (float right = seenWidth - RIGHT; ; right -= width + BETWEEN) {
            if (right - width < RIGHT) {
                right = seenWidth - RIGHT;
                top -= height + BETWEEN;
            }
            var place = onPage(new PDRectangle(right - width, top - height, width, height), page);
            if (top - height < height || taken.stream().noneMatch(other -> overlap(other, place))) return place;
        }
    }

    private static List<PDRectangle> taken(PDPage page) throws IOException {
        var taken = new ArrayList<PDRectangle>();
        for (var mark : page.getAnnotations()) {
            boolean signature = mark instanceof PDAnnotationWidget && COSName.SIG.equals(FormComparison.inherited(mark.getCOSObject(), COSName.FT));
            if (signature && mark.getRectangle() != null && mark.getRectangle().getWidth() > 0) taken.add(mark.getRectangle());
        }
        return taken;
    }

    private static boolean overlap(PDRectangle one, PDRectangle other) {
        return one.getLowerLeftX() < other.getUpperRightX() && other.getLowerLeftX() < one.getUpperRightX()
                && one.getLowerLeftY() < other.getUpperRightY() && other.getLowerLeftY() < one.getUpperRightY();
    }

    /** From the page as it is seen to the page as it was drawn. */
    private static PDRectangle onPage(PDRectangle seen, PDPage page) {
        var sheet = page.getCropBox();
        float x = seen.getLowerLeftX();
        float y = seen.getLowerLeftY();
        float width = seen.getWidth();
        float height = seen.getHeight();
        var turned = switch (page.getRotation()) {
            case QUARTER -> new PDRectangle(sheet.getWidth() - y - height, x, height, width);
            case 2 * QUARTER -> new PDRectangle(sheet.getWidth() - x - width, sheet.getHeight() - y - height, width, height);
            case 3 * QUARTER -> new PDRectangle(y, sheet.getHeight() - x - width, height, width);
            default -> seen;
        };
        return new PDRectangle(turned.getLowerLeftX() + sheet.getLowerLeftX(), turned.getLowerLeftY() + sheet.getLowerLeftY(), turned.getWidth(),
                turned.getHeight());
    }

    private static PDFont typeface(PDDocument document) throws IOException {
        try (var in = VisibleStamp.class.getResourceAsStream(TYPEFACE)) {
            if (in == null) throw new IllegalStateException("the typeface " + TYPEFACE + " is not in the program");
            return PDType0Font.load(document, in, true);
        }
    }

    private static String settable(PDFont font, String line) {
        var settable = new StringBuilder();
        line.codePoints().forEach(letter -> settable.appendCodePoint(has(font, letter) ? letter : '?'));
        return settable.toString();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }
}
