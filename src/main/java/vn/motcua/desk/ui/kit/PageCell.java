package vn.motcua.desk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import vn.motcua.desk.text.Texts;

/** One small page of the strip with its number. */
final class PageCell<P> extends ListCell<P> {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 104;

    private final Texts texts;
    private final Thumbnail<P> sheet;
    private final Label number = Draw.text("", "page-number");
    private final VBox cell;

    PageCell(Texts texts, SmallPictures<P> pictures) {
        this.texts = texts;
        sheet = new Thumbnail<>(WIDTH, HEIGHT, pictures);
        cell = new VBox(sheet, number);
        cell.setAlignment(Pos.CENTER);
    }

    @Override protected void updateItem(P page, boolean empty) {
        super.updateItem(page, empty);
        if (empty || page == null) {
            sheet.clear();
            setGraphic(null);
            return;
        }
        number.setText(String.valueOf(getIndex() + 1));
        setAccessibleText(texts.get("kit.pages.page", getIndex() + 1, getListView().getItems().size()));
        setGraphic(cell);
        sheet.show(page);
    }
}
