package vn.motcua.desk.ui.reception;

import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A step on a low screen: it scrolls, and the field with the focus never hides. */
final class StepScroll extends ScrollPane {
    private static final double ROOM = 24;

    private double settledHeight;
    private Optional<Node> brought = Optional.empty();

    /** @param fills takes all the height there is, and scrolls only where that is too little */
    StepScroll(Node content, boolean fills) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(fills);
        setFocusTraversable(false);
        getStyleClass().add("step-scroll");
    }

    /** What grew or shrank may have moved the focused field away. Called after each layout. */
    void settle() {
        if (getContent() == null || getScene() == null) return;
        double height = getContent().getBoundsInLocal().getHeight();
        if (height == settledHeight) return;
        settledHeight = height;
        if (brought.filter(Node::isVisible).isPresent()) {
            keepInSight(brought.get());
            return;
        }
        var focused = getScene().getFocusOwner();
        for (Node up = focused; up != null; up = up.getParent()) if (up == getContent()) keepInSight(focused);
    }

    /** Brings what is to be looked at into sight, and keeps it there while it grows, until the focus moves. */
    void bring(Node node) {
        brought = Optional.of(node);
        keepInSight(node);
    }

    /** The focus is there now. */
    void focus(Node focused) {
        brought = Optional.empty();
        keepInSight(focused);
    }

    /** Whether all of it is in sight, or as much as there is room for. */
    boolean shows(Node node) {
        double seen = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, getContent().getBoundsInLocal().getHeight() - seen);
        var bounds = within(node);
        return bounds.getMinY() >= top && bounds.getMinY() + Math.min(bounds.getHeight(), seen) <= top + seen + 1;
    }

    private Bounds within(Node node) {
        return getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    void keepInSight(Node focused) {
        if (getContent() == null) return;
        double seen = getViewportBounds().getHeight();
        double hidden = getContent().getBoundsInLocal().getHeight() - seen;
        if (hidden <= 0) return;
        var bounds = within(focused);
        double top = getVvalue() * hidden;
        if (bounds.getMinY() < top) setVvalue(Math.max(0, bounds.getMinY() - ROOM) / hidden);
        else if (bounds.getMaxY() > top + seen) setVvalue(Math.min(hidden, bounds.getMaxY() + ROOM - seen) / hidden);
    }
}
