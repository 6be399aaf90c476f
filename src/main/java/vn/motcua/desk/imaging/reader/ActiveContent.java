package vn.motcua.desk.imaging.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

import vn.motcua.desk.domain.trouble.FileOddity;

/**
 * What a document would do, or carries, besides showing pages. Nothing of it is run here; but another program may run it, so the clerk
 * should know. Every object is looked at, wherever it hangs, until the time is up.
 */
final class ActiveContent {
    private static final Set<COSName> ACTS = Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"),
            COSName.getPDFName("ImportData"));
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final int MOST_PARTS_OF_AN_OBJECT = 20_000;

    private final Set<FileOddity> found = EnumSet.noneOf(FileOddity.class);

    /** @param end of {@link System#nanoTime} */
    static Set<FileOddity> in(PDDocument document, long end) {
        var content = new ActiveContent();
        var objects = document.getDocument();
        content.look(objects.getTrailer());
        for (var key : objects.getXrefTable().keySet()) {
            if (System.nanoTime() - end > 0) break;
            content.look(objects.getObjectFromPool(key).getObject());
        }
        return content.found;
    }

    /** One object with what lies directly in it; references are other objects and have their own turn. */
    private void look(COSBase object) {
        Deque<COSBase> left = new ArrayDeque<>();
        if (object != null) left.add(object);
        for (int parts = 0; !left.isEmpty() && parts < MOST_PARTS_OF_AN_OBJECT; parts++) {
            switch (left.pop()) {
                case COSDictionary dictionary -> {
                    judge(dictionary);
                    dictionary.getValues().stream().filter(ActiveContent::isDirect).forEach(left::push);
                }
                case COSArray array -> {
                    for (int at = 0; at < array.size() && at < MOST_PARTS_OF_AN_OBJECT; at++) {
                        if (array.get(at) != null && isDirect(array.get(at))) left.push(array.get(at));
                    }
                }
                default -> {
                    continue;
                }
            }
        }
    }

    private void judge(COSDictionary dictionary) {
        var act = dictionary.getItem(COSName.S);
        if (act instanceof COSName name && ACTS.contains(name) || dictionary.containsKey(JS)) found.add(FileOddity.HAS_SCRIPT);
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(EMBEDDED_FILES)) found.add(FileOddity.HAS_ATTACHMENT);
    }

    private static boolean isDirect(COSBase part) {
        return !(part instanceof COSObject) && (part instanceof COSDictionary || part instanceof COSArray);
    }
}
