package vn.motcua.desk.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A cell as wide as its list and as high as what is drawn in it needs at that width. An ordinary cell measures that on one endless line. */
public abstract class WrappingCell<T> extends ListCell<T> {
    @Override protected double computePrefWidth(double height) {
        return 0;
    }

    @Override protected double computePrefHeight(double width) {
        if (!(getGraphic() instanceof Region drawn)) return super.computePrefHeight(width);
        double sides = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + drawn.prefHeight(Math.max(0, (width < 0 ? getWidth() : width) - sides)) + snappedBottomInset();
    }
}
