package vn.motcua.desk.ui.kit;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Brings the last row of a list into sight. Where rows have different heights {@code scrollTo} alone misses it now and then, since the heights are
 * known only after the rows were laid out; so it is asked for again after each of the next layouts.
 */
public final class EndOfList {
    private static final int LAYOUTS = 3;

    private EndOfList() { }

    /** @param list one that is shown in a window */
    public static void show(ListView<?> list) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        show(list, flow);
        list.getScene().addPostLayoutPulseListener(new Again(list, flow, list.getScene()));
    }

    private static void show(ListView<?> list, VirtualFlow<?> flow) {
        flow.scrollTo(list.getItems().size() - 1);
        flow.requestLayout();
    }

    private static final class Again implements Runnable {
        private final ListView<?> list;
        private final VirtualFlow<?> flow;
        private final Scene scene;
        private int layouts;

        Again(ListView<?> list, VirtualFlow<?> flow, Scene scene) {
            this.list = list;
            this.flow = flow;
            this.scene = scene;
        }

        @Override public void run() {
            if (++layouts == LAYOUTS) scene.removePostLayoutPulseListener(this);
            show(list, flow);
        }
    }
}
