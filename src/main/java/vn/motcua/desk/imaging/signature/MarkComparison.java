package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.motcua.desk.domain.signature.Change;

/**
 * What lies on a page without belonging to its content: notes, fields, stamps of signatures. Anything that could lie over what was signed
 * counts as overlaid, since what it shows is up to whoever put it there.
 */
final class MarkComparison {
    private static final Set<COSName> NOTES = Set.of(COSName.getPDFName("Text"), COSName.getPDFName("Popup"));
    /** Points; the sign of a note is some twenty wide. */
    private static final float NOTE = 40;
    /** Of the page; the stamp of a signature is smaller. */
    private static final float STAMP = 0.2f;
    private static final Set<COSName> FILLING = Set.of(COSName.V, COSName.AP, COSName.AS, COSName.M, COSName.MK);
    private static final Set<COSName> SIGNING = Set.of(COSName.V, COSName.AP, COSName.M, COSName.MK, COSName.F, COSName.getPDFName("Lock"));
    private static final COSName POPUP = COSName.getPDFName("Popup");

    private final SameObjects objects;
    private final Set<Change> changes;
    private final PDPage page;

    /** @param page as it is now */
    MarkComparison(SameObjects objects, Set<Change> changes, PDPage page) {
        this.objects = objects;
        this.changes = changes;
        this.page = page;
    }

    void compare(PDPage before) throws IOException {
        var old = marks(before);
        var now = new HashMap<>(marks(page));
        for (var entry : old.entrySet()) {
            var mark = now.remove(entry.getKey());
            if (mark == null) changes.add(Change.PAGE_CHANGED);
            else kept(entry.getValue(), mark);
        }
        now.values().forEach(this::added);
    }

    /** By their numbers, or by their places where they have none. */
    private static Map<String, COSDictionary> marks(PDPage page) {
        var marks = new LinkedHashMap<String, COSDictionary>();
        if (!(page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)) return marks;
        for (int at = 0; at < array.size(); at++) {
            if (!(array.getObject(at) instanceof COSDictionary mark)) continue;
            marks.put(array.get(at) instanceof COSObject reference ? reference.getKey().toString() : "at " + at, mark);
        }
        return marks;
    }

    private void kept(COSDictionary before, COSDictionary now) throws IOException {
        var kind = fieldKind(before);
        if (!isWidget(before) || kind == null) {
            if (!objects.same(before, now, Set.of(POPUP))) changes.add(Change.PAGE_OVERLAID);
        } else if (!kind.equals(COSName.SIG)) {
            if (!objects.same(before, now, FILLING)) changes.add(Change.PAGE_OVERLAID);
            else if (!objects.same(before, now)) changes.add(Change.FORM_FILLED);
        } else if (value(before) == null && value(now) != null) {
            if (objects.same(before, now, SIGNING)) changes.add(ofSignature(now));
            else changes.add(Change.PAGE_OVERLAID);
        } else if (!objects.same(before, now)) {
            changes.add(Change.PAGE_OVERLAID);
        }
    }

    private void added(COSDictionary mark) {
        var box = rectangle(mark);
        float width = Math.abs(box.getWidth());
        float height = Math.abs(box.getHeight());
        boolean signature = isWidget(mark) && COSName.SIG.equals(fieldKind(mark)) && value(mark) != null;
        var sheet = page.getMediaBox();
        if (signature) {
            changes.add(ofSignature(mark));
            if (width * height > STAMP * Math.abs(sheet.getWidth() * sheet.getHeight())) changes.add(Change.PAGE_OVERLAID);
        } else if (isNote(mark) && width <= NOTE && height <= NOTE) {
            changes.add(Change.NOTE_ADDED);
        } else {
            changes.add(Change.PAGE_OVERLAID);
        }
    }

    /** A time stamp of the whole file is a signature by its form only. */
    private static Change ofSignature(COSDictionary mark) {
        return FormComparison.ofValue(value(mark));
    }

    private static boolean isWidget(COSDictionary mark) {
        return COSName.WIDGET.equals(mark.getCOSName(COSName.SUBTYPE));
    }

    private static boolean isNote(COSDictionary mark) {
        var kind = mark.getCOSName(COSName.SUBTYPE);
        return kind != null && NOTES.contains(kind);
    }

    private static COSName fieldKind(COSDictionary mark) {
        return FormComparison.inherited(mark, COSName.FT) instanceof COSName kind ? kind : null;
    }

    private static COSDictionary value(COSDictionary mark) {
        return FormComparison.inherited(mark, COSName.V) instanceof COSDictionary value ? value : null;
    }

    private static PDRectangle rectangle(COSDictionary mark) {
        if (!(mark.getDictionaryObject(COSName.RECT) instanceof COSArray corners) || corners.size() != 4) return new PDRectangle();
        for (int at = 0; at < 4; at++) if (!(corners.getObject(at) instanceof COSNumber)) return new PDRectangle();
        return new PDRectangle(corners);
    }
}
