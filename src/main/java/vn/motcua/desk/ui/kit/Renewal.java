package vn.motcua.desk.ui.kit;

import java.util.List;

import javafx.scene.control.ListView;

/** What a list shows becomes something newer, and what is the same stays as it is: nothing flickers, and the mark does not wander. */
public final class Renewal {
    private Renewal() { }

    /** @param mark place of the mark afterwards; the list must not become empty while it is wanted */
    public static <T> void of(ListView<T> list, List<T> next, int mark) {
        var items = list.getItems();
        int common = Math.min(items.size(), next.size());
        for (int i = 0; i < common; i++) if (!items.get(i).equals(next.get(i))) items.set(i, next.get(i));
        if (items.size() > common) items.remove(common, items.size());
        items.addAll(next.subList(common, next.size()));
        var marked = list.getSelectionModel();
        if (next.isEmpty()) marked.clearSelection();
        else if (marked.getSelectedIndex() != mark || marked.getSelectedItem() != items.get(mark)) marked.clearAndSelect(mark);
    }
}
