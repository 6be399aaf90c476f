package vn.motcua.desk.ui.welcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.WrappingCell;

/** A short list of answers: the arrows or a digit move, Enter or a click takes. */
final class Choices<T> extends ListView<T> {
    private static final int MOST_KEYS = 9;

    /** How an answer is drawn. */
    record Line(String title, String detail) { }

    private final Function<T, Line> draw;
    private Consumer<T> taken = _ -> { };
    private boolean moved;

    Choices(String name, Function<T, Line> draw) {
        this.draw = draw;
        setAccessibleText(name);
        getStyleClass().addAll("framed", "choices");
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(event -> {
            moved = true;
            if (event.getClickCount() == 1 && event.getTarget() != this) take();
        });
    }

    void onTaken(Consumer<T> listener) {
        taken = listener;
    }

    /** Shows these; the mark stays where a person put it, and else goes to the one that is suggested. */
    void show(List<T> items, T suggested) {
        var before = current().filter(_ -> moved).filter(items::contains);
        getItems().setAll(items);
        getSelectionModel().select(before.orElse(suggested));
    }

    Optional<T> current() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) return;
        if (event.getCode() == KeyCode.ENTER) {
            take();
        } else if (event.getCode().isDigitKey() && digit(event) >= 1 && digit(event) <= Math.min(MOST_KEYS, getItems().size())) {
            moved = true;
            getSelectionModel().select(digit(event) - 1);
        } else {
            moved = moved || event.getCode().isArrowKey();
            return;
        }
        event.consume();
    }

    private static int digit(KeyEvent event) {
        return Character.digit(event.getCode().getName().charAt(0), 10);
    }

    private void take() {
        current().ifPresent(taken);
    }

    private final class Cell extends WrappingCell<T> {
        private final Label title = Draw.wrapped("", "t-medium");
        private final Label detail = Draw.wrapped("", "t-small", "muted");
        private final VBox words = Draw.column("gap-0", title, detail);

        private Cell() {
            words.setAlignment(Pos.CENTER_LEFT);
        }

        @Override protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var line = draw.apply(item);
            title.setText(line.title());
            detail.setText(line.detail());
            detail.setVisible(!line.detail().isEmpty());
            detail.setManaged(!line.detail().isEmpty());
            setAccessibleText(line.title() + " " + line.detail());
            setGraphic(getIndex() < MOST_KEYS ? Draw.row("gap-3", Keys.cap(String.valueOf(getIndex() + 1)), Draw.growing(words)) : words);
        }
    }
}
