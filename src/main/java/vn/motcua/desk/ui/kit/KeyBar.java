package vn.motcua.desk.ui.kit;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The bottom line of the window: what each key does now. Each can be clicked too. */
public final class KeyBar extends FlowPane {
    private final Keys keys;

    public KeyBar(Keys keys) {
        this.keys = keys;
        getStyleClass().add("key-bar");
    }

    /** Shows these keys from now on; one without a word works unseen. */
    public void show(List<KeyHint> hints) {
        getChildren().setAll(hints.stream().filter(hint -> !hint.label().isEmpty()).map(this::button).toList());
    }

    /** All in one line; a second one is taken only where the first is full. */
    @Override protected double computePrefWidth(double height) {
        var insets = getInsets();
        double width = insets.getLeft() + insets.getRight() + getHgap() * Math.max(0, getChildren().size() - 1);
        for (var child : getChildren()) width += snapSizeX(child.prefWidth(-1));
        return width;
    }

    private Button button(KeyHint hint) {
        var name = keys.name(hint.key());
        var button = new Button(hint.label(), Keys.cap(name));
        button.getStyleClass().add("key-hint");
        if (hint.main()) button.getStyleClass().add("main");
        button.setFocusTraversable(false);
        button.setAccessibleText(hint.label() + ", " + name);
        button.setOnAction(_ -> {
            if (hint.ready().getAsBoolean()) hint.deed().run();
        });
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
