package vn.motcua.desk.ui.kit;

import java.util.Optional;
import java.util.function.Function;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** One page, small, on white; the picture arrives when it is there. */
public final class Thumbnail<P> extends StackPane {
    private final double width;
    private final double height;
    private final Background.Latest questions;
    private final Function<P, byte[]> picture;
    private final Function<P, ?> sheetOf;
    private final ImageView view = new ImageView();
    private Optional<P> shown = Optional.empty();

    /**
     * @param sheetOf what stays the same while a page is turned or made clean
     * @param picture JPEG or PNG bytes; called off the window's thread. Pages that look different must not be equal
     */
    public Thumbnail(double width, double height, Background background, Function<P, ?> sheetOf, Function<P, byte[]> picture) {
        this.sheetOf = sheetOf;
        this.width = width;
        this.height = height;
        this.questions = background.latest();
        this.picture = picture;
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        getStyleClass().add("sheet");
        getChildren().add(view);
        resizeTo(width, height);
    }

    public void show(P page) {
        if (shown.filter(page::equals).isPresent() && view.getImage() != null) return;
        boolean same = shown.map(sheetOf).filter(sheetOf.apply(page)::equals).isPresent();
        shown = Optional.of(page);
        // what was there stays until the new picture is there: a page that is turned does not flicker
        if (!same) view.setImage(null);
        questions.run(() -> PagePreview.decode(picture.apply(page)), this::show);
    }

    public void clear() {
        questions.forget();
        shown = Optional.empty();
        view.setImage(null);
    }

    private void show(Image image) {
        view.setImage(image);
        if (image.getWidth() == 0 || image.getHeight() == 0) return;
        double scale = Math.min(width / image.getWidth(), height / image.getHeight());
        resizeTo(image.getWidth() * scale, image.getHeight() * scale);
    }

    private void resizeTo(double wide, double high) {
        setMinSize(wide, high);
        setPrefSize(wide, high);
        setMaxSize(wide, high);
    }
}
