package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.Cause;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.kpi.Guard;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Keys;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Tone;

/** What this dossier would lose as it stands, and for each finding the key that mends it. */
final class GuardPane {
    /** Findings with a key of their own. */
    static final int WITH_KEY = 9;

    private final Texts texts;
    private final Wording wording;
    private final Consumer<Finding> mend;
    private final Label points = Draw.text("", "t-display", "points");
    private final Label formula = Draw.wrapped("", "t-small", "subtle");
    private final VBox lights = Draw.column("gap-1");
    private final VBox findings = Draw.column("gap-2");
    private final Parent root;
    private List<Finding> shown = List.of();
    private String said = "";
    private Map<Cause, Guard.Light> lit = Map.of();

    GuardPane(Texts texts, Wording wording, Consumer<Finding> mend) {
        this.texts = texts;
        this.wording = wording;
        this.mend = mend;
        var scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("guard-findings");
        var box = Draw.column("gap-3", Draw.text(texts.get("reception.guard"), "t-heading"),
                Draw.column("gap-0", points, formula), lights, Draw.hairline(), Draw.growing(scroll));
        box.getStyleClass().add("guard");
        root = box;
    }

    Parent root() {
        return root;
    }

    /** @param accepted then nothing is left to mend here */
    void show(Draft draft, Review review, boolean accepted) {
        var guard = review.guard();
        boolean loses = guard.atStake().signum() > 0;
        points.setText(loses ? texts.get("reception.guard.points", wording.formats().decimal(guard.atStake())) : texts.get("reception.guard.nothing"));
        points.getStyleClass().removeAll(Tone.GOOD.textClass(), Tone.AT_STAKE.textClass());
        points.getStyleClass().add(loses ? Tone.AT_STAKE.textClass() : Tone.GOOD.textClass());
        formula.setText(texts.get(guard.formula().confirmed() ? "reception.guard.formula" : "reception.guard.formula.unconfirmed",
                guard.formula().version()));
        if (!guard.lights().equals(lit)) {
            lights.getChildren().clear();
            for (var cause : Cause.values()) lights.getChildren().add(light(cause, guard));
            lit = guard.lights();
        }
        showFindings(accepted ? List.of() : review.open(draft), accepted ? "reception.guard.accepted" : "reception.guard.allGood");
    }

    private void showFindings(List<Finding> open, String ifNone) {
        if (open.equals(shown) && ifNone.equals(said)) return;
        shown = open;
        said = ifNone;
        findings.getChildren().clear();
        if (shown.isEmpty()) findings.getChildren().add(Draw.wrapped(texts.get(ifNone), "muted"));
        for (int i = 0; i < shown.size(); i++) findings.getChildren().add(row(i, shown.get(i)));
    }

    /** The finding with that number, from 0. */
    Optional<Finding> finding(int index) {
        return index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    private Node light(Cause cause, Guard guard) {
        var state = guard.lights().get(cause);
        var name = Draw.wrapped("C" + (cause.ordinal() + 1) + "  " + wording.cause(cause), "t-small");
        name.setMaxWidth(Double.MAX_VALUE);
        return Draw.row("gap-2", Draw.growing(name), new Light(tone(state), wording.light(state)));
    }

    private Node row(int index, Finding finding) {
        var tone = switch (finding.weight()) {
            case MUST_BE_MENDED, NEEDS_REASON -> Tone.AT_STAKE;
            case ADVICE -> finding.cause().isPresent() ? Tone.AT_STAKE : Tone.NOTED;
        };
        var what = Draw.wrapped(wording.finding(finding).what(), "t-small");
        var key = index < WITH_KEY ? Keys.cap("Alt+" + (index + 1)) : new Label();
        var repair = Draw.text(wording.repair(finding), "t-small", "repair");
        var foot = Draw.row("gap-2", key, repair);
        if (index == 0) foot.getChildren().add(0, Keys.cap("F8"));
        HBox row = Draw.row("gap-2", Draw.icon(tone.sign(), tone.textClass()), Draw.growing(Draw.column("gap-1", what, foot)));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        row.getStyleClass().addAll("finding", tone.styleClass());
        row.setOnMouseClicked(_ -> mend.accept(finding));
        return row;
    }

    private static Tone tone(Guard.Light light) {
        return switch (light) {
            case GOOD -> Tone.GOOD;
            case NOTED -> Tone.NOTED;
            case AT_STAKE -> Tone.AT_STAKE;
            case LATER -> Tone.LATER;
        };
    }
}
