package vn.motcua.desk.ui.kit;

import java.util.Optional;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** One page, small, on white; the picture arrives when it is there. */
public final class Thumbnail<P> extends StackPane {
    private final double width;
    private final double height;
    private final SmallPictures<P> pictures;
    private final Background.Latest questions;
    private final ImageView view = new ImageView();
    private Optional<P> shown = Optional.empty();

    /** @param width the most it takes, as {@code height} */
    public Thumbnail(double width, double height, SmallPictures<P> pictures) {
        this.width = width;
        this.height = height;
        this.pictures = pictures;
        questions = pictures.questions();
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        getStyleClass().add("sheet");
        getChildren().add(view);
        resizeTo(width, height);
    }

    public void show(P page) {
        if (shown.filter(page::equals).isPresent() && view.getImage() != null) return;
        boolean same = shown.filter(before -> pictures.sameSheet(before, page)).isPresent();
        shown = Optional.of(page);
        questions.forget();
        pictures.kept(page).ifPresentOrElse(this::show, () -> {
            // what was there stays until the new picture is there: a page that is turned does not flicker
            if (!same) view.setImage(null);
            questions.run(pictures.drawing(page, width, height), image -> {
                pictures.keep(page, image);
                show(image);
            });
        });
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
