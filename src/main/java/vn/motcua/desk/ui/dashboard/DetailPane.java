package vn.motcua.desk.ui.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.kpi.Shortfall;
import vn.motcua.desk.domain.plan.Standing;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One figure whole: what it counts, its course and forecast, what is in the way, and what would be if some dossiers were mended. */
final class DetailPane extends StackPane {
    private static final int MOST_REASONS = 4;
    private static final int MOST_DIGITS = 6;

    private final DashboardModel model;
    private final Texts texts;
    private final Wording wording;
    private final Label name = Draw.wrapped("", "t-heading");
    private final Label definition = Draw.wrapped("", "t-small", "muted");
    private final VBox words = Draw.column("gap-1");
    private final TargetChart chart;
    private final VBox reasons = Draw.column("gap-1");
    private final VietnameseTextField number = new VietnameseTextField();
    private final Label after = Draw.text("");
    private final Label supposed = Draw.wrapped("");
    private final VBox whatIf;
    private Optional<Standing> standing = Optional.empty();

    DetailPane(DashboardModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        chart = new TargetChart(texts, wording);
        number.setAccessibleText(texts.get("dashboard.whatIf.key"));
        number.getStyleClass().add("few-digits");
        number.onTyped(_ -> suppose());
        var before = Draw.text(texts.get("dashboard.whatIf"));
        for (var label : List.of(before, after)) label.setMinWidth(USE_PREF_SIZE);
        whatIf = Draw.column("gap-1", Draw.row("gap-2", before, number, after), supposed);
        var inside = Draw.column("gap-3", name, words, whatIf, chart, reasons, definition);
        inside.getStyleClass().add("beside-bar");
        var scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.get("dashboard.detail"));
        getStyleClass().addAll("card", "target-detail");
        getChildren().add(scroll);
    }

    void focusWhatIf() {
        if (!whatIf.isVisible()) return;
        number.requestFocus();
        number.selectAll();
    }

    void show(Standing now) {
        boolean other = standing.filter(before -> DashboardModel.identity(before).equals(DashboardModel.identity(now))).isEmpty();
        standing = Optional.of(now);
        var targets = wording.targets();
        name.setText(targets.name(now));
        definition.setText(now.indicator().map(one -> wording.indicators().definition(one) + " " + texts.get("dashboard.source", wording.indicators().source(one),
                wording.indicators().version(one))).orElse(texts.get("dashboard.byHand")));
        words.getChildren().clear();
        targets.gap(now).forEach(sentence -> words.getChildren().add(Draw.wrapped(sentence, "t-medium")));
        targets.forecast(now, model.today()).forEach(sentence -> words.getChildren().add(Draw.wrapped(sentence, "muted")));
        chart.show(now, model.today());
        showReasons(now);
        boolean can = now.isShare() && now.measure().denominator() > 0;
        whatIf.setVisible(can);
        whatIf.setManaged(can);
        after.setText(now.indicator().map(one -> texts.get("dashboard.whatIf.after", targets.noun(one))).orElse(""));
        if (other) number.show("");
        suppose();
    }

    private void showReasons(Standing now) {
        reasons.getChildren().clear();
        if (now.missed().isEmpty() || now.indicator().isEmpty()) return;
        reasons.getChildren().add(Draw.text(texts.get("dashboard.reasons"), "t-strong"));
        now.missed().entrySet().stream().sorted(Comparator.comparing((Map.Entry<Shortfall, Long> entry) -> -entry.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST_REASONS).forEach(entry -> reasons.getChildren().add(Draw.wrapped(texts.get(entry.getKey().canBeMended() ? "dashboard.reason.mendable"
                        : "dashboard.reason", Draw.sentence(wording.indicators().shortfall(entry.getKey())), wording.targets().count(entry.getValue(), now.indicator().get())))));
    }

    private void suppose() {
        var typed = number.value().strip();
        boolean whole = !typed.isEmpty() && typed.length() <= MOST_DIGITS && typed.chars().allMatch(Character::isDigit);
        supposed.setText(typed.isEmpty() || whole ? "" : texts.get("dashboard.whatIf.wrong"));
        if (!whole || standing.isEmpty()) return;
        var of = standing.get();
        model.suppose(of, Long.parseLong(typed), answer -> supposed.setText(wording.targets().supposed(of, answer)));
    }
}
