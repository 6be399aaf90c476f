package vn.motcua.desk.ui.kit;

import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Short words for the pieces that every view puts together. */
public final class Draw {
    /** Pixels; any width will do for what is stretched afterwards. */
    private static final double SOME_WIDTH = 60;

    private Draw() { }

    /** @param gap style class of the stylesheet, {@code "gap-2"} */
    public static HBox row(String gap, Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add(gap);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(String gap, Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add(gap);
        return column;
    }

    /** Side by side, and below each other where there is not room. */
    public static FlowPane flow(Node... nodes) {
        var flow = new FlowPane(nodes);
        flow.getStyleClass().add("flow");
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    /** A line of text in a role: {@code "t-title"}, {@code "muted"} … */
    public static Label text(String words, String... classes) {
        var label = new Label(words);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /** Text that may take several lines. */
    public static Label wrapped(String words, String... classes) {
        var label = text(words, classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** With a capital at the beginning: words of a list that stand alone. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static FontIcon icon(Ikon sign, String... classes) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    public static Button button(String words, Runnable deed, String... classes) {
        var button = new Button(words);
        button.getStyleClass().addAll(classes);
        button.setOnAction(_ -> deed.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A button that shows its key. */
    public static Button button(String words, String keyName, Runnable deed, String... classes) {
        var button = button(words, deed, classes);
        button.setGraphic(Keys.cap(keyName));
        button.setAccessibleText(words + ", " + keyName);
        return button;
    }

    /** A button without words on it: they are its tip and what a screen reader says. */
    public static Button iconButton(Ikon sign, String words, Runnable deed, String... classes) {
        var button = button("", deed, classes);
        button.getStyleClass().add("icon-only");
        button.setGraphic(icon(sign));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /** Lays what is inside a wide button out over its whole width. The button's own width must not follow from it. */
    public static void fill(Button button, HBox inside) {
        inside.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> button.getWidth() - button.getInsets().getLeft()
                - button.getInsets().getRight(), button.widthProperty(), button.insetsProperty()));
        button.setGraphic(inside);
        button.setMinWidth(0);
        button.setPrefWidth(SOME_WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
    }

    /** Pushes what follows to the far end of a row or column. */
    public static Region filler() {
        var filler = new Region();
        HBox.setHgrow(filler, Priority.ALWAYS);
        VBox.setVgrow(filler, Priority.ALWAYS);
        return filler;
    }

    public static Region hairline() {
        var line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    public static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
