package vn.motcua.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
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

    private final Background.Latest large;
    private final Function<P, ?> sheetOf;
    private final BiFunction<P, Integer, byte[]> pictures;
    private final ListView<P> strip = new ListView<>();
    private final PagePreview preview;
    private final EmptyState nothing;
    private final StackPane stage = new StackPane();
    private Optional<BiWish<P>> wishes = Optional.empty();
    private Consumer<Optional<P>> selected = _ -> { };
    private Optional<P> shown = Optional.empty();
    private boolean renewing;

    /** Told of a wish about a page. */
    @FunctionalInterface
    public interface BiWish<P> {
        void about(P page, Wish wish);
    }

    /**
     * @param sheetOf  what stays the same while a page is turned or made clean
     * @param pictures the page upright as JPEG or PNG bytes, its longer side at most so many pixels; called off the window's thread.
     *                 Pages that look different must not be equal
     * @param empty    what stands while there is no page
     */
    public Pages(Texts texts, Background background, Function<P, ?> sheetOf, BiFunction<P, Integer, byte[]> pictures, EmptyState empty) {
        this.sheetOf = sheetOf;
        this.large = background.latest();
        this.pictures = pictures;
        this.nothing = empty;
        preview = new PagePreview(texts);
        getStyleClass().add("pages");
        strip.getStyleClass().add("strip");
        strip.setOrientation(Orientation.VERTICAL);
        strip.setAccessibleText(texts.get("kit.pages.strip"));
        var small = new SmallPictures<>(background, sheetOf, (P page) -> pictures.apply(page, SMALL));
        strip.setCellFactory(_ -> new PageCell<>(texts, small));
        strip.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> look());
        strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (preview.zoomed(event)) event.consume();
        });
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
        boolean none = pages.isEmpty();
        int mark = pages.size() > before && before > 0 ? pages.size() - 1 : Math.clamp(at, 0, Math.max(0, pages.size() - 1));
        renewing = true;
        Renewal.of(strip, pages, mark);
        renewing = false;
        strip.setVisible(pages.size() > 1);
        strip.setManaged(pages.size() > 1);
        var content = none ? nothing : preview;
        if (!stage.getChildren().contains(content)) stage.getChildren().setAll(content);
        look();
        if (!none && (mark != at || pages.size() != before)) strip.scrollTo(Math.max(0, mark - 1));
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

    /** Who does what is wished for a page; without this they can only be looked at. */
    public void onWish(BiWish<P> listener) {
        wishes = Optional.of(listener);
    }

    /** Told of the page under the mark, also when it looks different now. */
    public void onSelected(Consumer<Optional<P>> listener) {
        selected = listener;
    }

    public PagePreview preview() {
        return preview;
    }

    @Override public void requestFocus() {
        if (strip.isVisible()) strip.requestFocus();
        else preview.requestFocus();
    }

    /** A key of the screen, for the page under the mark. */
    public void wish(Wish wish) {
        current().ifPresent(page -> wishes.ifPresent(listener -> listener.about(page, wish)));
    }

    /** The large picture of the page under the mark; another page's fades until this one is there. */
    private void look() {
        if (renewing) return;
        var page = current();
        if (page.equals(shown)) return;
        boolean same = page.isPresent() && shown.map(sheetOf).filter(sheetOf.apply(page.get())::equals).isPresent();
        shown = page;
        selected.accept(page);
        if (page.isEmpty()) {
            large.forget();
            preview.clear();
            return;
        }
        if (!same) preview.waiting();
        large.run(() -> PagePreview.decode(pictures.apply(page.get(), LARGE)), preview::show);
    }
}
