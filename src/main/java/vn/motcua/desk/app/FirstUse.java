package vn.motcua.desk.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Tells when a screen can be worked with: a field has the focus and has been drawn. */
final class FirstUse {
    private final Scene scene;
    private final Runnable deed;
    private final Runnable look = this::look;

    private FirstUse(Scene scene, Runnable deed) {
        this.scene = scene;
        this.deed = deed;
    }

    /** @param deed run once, after the drawing */
    static void await(Scene scene, Runnable deed) {
        var first = new FirstUse(scene, deed);
        scene.addPostLayoutPulseListener(first.look);
        Platform.requestNextPulse();
    }

    private void look() {
        if (!(scene.getFocusOwner() instanceof TextInputControl)) return;
        scene.removePostLayoutPulseListener(look);
        Platform.runLater(deed);
    }
}
