package vn.motcua.desk.domain.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** In which order the province's form asks; each office may set its own. Every field stands in it once, those that a saved order did not know yet at the end. */
public record EntryOrder(List<EntryField> fields) {
    public EntryOrder {
        var each = new LinkedHashSet<>(fields);
        each.addAll(Arrays.asList(EntryField.values()));
        fields = List.copyOf(each);
    }

    public static EntryOrder usual() {
        return new EntryOrder(List.of());
    }

    /** The same with one field right before or behind another, whose place it takes; the fields between them move by one. */
    public EntryOrder withAt(EntryField field, EntryField place) {
        var next = new ArrayList<>(fields);
        int to = next.indexOf(place);
        next.remove(field);
        next.add(to, field);
        return new EntryOrder(next);
    }
}
