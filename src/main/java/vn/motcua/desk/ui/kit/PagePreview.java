package vn.motcua.desk.ui.kit;

import java.io.ByteArrayInputStream;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;

/** One page, large: fitted into its room, or nearer by + and −; 0 fits again. */
public final class PagePreview extends StackPane {
    private static final double STEP = 1.25;
    private static final double NEAREST = 5;

    private final ImageView view = new ImageView();
    private final StackPane sheet = new StackPane(view);
    private final StackPane floor = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(floor);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final Label percent = Draw.text("", "t-small");

    public PagePreview(Texts texts) {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        floor.getStyleClass().add("preview");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(texts.get("kit.pages.preview"));
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (zoomed(event)) event.consume();
        });
        var bar = new HBox(Draw.iconButton(Feather.ZOOM_OUT, texts.get("kit.pages.smaller"), () -> zoomBy(1 / STEP)), percent,
                Draw.iconButton(Feather.ZOOM_IN, texts.get("kit.pages.larger"), () -> zoomBy(STEP)),
                Draw.iconButton(Feather.MAXIMIZE, texts.get("kit.pages.fit"), () -> zoom.set(1)));
        bar.getChildren().forEach(node -> node.setFocusTraversable(false));
        bar.getStyleClass().add("zoom-bar");
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(bar, Pos.BOTTOM_RIGHT);
        setMargin(bar, new Insets(10));
        getChildren().addAll(scroll, bar);
        percent.textProperty().bind(Bindings.createStringBinding(() -> Math.round(zoom.get() * 100) + " %", zoom));
        percent.setMinWidth(USE_PREF_SIZE);
        zoom.addListener(_ -> fit());
        scroll.viewportBoundsProperty().addListener(_ -> fit());
        setMinSize(0, 0);
        clear();
    }

    /** Off the window's thread: bytes to a picture. */
    public static Image decode(byte[] bytes) {
        return new Image(new ByteArrayInputStream(bytes));
    }

    public void show(Image image) {
        view.setImage(image);
        sheet.setVisible(true);
        sheet.setOpacity(1);
        fit();
    }

    /** The old picture fades a little until the new one is there. */
    void waiting() {
        sheet.setOpacity(0.55);
    }

    public void clear() {
        view.setImage(null);
        sheet.setVisible(false);
        zoom.set(1);
    }

    /** True when the key was one of the zoom keys. */
    public boolean zoomed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) return false;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoomBy(STEP);
            case MINUS, SUBTRACT -> zoomBy(1 / STEP);
            case DIGIT0, NUMPAD0 -> zoom.set(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    public void zoomBy(double factor) {
        zoom.set(Math.clamp(zoom.get() * factor, 1, NEAREST));
    }

    @Override public void requestFocus() {
        scroll.requestFocus();
    }

    private void fit() {
        var image = view.getImage();
        if (image == null || image.getWidth() == 0) return;
        var room = scroll.getViewportBounds();
        var pad = floor.getPadding();
        double width = Math.max(40, room.getWidth() - pad.getLeft() - pad.getRight());
        double height = Math.max(40, room.getHeight() - pad.getTop() - pad.getBottom());
        double scale = Math.min(width / image.getWidth(), height / image.getHeight()) * zoom.get();
        view.setFitWidth(Math.floor(image.getWidth() * scale));
        view.setFitHeight(Math.floor(image.getHeight() * scale));
    }
}
