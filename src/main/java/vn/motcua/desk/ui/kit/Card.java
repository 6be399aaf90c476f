package vn.motcua.desk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

/** A sheet on the work area with a heading. */
public final class Card extends VBox {
    private final Label title;
    private final HBox head;

    public Card(Ikon sign, String title, Node... body) {
        getStyleClass().add("card");
        this.title = Draw.wrapped(title, "t-heading");
        head = Draw.row("gap-2", Draw.icon(sign), this.title, Draw.filler());
        head.getStyleClass().add("card-head");
        getChildren().add(head);
        getChildren().addAll(body);
    }

    /** Puts something at the right end of the heading. */
    public Card with(Node... atTheEnd) {
        head.getChildren().addAll(atTheEnd);
        return this;
    }

    /** For a table or list that goes to the card's edge. */
    public Card flush() {
        getStyleClass().add("flush");
        return this;
    }

    public void title(String words) {
        title.setText(words);
    }
}
