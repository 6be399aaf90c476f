package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import vn.motcua.desk.text.Texts;

/**
 * The pages of one paper: a strip of small pictures, one of them large. Pictures are fetched off the window's thread, and only those
 * that can be seen. What a deed does to the pages is the caller's business; this shows and tells.
 */
public final class Pages<P> extends HBox {
    /** What the clerk wants done with the page under the mark. */
    public enum Wish {
        TURN, ORIGINAL, DELETE, EARLIER, LATER, INSERT, REPLACE,
        /** To another paper: this page alone, or with all behind it. */
        MOVE, MOVE_REST
    }

    private static final int SMALL = 220;
    private static final int LARGE = 2000;

    private final Background background;
    private final Background.Latest large;
    private final BiFunction<P, Integer, byte[]> pictures;
    private final ListView<P> strip = new ListView<>();
    private final PagePreview preview;
    private final EmptyState nothing;
    private final StackPane stage = new StackPane();
    private Optional<BiWish<P>> wishes = Optional.empty();
    private Consumer<P> selected = _ -> { };

    /** Told of a wish about a page. */
    @FunctionalInterface
    public interface BiWish<P> {
        void about(P page, Wish wish);
    }

    /**
     * @param pictures the page upright as JPEG or PNG bytes, its longer side at most so many pixels; called off the window's thread.
     *                 Pages that look different must not be equal
     * @param empty    what stands while there is no page
     */
    public Pages(Texts texts, Background background, BiFunction<P, Integer, byte[]> pictures, EmptyState empty) {
        this.background = background;
        this.large = background.latest();
        this.pictures = pictures;
        this.nothing = empty;
        preview = new PagePreview(texts);
        getStyleClass().add("pages");
        strip.getStyleClass().add("strip");
        strip.setOrientation(Orientation.VERTICAL);
        strip.setAccessibleText(texts.get("kit.pages.strip"));
        strip.setCellFactory(_ -> new PageCell<>(texts, background, page -> pictures.apply(page, SMALL)));
        strip.getSelectionModel().selectedItemProperty().addListener((_, _, page) -> showLarge(Optional.ofNullable(page)));
        strip.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        stage.setAlignment(Pos.CENTER);
        stage.setMinSize(0, 0);
        getChildren().addAll(strip, Draw.growing(stage));
        show(List.of());
    }

    /** Shows these pages; the mark stays on the same place, or goes to the last when pages came. */
    public void show(List<P> pages) {
        if (pages.equals(strip.getItems()) && !pages.isEmpty()) return;
        int before = strip.getItems().size();
        int at = strip.getSelectionModel().getSelectedIndex();
        strip.getItems().setAll(pages);
        boolean none = pages.isEmpty();
        strip.setVisible(pages.size() > 1);
        strip.setManaged(pages.size() > 1);
        stage.getChildren().setAll(none ? nothing : preview);
        if (none) return;
        int mark = pages.size() > before && before > 0 ? pages.size() - 1 : Math.clamp(at, 0, pages.size() - 1);
        strip.getSelectionModel().select(mark);
        strip.scrollTo(Math.max(0, mark - 1));
    }

    public Optional<P> current() {
        return Optional.ofNullable(strip.getSelectionModel().getSelectedItem());
    }

    public void select(int index) {
        strip.getSelectionModel().select(index);
    }

    public void next(int by) {
        int to = strip.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < strip.getItems().size()) strip.getSelectionModel().select(to);
    }

    /** Lets R, B, T, C, Insert, Delete and Alt with an arrow change pages; without this they can only be looked at. */
    public void onWish(BiWish<P> listener) {
        wishes = Optional.of(listener);
    }

    public void onSelected(Consumer<P> listener) {
        selected = listener;
    }

    public PagePreview preview() {
        return preview;
    }

    @Override public void requestFocus() {
        if (strip.isVisible()) strip.requestFocus();
        else preview.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (preview.zoomed(event)) event.consume();
        var page = current();
        if (page.isEmpty() || wishes.isEmpty() || event.isControlDown()) return;
        wish(event).ifPresent(wish -> {
            wishes.get().about(page.get(), wish);
            event.consume();
        });
    }

    /** The same as its key, for the page under the mark. */
    public void wish(Wish wish) {
        current().ifPresent(page -> wishes.ifPresent(listener -> listener.about(page, wish)));
    }

    private static Optional<Wish> wish(KeyEvent event) {
        if (event.isAltDown()) {
            if (event.getCode() == KeyCode.UP) return Optional.of(Wish.EARLIER);
            return event.getCode() == KeyCode.DOWN ? Optional.of(Wish.LATER) : Optional.empty();
        }
        return Optional.ofNullable(switch (event.getCode()) {
            case R -> Wish.TURN;
            case B -> Wish.ORIGINAL;
            case T -> Wish.REPLACE;
            case C -> event.isShiftDown() ? Wish.MOVE_REST : Wish.MOVE;
            case INSERT -> Wish.INSERT;
            case DELETE -> Wish.DELETE;
            default -> null;
        });
    }

    private void showLarge(Optional<P> page) {
        if (page.isEmpty()) {
            large.forget();
            preview.clear();
            return;
        }
        selected.accept(page.get());
        preview.waiting();
        large.run(() -> PagePreview.decode(pictures.apply(page.get(), LARGE)), preview::show);
    }
}
