package vn.motcua.desk.ui.dashboard;

import java.util.List;
import java.util.function.Function;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.PickList;

/** Type a few letters, Enter takes, Escape leaves everything as it was. */
final class ChoosePane extends VBox {
    /** @param kind short word at the right end */
    record Choice(String title, String detail, String kind, Runnable deed) { }

    private final PickList<Choice> list;

    /** @param find off the window's thread @param left told when nothing was taken */
    ChoosePane(Ikon sign, String title, String prompt, Background background, Function<String, List<Choice>> find, String nothing, Runnable left) {
        list = new PickList<>(title, prompt, background, find, choice -> new PickList.Line(choice.title(), choice.detail(), choice.kind()));
        list.whenNothingFits(nothing);
        list.onPicked(choice -> {
            left.run();
            choice.deed().run();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            event.consume();
            left.run();
        });
        getChildren().add(Draw.growing(new Card(sign, title, Draw.growing(list))));
    }

    @Override public void requestFocus() {
        list.field().requestFocus();
    }

    void ask() {
        list.refresh();
    }
}
