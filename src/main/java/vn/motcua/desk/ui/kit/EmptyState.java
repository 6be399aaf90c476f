package vn.motcua.desk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.Ikon;

/** What stands where nothing is yet: why, and what to do. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon sign, String what, String toDo, Node... deeds) {
        getStyleClass().add("empty");
        var more = Draw.wrapped(toDo, "muted");
        more.setTextAlignment(TextAlignment.CENTER);
        more.setAlignment(Pos.CENTER);
        more.getStyleClass().add("empty-hint");
        var title = Draw.wrapped(what, "t-heading");
        title.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(Draw.icon(sign), title, more);
        getChildren().addAll(deeds);
    }
}
