package vn.motcua.desk.ui.kit;

import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

import vn.motcua.desk.text.Texts;

/** Something is under way: what, and a way to stop it where there is one. */
public final class Busy extends HBox {
    private final Label what;

    public Busy(Texts texts, String what, Optional<Runnable> cancel) {
        getStyleClass().add("busy");
        this.what = Draw.text(what);
        var wheel = new ProgressIndicator();
        wheel.setAccessibleText(what);
        getChildren().addAll(wheel, this.what);
        cancel.ifPresent(deed -> getChildren().add(Draw.button(texts.get("kit.cancel"), deed)));
    }

    /** Says how far it is. */
    public void say(String words) {
        what.setText(words);
    }
}
