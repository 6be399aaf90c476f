package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.dossier.Page;

/** Changes to the order and turn of a component's pages; each gives a new list. */
final class PageEdits {
    private PageEdits() { }

    static List<Page> turned(List<Page> pages, int index) {
        var next = new ArrayList<>(pages);
        next.set(index, pages.get(index).turnedClockwise());
        return next;
    }

    /** @param by -1 towards the front, +1 towards the end; unchanged at the edges */
    static List<Page> moved(List<Page> pages, int index, int by) {
        int target = index + by;
        if (target < 0 || target >= pages.size()) return pages;
        var next = new ArrayList<>(pages);
        next.add(target, next.remove(index));
        return next;
    }

    static List<Page> without(List<Page> pages, int index) {
        var next = new ArrayList<>(pages);
        next.remove(index);
        return next;
    }
}
