package vn.motcua.desk.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/**
 * A table for the keyboard: the arrows move, Enter opens, a double click too. Texts take a second line rather than being cut. After a
 * refresh the mark stays on the same row.
 */
public final class Rows<R> extends VBox {
    /** One text in a cell. @param style {@code "t-medium"}, {@code "muted"} … */
    public record Piece(String words, String style) { }

    /** Pixels of the bar at the right. */
    private static final double BAR = 14;
    /** How much wider than needed a column becomes when there is room. */
    private static final double SLACK = 1.25;
    /** How much more of the room that is over the wide column asks for. */
    private static final double WIDE = 1.7;
    /** Pixels; more than any window. With the largest number there is, the table's own sums overflow and a column is endless. */
    private static final double WIDEST = 20_000;

    private final TableView<R> table = new TableView<>();
    private final Function<R, Object> identity;
    /** Only there to know how large the text is. */
    private final Label em = new Label();
    private final Map<TableColumn<R, R>, Double> ems = new LinkedHashMap<>();
    private final List<TableColumn<R, R>> spareable = new ArrayList<>();
    private final Map<TableColumn<R, R>, Predicate<R>> filled = new LinkedHashMap<>();
    private TableColumn<R, R> newest = new TableColumn<>();
    private Consumer<R> open = _ -> { };
    private String typed = "";

