package vn.motcua.desk.ui.kit;

import java.util.Optional;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Work on a low screen: it scrolls, and the field with the focus never hides. */
public final class WorkScroll extends ScrollPane {
    private static final double ROOM = 24;

    private final Runnable laidOut = this::settle;
    private final ChangeListener<Node> focusMoved = (_, _, focused) -> {
        if (isInside(focused)) focus(focused);
    };
    private double settledHeight;
    private Optional<Node> brought = Optional.empty();

    /** @param fills takes all the height there is, and scrolls only where that is too little */
    public WorkScroll(Node content, boolean fills) {
        super(content);
        setFitToWidth(true);
        setFitToHeight(fills);
        setFocusTraversable(false);
        getStyleClass().add("step-scroll");
    }

    /** Keeps to the focus by itself, for a screen that does not do it. */
    public WorkScroll followingFocus() {
        sceneProperty().addListener((_, before, now) -> {
            Optional.ofNullable(before).ifPresent(this::leave);
            Optional.ofNullable(now).ifPresent(this::enter);
        });
        Optional.ofNullable(getScene()).ifPresent(this::enter);
        return this;
    }

    private void enter(Scene scene) {
        scene.addPostLayoutPulseListener(laidOut);
        scene.focusOwnerProperty().addListener(focusMoved);
    }

    private void leave(Scene scene) {
        scene.removePostLayoutPulseListener(laidOut);
        scene.focusOwnerProperty().removeListener(focusMoved);
    }

    /** What grew or shrank may have moved the focused field away. Called after each layout. */
    public void settle() {
        if (getContent() == null || getScene() == null) return;
        double height = getContent().getBoundsInLocal().getHeight();
        if (height == settledHeight) return;
        settledHeight = height;
        if (brought.filter(Node::isVisible).isPresent()) {
            keepInSight(brought.get());
            return;
        }
        var focused = getScene().getFocusOwner();
        if (isInside(focused)) keepInSight(focused);
    }

    private boolean isInside(Node node) {
        for (var up = node; up != null; up = up.getParent()) if (up == getContent()) return true;
        return false;
    }

    /** Brings what is to be looked at into sight, and keeps it there while it grows, until the focus moves. */
    public void bring(Node node) {
        brought = Optional.of(node);
        keepInSight(node);
    }

    /** The focus is there now. */
    public void focus(Node focused) {
        brought = Optional.empty();
        keepInSight(focused);
    }

    /** Whether all of it is in sight, or as much as there is room for. */
    public boolean shows(Node node) {
        double seen = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, getContent().getBoundsInLocal().getHeight() - seen);
        var bounds = within(node);
        return bounds.getMinY() >= top && bounds.getMinY() + Math.min(bounds.getHeight(), seen) <= top + seen + 1;
    }

    private Bounds within(Node node) {
        return getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    public void keepInSight(Node focused) {
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
