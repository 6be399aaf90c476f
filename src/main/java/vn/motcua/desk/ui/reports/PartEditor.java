package vn.motcua.desk.ui.reports;

import java.util.List;

import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;

/** A block of words to write on; each line is a paragraph. */
final class PartEditor extends StackPane {
    private final TextArea area = new TextArea();

    PartEditor(Texts texts, String name, List<String> paragraphs) {
        area.setWrapText(true);
        area.setAccessibleText(name);
        area.setText(String.join("\n", paragraphs));
        getChildren().add(new Card(Feather.EDIT_3, name, Draw.growing(area), Draw.wrapped(texts.get("reports.editing"), "t-small", "muted")));
    }

    String text() {
        return area.getText();
    }

    void focusFirst() {
        area.requestFocus();
        area.positionCaret(area.getLength());
    }
}
