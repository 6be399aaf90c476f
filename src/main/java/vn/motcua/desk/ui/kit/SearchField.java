package vn.motcua.desk.ui.kit;

import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

/** A large field with a looking-glass. */
public final class SearchField extends StackPane {
    private final VietnameseTextField input = new VietnameseTextField();

    public SearchField(String name, String prompt) {
        getStyleClass().add("search-field");
        input.setPromptText(prompt);
        input.setAccessibleText(name);
        var glass = Draw.icon(Feather.SEARCH);
        glass.setMouseTransparent(true);
        setAlignment(glass, Pos.CENTER_LEFT);
        getChildren().addAll(input, glass);
    }

    public void onTyped(Consumer<String> listener) {
        input.onTyped(listener);
    }

    public String value() {
        return input.value();
    }

    public void show(String text) {
        input.show(text);
    }

    @Override public void requestFocus() {
        input.requestFocus();
    }

    public VietnameseTextField input() {
        return input;
    }
}
