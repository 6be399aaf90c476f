package vn.motcua.desk.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

import vn.motcua.desk.domain.citizen.ScannedCode;

/** One place of the program, built when it is opened and dropped when it is left. */
public interface Screen {
    /** What is drawn; the same node each time. */
    Parent root();

    /** It stands in the window now: ask for what is shown, and take the focus. */
    default void opened() {
        refresh();
        focusFirst();
    }

    /** Puts the focus where the clerk begins. */
    default void focusFirst() { }

    /** Something was written: ask again. */
    default void refresh() { }

    /** A reader read this code. @return whether a field here waited for it and has it now */
    default boolean takes(ScannedCode code) {
        return false;
    }

    /** It is about to leave the window. */
    default void closing() { }

    /** What keys do here now; the key bar follows the list. */
    default ObservableList<KeyHint> keys() {
        return FXCollections.emptyObservableList();
    }
}
