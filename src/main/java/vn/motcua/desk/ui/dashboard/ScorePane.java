package vn.motcua.desk.ui.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.kpi.Score;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.kpi.ScoreItem;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** The items of the national index with their points, as far as they are known here; what a desk cannot know is entered. */
final class ScorePane extends VBox {
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final DashboardModel model;
    private final Texts texts;
    private final Wording wording;
    private final ChoiceStrip<ScoreItem.Reading> readings;
    private final Rows<Score.Line> rows;
    private final Label total = Draw.wrapped("", "t-medium");
    private final Label note = Draw.wrapped("", "t-small", "muted");
    private final Field<VietnameseTextField> percent;
    private final FlowPane entering;
    private final Card card;
    private Optional<ScoreItem> entered = Optional.empty();
    private Optional<Score> score = Optional.empty();

    ScorePane(DashboardModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        readings = new ChoiceStrip<>(List.of(ScoreItem.Reading.values()), reading -> Draw.sentence(wording.indicators().reading(reading)));
        readings.setAccessibleText(texts.get("dashboard.score.reading"));
        readings.onChosen(model::read);
        rows = new Rows<Score.Line>(texts.get("dashboard.view.SCORE"), line -> line.item().code())
                .texts(texts.get("dashboard.score.item"), 18, this::item).wide()
                .texts(texts.get("dashboard.value"), 10, this::value)
                .text(texts.get("dashboard.score.full"), 7.5, line -> wording.plans().value(BigDecimal.valueOf(line.item().full(reading())), Bound.Unit.PERCENT)).spareable()
                .nodes(texts.get("dashboard.score.points"), 12.2, this::points);
        rows.onOpen(this::open);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.DELETE) return;
            rows.current().filter(Score.Line::isByHand).ifPresent(line -> model.enter(line.item(), Optional.empty()));
            event.consume();
        });
        percent = new Field<>(texts.get("dashboard.score.percent"), new VietnameseTextField());
        percent.getStyleClass().add("short-field");
        percent.control().setOnAction(_ -> take());
        entering = Draw.flow(percent, Draw.button(texts.get("dashboard.score.keep"), "Enter", this::take, "accent"));
        entering.getStyleClass().add("card-inset");
        var above = Draw.column("gap-2", readings, total);
        above.getStyleClass().add("card-inset");
        note.getStyleClass().add("card-note");
        card = new Card(Feather.AWARD, texts.get("dashboard.view.SCORE"), above, Draw.growing(rows), entering, note).flush();
        getChildren().add(Draw.growing(card));
        entering(Optional.empty());
    }

    void show(Score now) {
        score = Optional.of(now);
        readings.show(Optional.of(now.reading()));
        var sum = now.total();
        if (sum.known().signum() == 0) total.setText(texts.get("dashboard.score.total.open", wording.formats().decimal(sum.most())));
        else total.setText(texts.get(sum.isPartial() ? "dashboard.score.total.partial" : "dashboard.score.total", wording.formats().decimal(sum.points()),
                wording.formats().decimal(sum.known()), wording.formats().decimal(sum.most())));
        card.title(texts.get("dashboard.score.title", now.formula().version()));
        note.setText(texts.get(now.formula().confirmed() ? "dashboard.score.note" : "dashboard.score.note.unconfirmed"));
        rows.show(now.lines());
    }

    void openCurrent() {
        rows.openCurrent();
    }

    @Override public void requestFocus() {
        rows.requestFocus();
    }

    /** Takes the field away unread. @return whether it stood there */
    boolean stopEntering() {
        if (entered.isEmpty()) return false;
        entering(Optional.empty());
        rows.requestFocus();
        return true;
    }

    private ScoreItem.Reading reading() {
        return score.map(Score::reading).orElse(ScoreItem.Reading.THRESHOLD);
    }

    private void open(Score.Line line) {
        if (!line.isByHand()) {
            model.open(line);
            return;
        }
        entering(Optional.of(line.item()));
        percent.control().show(line.percent().map(wording.formats()::decimal).orElse(""));
        percent.control().requestFocus();
        percent.control().selectAll();
    }

    private void take() {
        var typed = percent.control().value().strip();
        var value = PERCENT.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))).filter(one -> one.compareTo(WHOLE) <= 0) : Optional.<BigDecimal>empty();
        if (value.isEmpty()) {
            percent.say(Tone.AT_STAKE, texts.get("dashboard.score.percent.wrong"));
            return;
        }
        entered.ifPresent(item -> model.enter(item, value));
        stopEntering();
    }

    private void entering(Optional<ScoreItem> item) {
        entered = item;
        percent.clear();
        item.ifPresent(one -> percent.hint(wording.indicators().item(one)));
        entering.setVisible(item.isPresent());
        entering.setManaged(item.isPresent());
    }

    private List<Rows.Piece> item(Score.Line line) {
        var group = score.flatMap(now -> now.formula().groups().stream().filter(one -> one.code().equals(line.item().group())).findFirst());
        return List.of(new Rows.Piece(wording.indicators().item(line.item()), "t-medium"), new Rows.Piece(group.map(this::group).orElse(""), "t-small muted"));
    }

    private String group(ScoreFormula.Group group) {
        var sum = score.orElseThrow().total(group);
        var name = wording.indicators().group(group);
        var most = wording.formats().decimal(sum.most());
        if (sum.known().signum() == 0) return texts.get("dashboard.score.group.open", name, most);
        if (sum.isPartial()) return texts.get("dashboard.score.group.partial", name, wording.formats().decimal(sum.points()), wording.formats().decimal(sum.known()), most);
        return texts.get("dashboard.score.group", name, wording.formats().decimal(sum.points()), most);
    }

    private List<Rows.Piece> value(Score.Line line) {
        if (line.isByHand()) return List.of(new Rows.Piece(line.percent().map(one -> wording.plans().value(one, Bound.Unit.PERCENT)).orElse("–"), "t-medium"),
                new Rows.Piece(texts.get(line.percent().isPresent() ? "target.parts.hand" : "dashboard.score.open"), "t-small muted"));
        var measure = line.measure().orElseThrow();
        return List.of(new Rows.Piece(wording.targets().value(Bound.Unit.PERCENT.value(measure), Bound.Unit.PERCENT), "t-medium"),
                new Rows.Piece(measure.denominator() == 0 ? texts.get("dashboard.score.nothing") : wording.formats().part(measure.numerator(), measure.denominator()), "t-small muted"));
    }

    private Node points(Score.Line line) {
        var most = wording.formats().decimal(line.item().most());
        return line.points().map(points -> new Light(points.compareTo(line.item().most()) >= 0 ? Tone.GOOD : Tone.NOTED,
                texts.get("dashboard.score.of", wording.formats().decimal(points), most)))
                .orElseGet(() -> new Light(Tone.LATER, texts.get("dashboard.score.unknown", most)));
    }
}
