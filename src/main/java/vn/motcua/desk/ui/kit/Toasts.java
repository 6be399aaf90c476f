package vn.motcua.desk.ui.kit;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.text.Texts;

/**
 * Messages below the work that hold nobody up: what is, and what to do. They take room of their own and cover nothing. Good news leaves by
 * itself, trouble stays until it is read.
 */
public final class Toasts extends VBox {
    private static final Duration GOOD_NEWS = Duration.seconds(6);
    private static final int MOST = 3;

    private final Texts texts;

    public Toasts(Texts texts) {
        this.texts = texts;
        getStyleClass().add("toasts");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addListener((ListChangeListener<Node>) _ -> showIfAny());
        showIfAny();
    }

    /** @return takes it away before the clerk does */
    public Runnable show(Tone tone, String what, String toDo) {
        var toast = toast(tone, what, toDo);
        add(toast, tone);
        return () -> getChildren().remove(toast);
    }

    /** With a button that does what is to be done. */
    public void show(Tone tone, String what, String toDo, String action, Runnable deed) {
        var toast = toast(tone, what, toDo);
        var button = Draw.button(action, () -> {
            getChildren().remove(toast);
            deed.run();
        }, "quiet");
        toast.getChildren().add(toast.getChildren().size() - 1, button);
        add(toast, tone);
    }

    /** Takes the newest away; true when there was one. */
    public boolean dismiss() {
        if (getChildren().isEmpty()) return false;
        getChildren().removeLast();
        return true;
    }

    private void showIfAny() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void add(HBox toast, Tone tone) {
        // what is said already is not said twice
        getChildren().removeIf(shown -> shown.getAccessibleText().equals(toast.getAccessibleText()));
        getChildren().add(toast);
        if (getChildren().size() > MOST) getChildren().removeFirst();
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (tone == Tone.GOOD) leaveLater(toast);
    }

    private HBox toast(Tone tone, String what, String toDo) {
        var words = Draw.column("gap-0", Draw.wrapped(what, "t-strong"));
        if (!toDo.isBlank()) words.getChildren().add(Draw.wrapped(toDo, "muted"));
        var toast = new HBox(Draw.icon(tone.sign(), tone.textClass()), Draw.growing(words));
        toast.getStyleClass().addAll("toast", tone.styleClass());
        toast.setMaxHeight(USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(what + " " + toDo);
        toast.getChildren().add(closing(toast));
        return toast;
    }

    private Button closing(HBox toast) {
        var button = Draw.iconButton(Feather.X, texts.get("kit.close"), () -> getChildren().remove(toast), "quiet");
        button.setFocusTraversable(false);
        return button;
    }

    private void leaveLater(HBox toast) {
        var pause = new PauseTransition(GOOD_NEWS);
        pause.setOnFinished(_ -> getChildren().remove(toast));
        pause.play();
    }
}
