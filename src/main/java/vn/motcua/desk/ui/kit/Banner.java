package vn.motcua.desk.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;

/** A line across the window that stays: practice mode, or a state everybody has to know. */
public final class Banner extends HBox {
    /** @param style {@code "practice"} or the style class of a {@link Tone} */
    public Banner(String style, Ikon sign, String what, String more, Node... atTheEnd) {
        getStyleClass().addAll("banner", style);
        var rest = Draw.text(more);
        getChildren().addAll(Draw.icon(sign), Draw.text(what, "t-strong"), rest, Draw.filler());
        getChildren().addAll(atTheEnd);
        setAccessibleText(what + " " + more);
    }
}
