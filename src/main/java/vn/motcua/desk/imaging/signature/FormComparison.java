package vn.motcua.desk.imaging.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import vn.motcua.desk.domain.signature.Change;

/** The form of a document with its fields; signatures are fields too. What fields show lies on the pages and is looked at there. */
final class FormComparison {
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    /** What a program that signs may bring along where there was none. */
    private static final Set<COSName> BROUGHT_ALONG = Set.of(COSName.DR, COSName.DA);
    private static final int DEEPEST = 32;
    private static final String TIME_STAMP = "ETSI.RFC3161";

    private final SameObjects objects;
    private final Set<Change> changes;

    FormComparison(SameObjects objects, Set<Change> changes) {
        this.objects = objects;
        this.changes = changes;
    }

    /** Either may be absent. */
    void compare(COSDictionary before, COSDictionary after) throws IOException {
        if (after == null) {
            if (before != null) changes.add(Change.STRUCTURE_CHANGED);
            return;
        }
        var was = before == null ? new COSDictionary() : before;
        for (var key : SameObjects.keys(was, after)) {
            boolean apart = key.equals(COSName.FIELDS) || key.equals(SIG_FLAGS);
            boolean brought = BROUGHT_ALONG.contains(key) && !was.containsKey(key);
            if (!apart && !brought && !objects.same(was.getItem(key), after.getItem(key))) changes.add(Change.STRUCTURE_CHANGED);
        }
        var old = fields(was);
        var now = new HashMap<>(fields(after));
        for (var entry : old.entrySet()) {
            var field = now.remove(entry.getKey());
            if (field == null) changes.add(Change.STRUCTURE_CHANGED);
            else kept(entry.getValue(), field);
        }
        for (var field : now.values()) {
            boolean signature = COSName.SIG.equals(inherited(field, COSName.FT));
            if (!signature) changes.add(Change.STRUCTURE_CHANGED);
            else if (inherited(field, COSName.V) instanceof COSDictionary value) changes.add(ofValue(value));
        }
    }

    static Change ofValue(COSDictionary value) {
        return TIME_STAMP.equals(value.getNameAsString(COSName.SUB_FILTER)) ? Change.PROOF_ADDED : Change.SIGNATURE_ADDED;
    }

    private void kept(COSDictionary before, COSDictionary now) throws IOException {
        if (!objects.same(before.getItem(COSName.FT), now.getItem(COSName.FT)) || !objects.same(before.getItem(COSName.FF), now.getItem(COSName.FF))) {
            changes.add(Change.STRUCTURE_CHANGED);
        }
        if (objects.same(before.getItem(COSName.V), now.getItem(COSName.V))) return;
        if (!COSName.SIG.equals(inherited(before, COSName.FT))) changes.add(Change.FORM_FILLED);
        else if (before.getDictionaryObject(COSName.V) == null && now.getDictionaryObject(COSName.V) instanceof COSDictionary value) {
            changes.add(ofValue(value));
        } else changes.add(Change.STRUCTURE_CHANGED);
    }

    /** All fields by their names from the top, and where names repeat by their order. */
    private static Map<String, COSDictionary> fields(COSDictionary form) {
        var fields = new HashMap<String, COSDictionary>();
        var seen = new HashSet<COSBase>();
        Deque<Map.Entry<String, COSArray>> left = new ArrayDeque<>();
        if (form.getDictionaryObject(COSName.FIELDS) instanceof COSArray top) left.add(Map.entry("", top));
        while (!left.isEmpty()) {
            var group = left.pop();
            for (int at = 0; at < group.getValue().size(); at++) {
                if (!(group.getValue().getObject(at) instanceof COSDictionary field) || !seen.add(field)) continue;
                var own = field.getString(COSName.T);
                // a kid without a name is only another place where the field is shown
                if (own == null && !group.getKey().isEmpty()) continue;
                var name = group.getKey() + '.' + own;
                for (int again = 2; fields.containsKey(name); again++) name = group.getKey() + '.' + own + '#' + again;
                fields.put(name, field);
                if (field.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) left.push(Map.entry(name, kids));
            }
        }
        return fields;
    }

    static COSBase inherited(COSDictionary field, COSName key) {
        var at = field;
        for (int height = 0; at != null && height < DEEPEST; height++) {
            var value = at.getDictionaryObject(key);
            if (value != null) return value;
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
