package vn.motcua.desk.ui.reception;

import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;

import vn.motcua.desk.domain.dossier.Draft;

/** The middle of the screen for one step. */
interface StepPane {
    Parent root();

    Fields fields();

    /** Draws the draft; called with every change while the step is shown. */
    void show(Draft draft, Review review);

    /** Puts the focus on a field by name. */
    default void focus(String field) {
        fields().find(field).ifPresent(Node::requestFocus);
    }

    /** Where the focus is within this step. */
    default Optional<String> fieldOf(Node focused) {
        return fields().nameOf(focused);
    }
}
