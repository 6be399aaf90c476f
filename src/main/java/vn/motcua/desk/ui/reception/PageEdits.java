package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.dossier.Page;

/** Changes to a component's pages; each gives a new list. */
final class PageEdits {
    private PageEdits() { }

    /** @param by -1 towards the front, +1 towards the end; unchanged at the edges */
    static List<Page> moved(List<Page> pages, int index, int by) {
        int target = index + by;
        if (target < 0 || target >= pages.size()) return pages;
        var next = new ArrayList<>(pages);
        next.add(target, next.remove(index));
        return next;
    }

    /** With more pages behind that one. */
    static List<Page> inserted(List<Page> pages, int index, List<Page> more) {
        var next = new ArrayList<>(pages);
        next.addAll(Math.min(index + 1, next.size()), more);
        return next;
    }

    static List<Page> changed(List<Page> pages, int index, UnaryOperator<Page> deed) {
        var next = new ArrayList<>(pages);
        next.set(index, deed.apply(pages.get(index)));
        return next;
    }

    static List<Page> without(List<Page> pages, int index) {
        var next = new ArrayList<>(pages);
        next.remove(index);
        return next;
    }
}