    /**
     * @param name     of the table, for a screen reader
     * @param identity what makes a row the same row after a refresh
     */
    public Rows(String name, Function<R, Object> identity) {
        this.identity = identity;
        table.setAccessibleText(name);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.isControlDown()) return;
            current().ifPresent(open);
            event.consume();
        });
        em.setManaged(false);
        em.setVisible(false);
        em.fontProperty().addListener(_ -> fit());
        table.widthProperty().addListener(_ -> fit());
        getChildren().addAll(Draw.growing(table), em);
        getStyleClass().add("rows");
    }

    /** A column of texts, one below the other. @param least width in em; what is over is shared in proportion */
    public Rows<R> texts(String title, double least, Function<R, List<Piece>> pieces) {
        return add(title, least, column -> new TextCell(column, pieces));
    }

    public Rows<R> text(String title, double least, Function<R, String> words) {
        return texts(title, least, row -> List.of(new Piece(words.apply(row), "")));
    }

    /** A column of drawn things: lights. The function is asked when the row comes into sight. */
    public Rows<R> nodes(String title, double least, Function<R, Node> draw) {
        return add(title, least, _ -> new NodeCell(draw));
    }

    /** The column added last takes the room that is over. */
    public Rows<R> wide() {
        newest.setMaxWidth(WIDEST);
        ems.put(newest, -Math.abs(ems.get(newest)));
        return this;
    }

    /** The column added last is left out where there is not room for all; those marked first go first. */
    public Rows<R> spareable() {
        spareable.add(newest);
        return this;
    }

    /** The column added last is left out while no row has anything to show in it. */
    public Rows<R> filledWhere(Predicate<R> has) {
        filled.put(newest, has);
        return this;
    }

    /** What stands while there is no row. */
    public void whenEmpty(Node placeholder) {
        table.setPlaceholder(placeholder);
    }

    public void onOpen(Consumer<R> listener) {
        open = listener;
    }

    /** Told of the row under the mark whenever the mark moves. */
    public void onCurrent(Consumer<R> listener) {
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> Optional.ofNullable(row).ifPresent(listener));
    }

    /** Shows these rows, and in their texts what was typed. */
    public void show(List<R> rows, String whatWasTyped) {
        var before = current().map(identity);
        typed = whatWasTyped;
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
            fit();
        }
        table.refresh();
        int at = before.map(mark -> indexOf(rows, mark)).orElse(-1);
        if (!rows.isEmpty()) table.getSelectionModel().select(Math.max(0, at));
        if (at < 0) table.scrollTo(0);
    }

    public void show(List<R> rows) {
        show(rows, "");
    }

    public Optional<R> current() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** Moves the mark from outside, while a field keeps the focus. */
    public void move(int by) {
        int to = table.getSelectionModel().getSelectedIndex() + by;
        if (to < 0 || to >= table.getItems().size()) return;
        table.getSelectionModel().select(to);
        table.scrollTo(Math.max(0, to - 2));
    }

    /** Moves the mark to the row that is known by this; stays where there is none. */
    public void mark(Object known) {
        int at = indexOf(table.getItems(), known);
        if (at < 0) return;
        table.getSelectionModel().select(at);
        table.scrollTo(Math.max(0, at - 2));
    }

    /** Opens the row under the mark. */
    public void openCurrent() {
        current().ifPresent(open);
    }

    public boolean isEmpty() {
        return table.getItems().isEmpty();
    }

    @Override public void requestFocus() {
        table.requestFocus();
    }

    /** Draws the rows anew, where what is drawn of them changed but not they. */
    public void redraw() {
        table.refresh();
    }

    /** Leaves the focus to a field; the mark shows all the same. */
    public Rows<R> withoutFocus() {
        table.setFocusTraversable(false);
        table.getStyleClass().add("always-marked");
        return this;
    }

    private int indexOf(List<R> rows, Object mark) {
        for (int i = 0; i < rows.size(); i++) if (identity.apply(rows.get(i)).equals(mark)) return i;
        return -1;
    }

    private Rows<R> add(String title, double least, Function<TableColumn<R, R>, TableCell<R, R>> cell) {
        var column = new TableColumn<R, R>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cell::apply);
        newest = column;
        ems.put(column, least);
        // rows were measured for the width before
        column.widthProperty().addListener(_ -> table.refresh());
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return this;
    }

    /** Widths follow the size of the text; what does not fit is left out in the order agreed. */
    private void fit() {
        double size = em.getFont().getSize();
        double room = (table.getWidth() - BAR) / size;
        var shown = new LinkedHashSet<>(ems.keySet());
        shown.removeIf(column -> !isFilled(column));
        for (var column : spareable) {
            double needed = shown.stream().mapToDouble(one -> Math.abs(ems.get(one))).sum();
            if (table.getWidth() > 0 && needed > room) shown.remove(column);
        }
        ems.keySet().forEach(column -> column.setVisible(shown.contains(column)));
        ems.forEach((column, least) -> {
            double width = Math.abs(least) * size;
            column.setMinWidth(width);
            column.setPrefWidth(least < 0 ? width * WIDE : width);
            column.setMaxWidth(least < 0 ? WIDEST : width * SLACK);
        });
    }

    private boolean isFilled(TableColumn<R, R> column) {
        return table.getItems().isEmpty() || table.getItems().stream().anyMatch(filled.getOrDefault(column, _ -> true));
    }

    private TableRow<R> row() {
        var row = new TableRow<R>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) open.accept(row.getItem());
        });
        return row;
    }

    private final class TextCell extends TableCell<R, R> {
        private final TableColumn<R, R> column;
        private final Function<R, List<Piece>> pieces;

        private TextCell(TableColumn<R, R> column, Function<R, List<Piece>> pieces) {
            this.column = column;
            this.pieces = pieces;
        }

        @Override protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var box = new VBox();
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            var spoken = new StringBuilder();
            for (var piece : pieces.apply(item)) {
                if (piece.words().isBlank()) continue;
                var flow = new WrappingFlow(column.widthProperty());
                Highlight.show(flow, piece.words(), typed, piece.style().split(" "));
                box.getChildren().add(flow);
                spoken.append(piece.words()).append(' ');
            }
            setAccessibleText(spoken.toString().strip());
            setGraphic(box);
        }
    }

    private final class NodeCell extends TableCell<R, R> {
        private final Function<R, Node> draw;

        private NodeCell(Function<R, Node> draw) {
            this.draw = draw;
        }

        @Override protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : draw.apply(item));
        }
    }
}
