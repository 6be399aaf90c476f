package vn.motcua.desk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.text.TextFlow;

/** Text in a cell of a table that takes a second line when its column is narrow. */
final class WrappingFlow extends TextFlow {
    private static final double SIDES = 20;

    private double room = 100;

    WrappingFlow(ObservableValue<? extends Number> columnWidth) {
        columnWidth.subscribe(width -> {
            room = Math.max(20, width.doubleValue() - SIDES);
            requestLayout();
        });
    }

    @Override protected double computePrefWidth(double height) {
        return room;
    }

    @Override protected double computePrefHeight(double width) {
        return super.computePrefHeight(room);
    }

    @Override protected double computeMinWidth(double height) {
        return room;
    }

    @Override protected double computeMaxWidth(double height) {
        return room;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
