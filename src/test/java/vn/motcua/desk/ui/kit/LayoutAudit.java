package vn.motcua.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What nobody should have to find by eye: cut words, nameless controls, things on top of each other. */
public final class LayoutAudit {
    private final List<String> complaints = new ArrayList<>();

    private LayoutAudit() { }

    /** Fails with every complaint at once. To be called on the window's thread after layout. */
    public static void check(Parent root) {
        assertThat(complaints(root)).isEmpty();
    }

    public static List<String> complaints(Parent root) {
        var audit = new LayoutAudit();
        audit.walk(root, new ArrayList<>());
        audit.outside(root, root);
        return audit.complaints;
    }

    private void walk(Node node, List<String> path) {
        if (!node.isVisible() || node.getOpacity() == 0) return;
        path.add(node.getClass().getSimpleName() + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass())));
        if (node instanceof Labeled labeled) cut(labeled, path);
        if (node instanceof TableCell<?, ?> cell && cell.getGraphic() != null && !cell.isEmpty()) clipped(cell, path);
        if (node instanceof ListCell<?> cell && cell.getGraphic() instanceof Region drawn && !cell.isEmpty()) tooLow(cell, drawn, path);
        name(node, path);
        if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane || node instanceof GridPane) overlap((Parent) node, path);
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) walk(child, path);
        }
        path.removeLast();
    }

    /** Something reaches over the edge of the window, where nothing scrolls. */
    private void outside(Parent root, Parent parent) {
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || !child.isManaged()) continue;
            var at = root.sceneToLocal(child.localToScene(child.getLayoutBounds()));
            if (at.getMaxX() > root.getLayoutBounds().getMaxX() + 1 || at.getMaxY() > root.getLayoutBounds().getMaxY() + 1) {
                complain("reaches over the edge: " + child, List.of());
            }
            boolean scrolls = child instanceof ScrollPane || child instanceof ListView || child instanceof TableView;
            if (!scrolls && child instanceof Parent below && !(child instanceof Labeled)) outside(root, below);
        }
    }

    /** A label shows less than its text: the drawn text ends in dots, or is taller than the room it has. */
    private void cut(Labeled labeled, List<String> path) {
        if (labeled.getText() == null || labeled.getText().isBlank() || labeled.getStyleClass().contains("may-be-cut")) return;
        drawn(labeled).filter(text -> !text.strip().equals(labeled.getText().strip()))
                .ifPresent(text -> complain("cut: \"" + labeled.getText() + "\" shows \"" + text + "\"", path));
        if (labeled.getHeight() + 1 < labeled.prefHeight(labeled.isWrapText() ? labeled.getWidth() : -1) && drawn(labeled).isPresent()) {
            complain("too low: \"" + labeled.getText() + "\"", path);
        }
    }

    /** A light or other thing in a cell is wider than the cell. */
    private void clipped(TableCell<?, ?> cell, List<String> path) {
        double right = cell.getGraphic().getLayoutX() + cell.getGraphic().prefWidth(-1);
        if (right > cell.getWidth() + 1 && cell.getGraphic().prefWidth(-1) > 1) complain("wider than its cell: " + cell.getGraphic(), path);
    }

    /** What is drawn in a cell of a list needs more height than the cell has. */
    private void tooLow(ListCell<?> cell, Region drawn, List<String> path) {
        if (drawn.prefHeight(drawn.getWidth()) > cell.getHeight() + 1) complain("higher than its cell: " + cell.getAccessibleText(), path);
    }

    private static Optional<String> drawn(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream().filter(child -> child instanceof Text && child != labeled.getGraphic()).map(child -> ((Text) child).getText()).findFirst();
    }

    private void name(Node node, List<String> path) {
        boolean needsName = node.isFocusTraversable() && (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView
                || node instanceof TableView || node instanceof ComboBoxBase || node instanceof ChoiceStrip<?> || node instanceof ScrollPane);
        if (!needsName || insideOther(node)) return;
        boolean spoken = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        if (!spoken && !written) complain("no accessible text", path);
    }

    /** The editor of a spinner or a combo box speaks through its owner. */
    private static boolean insideOther(Node node) {
        return node.getParent() != null && (node.getParent().getStyleClass().contains("spinner") || node.getParent().getStyleClass().contains("combo-box"));
    }

    private void overlap(Parent parent, List<String> path) {
        var shown = parent.getChildrenUnmodifiable().stream().filter(child -> child.isManaged() && child.isVisible()).toList();
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                if (covers(shown.get(i).getLayoutBounds(), shown.get(i), shown.get(j).getLayoutBounds(), shown.get(j))) {
                    complain("overlap of " + shown.get(i) + " and " + shown.get(j), path);
                }
            }
        }
    }

    private static boolean covers(Bounds a, Node first, Bounds b, Node second) {
        double wide = Math.min(first.getLayoutX() + a.getMaxX(), second.getLayoutX() + b.getMaxX())
                - Math.max(first.getLayoutX() + a.getMinX(), second.getLayoutX() + b.getMinX());
        double high = Math.min(first.getLayoutY() + a.getMaxY(), second.getLayoutY() + b.getMaxY())
                - Math.max(first.getLayoutY() + a.getMinY(), second.getLayoutY() + b.getMinY());
        return wide > 1.5 && high > 1.5;
    }

    private void complain(String what, List<String> path) {
        complaints.add(what + " at " + String.join(" > ", path.subList(Math.max(0, path.size() - 4), path.size())));
    }
}
