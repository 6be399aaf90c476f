package vn.motcua.desk.ui.dashboard;

import java.util.List;
import java.util.Optional;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import vn.motcua.desk.domain.plan.Standing;

/** The course of a value in a few em, with the threshold as a dashed line. */
final class Sparkline extends Region {
    private static final double ROOM = 3;

    private final List<Standing.Point> points;
    private final Optional<Double> threshold;
    private final Polyline course = new Polyline();
    private final Line bound = new Line();

    Sparkline(Standing standing) {
        points = standing.curve();
        threshold = standing.target().map(target -> target.bound().threshold().doubleValue());
        getStyleClass().add("sparkline");
        course.getStyleClass().add("line-value");
        bound.getStyleClass().add("line-bound");
        bound.setVisible(threshold.isPresent());
        if (points.size() > 1) getChildren().addAll(bound, course);
    }

    @Override protected void layoutChildren() {
        if (points.size() < 2) return;
        double low = threshold.orElse(Double.MAX_VALUE);
        double high = threshold.orElse(-Double.MAX_VALUE);
        for (var point : points) {
            low = Math.min(low, point.value().doubleValue());
            high = Math.max(high, point.value().doubleValue());
        }
        double span = Math.max(1, high - low);
        double height = getHeight() - 2 * ROOM;
        double first = points.getFirst().day().toEpochDay();
        double days = Math.max(1, points.getLast().day().toEpochDay() - first);
        course.getPoints().clear();
        for (var point : points) {
            course.getPoints().addAll((point.day().toEpochDay() - first) / days * getWidth(), ROOM + height - (point.value().doubleValue() - low) / span * height);
        }
        double at = ROOM + height - (threshold.orElse(low) - low) / span * height;
        bound.setStartX(0);
        bound.setEndX(getWidth());
        bound.setStartY(at);
        bound.setEndY(at);
    }
}
