package vn.motcua.desk.domain.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.desk.domain.words.Folding;

/** The kinds of papers that are known, by their names. */
public final class PaperKinds {
    private final List<Entry> entries;

    /** @param words the name folded, with a space before and behind */
    private record Entry(PaperKind kind, String words) { }

    public PaperKinds(List<PaperKind> kinds) {
        var all = new ArrayList<Entry>();
        for (var kind : kinds) kind.names().forEach(name -> all.add(new Entry(kind, words(name))));
        entries = List.copyOf(all);
    }

    /**
     * The kinds of which a line or a paper speaks; empty when none is known. What is made for one occasion is so by how its name begins: an application
     * for a certificate is no certificate.
     */
    public Set<PaperKind> of(String name) {
        var words = words(name);
        var kinds = new LinkedHashSet<PaperKind>();
        for (var entry : entries) {
            boolean occasion = entry.kind().lasting() == PaperKind.Lasting.OCCASION;
            if (occasion && words.startsWith(entry.words())) return Set.of(entry.kind());
            if (!occasion && words.contains(entry.words())) kinds.add(entry.kind());
        }
        return kinds;
    }

    private static String words(String name) {
        return ' ' + String.join(" ", Folding.words(name)) + ' ';
    }
}
