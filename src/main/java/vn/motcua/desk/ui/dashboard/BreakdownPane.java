package vn.motcua.desk.ui.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.CaseMix;
import vn.motcua.desk.domain.kpi.Dimension;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;

/** One figure told apart by procedure, field, channel, desk or clerk, each against what its own dossiers let expect. */
final class BreakdownPane extends VBox {
    private final DashboardModel model;
    private final Names names;
    private final Texts texts;
    private final Wording wording;
    private final ChoiceStrip<Dimension> dimensions;
    /** Where no group has another one to be compared with. */
    private final Rows<CaseMix.Group> rows;
    private final Rows<CaseMix.Group> compared;
    private final StackPane tables = new StackPane();
    private final Label note = Draw.wrapped("", "t-small", "muted");
    private final Card card;

    BreakdownPane(DashboardModel model, Names names, Texts texts, Wording wording) {
        this.model = model;
        this.names = names;
        this.texts = texts;
        this.wording = wording;
        dimensions = new ChoiceStrip<>(List.of(Dimension.values()), names::dimension);
        dimensions.setAccessibleText(texts.get("dashboard.dimension"));
        dimensions.show(Optional.of(model.dimension()));
        dimensions.onChosen(model::choose);
        rows = table();
        compared = table().texts(texts.get("dashboard.expected"), 9, this::expected).spareable().nodes(texts.get("dashboard.against"), 13.5, this::standing);
        var above = new VBox(dimensions);
        above.getStyleClass().add("card-inset");
        note.getStyleClass().add("card-note");
        card = new Card(Feather.PIE_CHART, texts.get("dashboard.breakdown"), above, Draw.growing(tables), note).flush();
        getChildren().add(Draw.growing(card));
        tables.getChildren().setAll(rows);
    }

    private Rows<CaseMix.Group> table() {
        var table = new Rows<CaseMix.Group>(texts.get("dashboard.breakdown"), CaseMix.Group::name)
                .text(texts.get("dashboard.group"), 14, group -> names.of(model.dimension(), group.name())).wide()
                .texts(texts.get("dashboard.value"), 8, this::value)
                .text(texts.get("dashboard.missed"), 7.8, this::missed).spareable();
        table.onOpen(group -> model.open(group, names.of(model.dimension(), group.name())));
        table.whenEmpty(new EmptyState(Feather.PIE_CHART, texts.get("dashboard.breakdown.none"), texts.get("dashboard.breakdown.none.do")));
        return table;
    }

    void show() {
        card.title(model.current().map(standing -> texts.get("dashboard.breakdown.of", wording.targets().name(standing))).orElse(texts.get("dashboard.breakdown")));
        var groups = model.breakdown().get();
        var shown = groups.stream().anyMatch(group -> group.comparable().denominator() > 0) ? compared : rows;
        note.setText(shown == rows ? texts.get("dashboard.breakdown.plain")
                : texts.get(model.dimension().isOfPeople() ? "dashboard.breakdown.people" : "dashboard.breakdown.note", CaseMix.FEW));
        shown.show(groups);
        if (tables.getChildren().contains(shown)) return;
        boolean focused = isFocusWithin();
        tables.getChildren().setAll(shown);
        if (focused) shown.requestFocus();
    }

    private Rows<CaseMix.Group> shown() {
        return tables.getChildren().contains(compared) ? compared : rows;
    }

    /** To the dimension before or after. */
    void turn(int by) {
        var all = Dimension.values();
        var next = all[Math.floorMod(model.dimension().ordinal() + by, all.length)];
        dimensions.show(Optional.of(next));
        model.choose(next);
    }

    void openCurrent() {
        shown().openCurrent();
    }

    @Override public void requestFocus() {
        shown().requestFocus();
    }

    private List<Rows.Piece> value(CaseMix.Group group) {
        var unit = model.current().map(standing -> standing.unit()).orElse(Bound.Unit.PERCENT);
        return List.of(new Rows.Piece(wording.targets().value(unit.value(group.measure()), unit), "t-medium"),
                new Rows.Piece(model.current().filter(standing -> standing.isShare()).map(_ -> wording.formats().part(group.measure().numerator(), group.measure().denominator())).orElse(""), "t-small muted"));
    }

    private String missed(CaseMix.Group group) {
        return model.current().filter(standing -> standing.isShare()).map(_ -> wording.formats().number(group.measure().missed())).orElse("–");
    }

    private List<Rows.Piece> expected(CaseMix.Group group) {
        if (group.expected().isEmpty()) return List.of(new Rows.Piece(texts.get("dashboard.expected.none"), "muted"));
        var share = BigDecimal.valueOf(group.expected().getAsDouble() * 100).setScale(1, RoundingMode.HALF_UP);
        return List.of(new Rows.Piece(wording.plans().value(share, Bound.Unit.PERCENT), ""),
                new Rows.Piece(texts.get("dashboard.expected.of", wording.formats().number(group.comparable().denominator())), "t-small muted"));
    }

    private Node standing(CaseMix.Group group) {
        return switch (group.standing()) {
            case UNCOMPARED -> new Light(Tone.LATER, texts.get(group.comparable().denominator() == 0 ? "dashboard.standing.alone" : "dashboard.standing.few"));
            case BELOW -> new Light(Tone.NOTED, texts.get("dashboard.standing.below"));
            case AS_EXPECTED -> new Light(Tone.GOOD, texts.get("dashboard.standing.asExpected"));
            case ABOVE -> new Light(Tone.GOOD, texts.get("dashboard.standing.above"));
        };
    }
}
