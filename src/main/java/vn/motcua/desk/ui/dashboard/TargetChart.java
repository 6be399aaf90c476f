package vn.motcua.desk.ui.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Forecast;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;

/** The value day by day, what has to be reached, and where it is going. The lines differ in their dashes, not in colour alone. */
final class TargetChart extends VBox {
    /** The kinds of line, each with a style class. */
    private enum Kind {
        VALUE("line-value"), BOUND("line-bound"), LIKELY("line-likely"), RANGE("line-range");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    private static final int TICKS = 4;
    private static final double SAMPLE = 26;
    /** Points of percent that the axis shows at least. */
    private static final double LEAST_SPAN = 10;

    private final Texts texts;
    private final Wording wording;
    private final NumberAxis days = new NumberAxis();
    private final NumberAxis values = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(days, values);
    private final List<Kind> kinds = new ArrayList<>();
    private final FlowPane legend = Draw.flow();
    private final Label nothing = Draw.wrapped("", "muted");

    TargetChart(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        getStyleClass().add("target-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        days.setAutoRanging(false);
        days.setMinorTickVisible(false);
        days.setTickLabelFormatter(labels(number -> wording.formats().shortDate(LocalDate.ofEpochDay(number.longValue()))));
        days.setAnimated(false);
        values.setAutoRanging(false);
        values.setMinorTickVisible(false);
        values.setAnimated(false);
        getChildren().addAll(chart, legend, nothing);
    }

    void show(Standing standing, LocalDate today) {
        boolean drawn = standing.curve().size() > 1;
        chart.setVisible(drawn);
        chart.setManaged(drawn);
        legend.setVisible(drawn);
        legend.setManaged(drawn);
        nothing.setVisible(!drawn);
        nothing.setManaged(!drawn);
        chart.getData().clear();
        kinds.clear();
        legend.getChildren().clear();
        if (!drawn) {
            nothing.setText(texts.get(standing.value().isEmpty() ? "dashboard.chart.none" : "dashboard.chart.few"));
            return;
        }
        var forecast = standing.forecast().filter(_ -> today.isBefore(standing.period().to()));
        range(standing, forecast);
        add(Kind.VALUE, standing.curve().stream().map(point -> at(point.day(), point.value())).toList(), texts.get("dashboard.chart.value"));
        standing.target().ifPresent(target -> add(Kind.BOUND, List.of(at(standing.period().from(), target.bound().threshold()), at(standing.period().to(),
                target.bound().threshold())), texts.get("dashboard.chart.bound", wording.plans().bound(target.bound()))));
        forecast.ifPresent(coming -> {
            var last = standing.curve().getLast();
            add(Kind.LIKELY, List.of(at(last.day(), last.value()), at(standing.period().to(), coming.likely())), texts.get("dashboard.chart.likely"));
            add(Kind.RANGE, List.of(at(last.day(), last.value()), at(standing.period().to(), coming.low())), texts.get("dashboard.chart.range"));
            add(Kind.RANGE, List.of(at(last.day(), last.value()), at(standing.period().to(), coming.high())), "");
        });
        // the chart dresses all its lines anew with each that is added
        for (int i = 0; i < kinds.size(); i++) chart.getData().get(i).getNode().getStyleClass().add(kinds.get(i).style);
        chart.setAccessibleText(texts.get("dashboard.chart.spoken", wording.targets().name(standing), wording.targets().period(standing.period()),
                wording.targets().value(standing)));
    }

    private void range(Standing standing, Optional<Forecast> forecast) {
        long first = standing.period().from().toEpochDay();
        long last = standing.period().to().toEpochDay();
        days.setLowerBound(first);
        days.setUpperBound(last);
        days.setTickUnit(Math.max(1, Math.ceil((last - first) / (double) TICKS)));
        double low = standing.target().map(target -> target.bound().threshold().doubleValue()).orElse(Double.MAX_VALUE);
        double high = standing.target().map(target -> target.bound().threshold().doubleValue()).orElse(0.0);
        for (var point : standing.curve()) {
            low = Math.min(low, point.value().doubleValue());
            high = Math.max(high, point.value().doubleValue());
        }
        if (forecast.isPresent()) {
            low = Math.min(low, forecast.get().low().doubleValue());
            high = Math.max(high, forecast.get().high().doubleValue());
        }
        boolean percent = standing.unit() == Bound.Unit.PERCENT;
        // a hair's breadth is no rise
        if (percent) low = Math.max(0, Math.min(low, high - LEAST_SPAN));
        double step = step(percent ? Math.min(100, high) - low : high);
        double bottom = percent ? Math.floor(low / step) * step : 0;
        double top = Math.ceil(high / step) * step;
        if (top == bottom) top = bottom + step;
        if (percent && top > 100) top = 100;
        if (percent && top == bottom) bottom = top - step;
        values.setLowerBound(bottom);
        values.setUpperBound(top);
        values.setTickUnit(step);
        values.setTickLabelFormatter(labels(number -> wording.plans().value(BigDecimal.valueOf(Math.round(number.doubleValue() * 10)).movePointLeft(1), standing.unit())));
    }

    /** A round step by which three to six lines fit. */
    private static double step(double span) {
        double rough = Math.max(1, span) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private static XYChart.Data<Number, Number> at(LocalDate day, BigDecimal value) {
        return new XYChart.Data<>(day.toEpochDay(), value);
    }

    /** @param name for the legend; empty: it is there already */
    private void add(Kind kind, List<XYChart.Data<Number, Number>> points, String name) {
        var series = new XYChart.Series<Number, Number>();
        series.getData().setAll(points);
        chart.getData().add(series);
        kinds.add(kind);
        if (name.isEmpty()) return;
        var sample = new Line(0, 0, SAMPLE, 0);
        sample.getStyleClass().add(kind.style);
        var label = Draw.text(name, "t-small");
        label.setMinWidth(USE_PREF_SIZE);
        legend.getChildren().add(Draw.row("gap-1", sample, label));
    }

    private static StringConverter<Number> labels(java.util.function.Function<Number, String> words) {
        return new StringConverter<>() {
            @Override public String toString(Number number) {
                return words.apply(number);
            }

            @Override public Number fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed on an axis");
            }
        };
    }
}
