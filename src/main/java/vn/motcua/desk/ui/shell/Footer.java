package vn.motcua.desk.ui.shell;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.KeyBar;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Tone;

/** The last line of the window: what keys do here, and whether all is saved. */
final class Footer extends HBox {
    /** How large the stylesheet's small text is. */
    private static final double SMALL = 0.9;

    private final ReadOnlyDoubleWrapper em = new ReadOnlyDoubleWrapper(14);
    private final KeyBar keyBar;
    private final Label saved = Draw.text("", "t-small");
    private final ObjectProperty<Optional<Status>> status = new SimpleObjectProperty<>(Optional.empty());

    Footer(Keys keys) {
        keyBar = Draw.growing(new KeyBar(keys));
        getStyleClass().add("footer");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.fontProperty().addListener((_, _, font) -> em.set(font.getSize() / SMALL));
        status.addListener((_, _, now) -> say(now));
        getChildren().addAll(keyBar, saved);
    }

    ObjectProperty<Optional<Status>> status() {
        return status;
    }

    void show(List<KeyHint> hints) {
        keyBar.show(hints);
    }

    /** Pixels of one em in this window; follows the size of the text. */
    ReadOnlyDoubleProperty emProperty() {
        return em.getReadOnlyProperty();
    }

    private void say(Optional<Status> now) {
        for (var tone : Tone.values()) saved.getStyleClass().remove(tone.textClass());
        now.ifPresent(words -> saved.getStyleClass().add(words.tone().textClass()));
        saved.setText(now.map(Status::words).orElse(""));
        saved.setGraphic(now.map(words -> Draw.icon(words.tone().sign())).orElse(null));
    }
}
