package vn.motcua.desk.ui.kit;

import java.util.function.Function;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.text.Texts;

/** One small page of the strip with its number; the picture arrives when it is there. */
final class PageCell<P> extends ListCell<P> {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 104;

    private final Texts texts;
    private final Background.Latest questions;
    private final Function<P, byte[]> picture;
    private final ImageView view = new ImageView();
    private final StackPane sheet = new StackPane(view);
    private final Label number = Draw.text("", "page-number");
    private final VBox cell = new VBox(sheet, number);

    PageCell(Texts texts, Background background, Function<P, byte[]> picture) {
        this.texts = texts;
        this.questions = background.latest();
        this.picture = picture;
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        sheet.getStyleClass().add("sheet");
        sheet.setMinHeight(HEIGHT);
        sheet.setPrefSize(WIDTH, HEIGHT);
        sheet.setMaxSize(WIDTH, HEIGHT);
        cell.setAlignment(Pos.CENTER);
    }

    @Override protected void updateItem(P page, boolean empty) {
        boolean same = !empty && page != null && page.equals(getItem()) && view.getImage() != null;
        super.updateItem(page, empty);
        if (empty || page == null) {
            questions.forget();
            setGraphic(null);
            view.setImage(null);
            return;
        }
        number.setText(String.valueOf(getIndex() + 1));
        setAccessibleText(texts.get("kit.pages.page", getIndex() + 1, getListView().getItems().size()));
        setGraphic(cell);
        if (same) return;
        view.setImage(null);
        questions.run(() -> PagePreview.decode(picture.apply(page)), this::show);
    }

    private void show(Image image) {
        view.setImage(image);
        boolean wide = image.getWidth() > image.getHeight();
        double ratio = image.getHeight() == 0 ? 1 : image.getWidth() / image.getHeight();
        double width = wide ? WIDTH : Math.min(WIDTH, HEIGHT * ratio);
        sheet.setMaxSize(width, width / ratio);
        sheet.setMinHeight(width / ratio);
        sheet.setPrefSize(width, width / ratio);
    }
}
