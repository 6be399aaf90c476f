package vn.motcua.desk.ui.closings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.ClosedPeriod;
import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Measure;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.work.Closing;

/** The figures of a closed period as they were reported and as they are known now; those that differ first. */
final class FiguresPane extends VBox {
    private final Texts texts;
    private final Wording wording;
    private final Rows<Line> rows;
    private final Card card;

    private sealed interface Line {
        /** @param key of its name in the language files */
        record OfDossiers(String key, long reported, long now) implements Line { }

        record OfIndicator(ClosedPeriod.Compared figure) implements Line { }

        default boolean differs() {
            return switch (this) {
                case OfDossiers(_, var reported, var now) -> reported != now;
                case OfIndicator(var figure) -> figure.differs();
            };
        }
    }

    /** @param open told the indicator whose dossiers are asked for */
    FiguresPane(Texts texts, Wording wording, Consumer<Indicator> open) {
        this.texts = texts;
        this.wording = wording;
        rows = new Rows<Line>(texts.get("closings.figures"), this::name)
                .text(texts.get("closings.figure"), 15, this::name).wide()
                .texts(texts.get("closings.reported"), 9.5, this::reported)
                .texts(texts.get("closings.now"), 9.5, this::now)
                .texts(texts.get("closings.difference"), 14, this::difference);
        rows.onOpen(line -> differing(line).ifPresent(open));
        rows.setMinHeight(0);
        card = new Card(Feather.BAR_CHART_2, texts.get("closings.figures"), Draw.growing(rows)).flush();
        getChildren().add(Draw.growing(card));
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    /** Whether dossiers can be asked for. */
    boolean canOpen() {
        return rows.current().flatMap(this::differing).isPresent();
    }

    void openCurrent() {
        rows.openCurrent();
    }

    void onCurrent(Runnable listener) {
        rows.onCurrent(_ -> listener.run());
    }

    void show(Closing.Comparison comparison, String title) {
        card.title(title);
        var lines = new ArrayList<Line>();
        comparison.kept().report().ifPresent(report -> {
            lines.add(new Line.OfDossiers("report.row.received", report.received(), comparison.received()));
            lines.add(new Line.OfDossiers("report.row.finished", report.finished(), comparison.finished()));
        });
        comparison.figures().forEach(figure -> lines.add(new Line.OfIndicator(figure)));
        lines.sort(Comparator.comparing(Line::differs).reversed());
        rows.show(lines);
    }

    private Optional<Indicator> differing(Line line) {
        return line instanceof Line.OfIndicator(var figure) && figure.differs() ? Optional.of(figure.indicator()) : Optional.empty();
    }

    private String name(Line line) {
        return switch (line) {
            case Line.OfDossiers(var key, _, _) -> texts.get(key);
            case Line.OfIndicator(var figure) -> wording.indicators().name(figure.indicator());
        };
    }

    private List<Rows.Piece> reported(Line line) {
        return switch (line) {
            case Line.OfDossiers(_, var reported, _) -> List.of(new Rows.Piece(wording.formats().number(reported), "t-medium"));
            case Line.OfIndicator(var figure) -> value(figure.indicator(), figure.reported());
        };
    }

    private List<Rows.Piece> now(Line line) {
        return switch (line) {
            case Line.OfDossiers(_, _, var now) -> List.of(new Rows.Piece(wording.formats().number(now), "t-medium"));
            case Line.OfIndicator(var figure) -> figure.now().map(now -> value(figure.indicator(), now))
                    .orElseGet(() -> List.of(new Rows.Piece(texts.get("closings.otherFormula"), "t-small muted")));
        };
    }

    private List<Rows.Piece> value(Indicator indicator, Measure measure) {
        var unit = Bound.Unit.of(indicator);
        return List.of(new Rows.Piece(wording.targets().value(unit.value(measure), unit), "t-medium"), new Rows.Piece(wording.targets().parts(indicator, measure), "t-small muted"));
    }

    private List<Rows.Piece> difference(Line line) {
        if (!line.differs()) return List.of(new Rows.Piece(texts.get("closings.same"), "muted"));
        return switch (line) {
            case Line.OfDossiers(_, var reported, var now) -> List.of(new Rows.Piece(signed(now - reported), "t-strong"));
            case Line.OfIndicator(var figure) -> difference(figure.indicator(), figure.reported(), figure.now().orElseThrow());
        };
    }

    /** In the unit of the figure, and in what it is counted from. */
    private List<Rows.Piece> difference(Indicator indicator, Measure reported, Measure now) {
        var unit = Bound.Unit.of(indicator);
        var pieces = new ArrayList<Rows.Piece>();
        unit.value(reported).flatMap(before -> unit.value(now).map(after -> after.subtract(before)))
                .ifPresent(by -> pieces.add(new Rows.Piece(sign(by) + wording.targets().difference(by.abs(), unit), "t-strong")));
        if (indicator.form() == Indicator.Form.SHARE || indicator.form() == Indicator.Form.PROCEDURES) {
            pieces.add(new Rows.Piece(texts.get("closings.difference.parts", signed(now.numerator() - reported.numerator()), signed(now.denominator() - reported.denominator())),
                    "t-small muted"));
        }
        return pieces;
    }

    private String signed(long by) {
        return sign(BigDecimal.valueOf(by)) + wording.formats().number(Math.abs(by));
    }

    private static String sign(BigDecimal by) {
        return by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "";
    }
}
