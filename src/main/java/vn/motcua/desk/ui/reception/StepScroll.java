package vn.motcua.desk.ui.reception;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A step on a low screen: it scrolls, and the field with the focus never hides. */
final class StepScroll extends ScrollPane {
    private static final double ROOM = 24;

    /** @param fills takes all the height there is, and scrolls only where that is too little */
    StepScroll(Node content, boolean fills) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(fills);
        setFocusTraversable(false);
        getStyleClass().add("step-scroll");
    }

    void keepInSight(Node focused) {
        if (getContent() == null) return;
        double seen = getViewportBounds().getHeight();
        double hidden = getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) return;
        var bounds = getContent().sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
        double top = getVvalue() * hidden;
        if (bounds.getMinY() < top) setVvalue(Math.max(0, bounds.getMinY() - ROOM) / hidden);
        else if (bounds.getMaxY() > top + seen) setVvalue(Math.min(hidden, bounds.getMaxY() + ROOM - seen) / hidden);
    }
}
