package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/**
 * Type, and what fits stands below with the typed letters emphasised. The arrows move while the field keeps the focus, Enter takes.
 * The question is asked off the window's thread and only the newest answer is shown.
 */
public final class PickList<T> extends VBox {
    /** How one match is drawn. @param trailing short word at the right end; may be empty */
    public record Line(String title, String detail, String trailing) { }

    private final SearchField field;
    private final ListView<T> list = new ListView<>();
    private final Background.Latest questions;
    private final Function<String, List<T>> find;
    private final Function<T, Line> draw;
    private Consumer<T> picked = _ -> { };
    private Consumer<T> marked = _ -> { };
    private Optional<T> wanted = Optional.empty();
    private boolean asking;
    private boolean takeWhenAnswered;

    /**
     * @param name of the field, for the label of a screen reader
     * @param find runs off the window's thread; also asked for the empty text
     */
    public PickList(String name, String prompt, Background background, Function<String, List<T>> find, Function<T, Line> draw) {
        this.questions = background.latest();
        this.find = find;
        this.draw = draw;
        field = new SearchField(name, prompt);
        field.onTyped(this::ask);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setAccessibleText(name);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 1 && event.getTarget() != list) take();
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) marked.accept(item);
        });
        getStyleClass().add("pick-list");
        getChildren().addAll(field, Draw.growing(list));
    }

    /** Told of what was taken by Enter or a click. */
    public void onPicked(Consumer<T> listener) {
        picked = listener;
    }

    /** Told of what comes under the mark. */
    public void onMarked(Consumer<T> listener) {
        marked = listener;
    }

    /** Moves the mark there, now or with the next answer, when it is among what fits. */
    public void mark(T item) {
        wanted = Optional.of(item);
        if (!asking) mark();
    }

    private void mark() {
        int at = Math.max(0, wanted.map(list.getItems()::indexOf).orElse(0));
        wanted = Optional.empty();
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 3));
    }

    /** With or without what fits: without, only the field stands. */
    public void showMatches(boolean shown) {
        list.setVisible(shown);
        list.setManaged(shown);
    }

    public SearchField field() {
        return field;
    }

    /** What stands when nothing fits. */
    public void whenNothingFits(String words) {
        list.setPlaceholder(Draw.wrapped(words, "muted"));
    }

    /** What is under the mark now. */
    public Optional<T> current() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Asks again with what stands in the field. */
    public void refresh() {
        ask(field.value());
    }

    /** Empties the field and asks. */
    public void clear() {
        field.show("");
        refresh();
    }

    private void ask(String typed) {
        asking = true;
        questions.run(() -> find.apply(typed), found -> {
            asking = false;
            list.getItems().setAll(found);
            if (!found.isEmpty()) mark();
            if (takeWhenAnswered) take();
        });
    }

    private void pressed(KeyEvent event) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> move(at + 1, size);
            case UP -> move(at - 1, size);
            case PAGE_DOWN -> move(Math.min(at + 8, size - 1), size);
            case PAGE_UP -> move(Math.max(at - 8, 0), size);
            case ENTER -> {
                if (event.isControlDown() || event.isAltDown()) return;
                take();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int to, int size) {
        if (to < 0 || to >= size) return;
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 3));
    }

    /** Enter may come before the answer to the last letter: then it means that answer. */
    private void take() {
        takeWhenAnswered = asking;
        if (!asking) current().ifPresent(picked);
    }

    private final class Cell extends WrappingCell<T> {
        private final TextFlow title = new TextFlow();
        private final TextFlow detail = new TextFlow();
        private final Label trailing = Draw.text("", "t-small", "muted");
        private final VBox words = Draw.column("gap-0", title, detail);
        private final HBox line = Draw.row("gap-3", Draw.growing(words), trailing);

        private Cell() {
            words.setAlignment(Pos.CENTER_LEFT);
            trailing.setMinWidth(USE_PREF_SIZE);
        }

        @Override protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var drawn = draw.apply(item);
            Highlight.show(title, drawn.title(), field.value(), "t-medium");
            Highlight.show(detail, drawn.detail(), field.value(), "t-small", "muted");
            detail.setVisible(!drawn.detail().isEmpty());
            detail.setManaged(!drawn.detail().isEmpty());
            trailing.setText(drawn.trailing());
            setAccessibleText(drawn.title() + ", " + drawn.detail() + " " + drawn.trailing());
            setGraphic(line);
        }
    }
}
