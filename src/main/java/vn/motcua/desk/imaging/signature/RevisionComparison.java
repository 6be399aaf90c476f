package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.motcua.desk.domain.signature.Change;

/**
 * What a document shows or does differently since it was signed. Only what is known to be harmless is called so; all else that hangs on the catalogue
 * must be the same to the last byte, whether it was changed, exchanged under its number, or prepared before signing and switched on later.
 */
final class RevisionComparison {
    private static final COSName SECURITY_STORE = COSName.getPDFName("DSS");
    /** What may differ without anything being shown differently. */
    private static final Set<COSName> HARMLESS = Set.of(COSName.TYPE, COSName.VERSION, COSName.getPDFName("Extensions"));
    private static final Set<COSName> INHERITED = Set.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final Set<COSName> COMPARED_APART = Set.of(COSName.ANNOTS, COSName.PARENT, COSName.getPDFName("LastModified"));

    private final PDDocument signed;
    private final PDDocument now;
    private final SameObjects objects = new SameObjects();
    private final Set<Change> changes = EnumSet.noneOf(Change.class);

    private RevisionComparison(PDDocument signed, PDDocument now) {
        this.signed = signed;
        this.now = now;
    }

    /** @param signed the file cut off where the signature ends */
    static Set<Change> between(PDDocument signed, PDDocument now) throws IOException {
        var comparison = new RevisionComparison(signed, now);
        comparison.catalogues();
        comparison.pages();
        comparison.description();
        if (comparison.changes.isEmpty()) comparison.changes.add(Change.BYTES_ADDED);
        return comparison.changes;
    }

    private void catalogues() throws IOException {
        var before = signed.getDocumentCatalog().getCOSObject();
        var after = now.getDocumentCatalog().getCOSObject();
        for (var key : SameObjects.keys(before, after)) {
            if (HARMLESS.contains(key) || key.equals(COSName.PAGES)) continue;
            if (key.equals(COSName.ACRO_FORM)) {
                new FormComparison(objects, changes).compare(before.getCOSDictionary(key), after.getCOSDictionary(key));
            } else if (!objects.same(before.getItem(key), after.getItem(key))) {
                if (key.equals(SECURITY_STORE)) changes.add(Change.PROOF_ADDED);
                else changes.add(key.equals(COSName.METADATA) ? Change.DESCRIPTION_CHANGED : Change.STRUCTURE_CHANGED);
            }
        }
    }

    private void pages() throws IOException {
        if (signed.getNumberOfPages() != now.getNumberOfPages()) {
            changes.add(Change.PAGES_ADDED_OR_REMOVED);
            return;
        }
        Iterator<PDPage> before = signed.getPages().iterator();
        Iterator<PDPage> after = now.getPages().iterator();
        while (before.hasNext() && after.hasNext()) compare(before.next(), after.next());
        if (before.hasNext() || after.hasNext()) changes.add(Change.PAGES_ADDED_OR_REMOVED);
    }

    private void compare(PDPage before, PDPage after) throws IOException {
        if (!samePage(before.getCOSObject(), after.getCOSObject())) changes.add(Change.PAGE_CHANGED);
        new MarkComparison(objects, changes, after).compare(before);
    }

    private boolean samePage(COSDictionary before, COSDictionary after) throws IOException {
        for (var key : SameObjects.keys(before, after)) {
            if (COMPARED_APART.contains(key) || INHERITED.contains(key)) continue;
            if (!objects.same(before.getItem(key), after.getItem(key))) return false;
        }
        for (var key : INHERITED) {
            if (!objects.same(inherited(before, key), inherited(after, key))) return false;
        }
        return true;
    }

    private static org.apache.pdfbox.cos.COSBase inherited(COSDictionary page, COSName key) {
        return org.apache.pdfbox.pdmodel.PDPageTree.getInheritableAttribute(page, key);
    }

    private void description() throws IOException {
        if (!objects.same(signed.getDocument().getTrailer().getItem(COSName.INFO), now.getDocument().getTrailer().getItem(COSName.INFO))) {
            changes.add(Change.DESCRIPTION_CHANGED);
        }
    }
}
