package vn.motcua.desk.ui.reception;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
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
    private final FlowPane chips = new FlowPane();
    private final VBox findings = Draw.column("gap-2");
    private final Parent root;
    private List<Finding> shown = List.of();
    private String said = "";
    private Map<Cause, Guard.Light> lit = Map.of();

    GuardPane(Texts texts, Wording wording, Consumer<Finding> mend) {
        this.texts = texts;
        this.wording = wording;
        this.mend = mend;
        chips.getStyleClass().add("chips");
        compact(false);
        var scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("guard-findings");
        var box = Draw.column("gap-3", Draw.text(texts.get("reception.guard"), "t-heading"),
                Draw.column("gap-0", points, formula), lights, chips, Draw.hairline(), Draw.growing(scroll));
        box.getStyleClass().add("guard");
        root = box;
    }

    Parent root() {
        return root;
    }

    /** @param accepted then nothing is left to mend here */
    void show(Draft draft, Review review, boolean accepted) {
        var guard = review.guard();
        if (draft.isUntouched()) {
            showNothingYet();
            return;
        }
        boolean loses = guard.atStake().signum() > 0;
        points.setText(loses ? texts.get("reception.guard.points", wording.formats().decimal(guard.atStake())) : texts.get("reception.guard.nothing"));
        points.getStyleClass().removeAll(Tone.GOOD.textClass(), Tone.AT_STAKE.textClass());
        points.getStyleClass().add(loses ? Tone.AT_STAKE.textClass() : Tone.GOOD.textClass());
        ProcedureStep.visible(formula, true);
        formula.setText(texts.get(guard.formula().confirmed() ? "reception.guard.formula" : "reception.guard.formula.unconfirmed",
                guard.formula().version()));
        showLights(guard.lights());
        showFindings(accepted ? List.of() : review.open(draft), accepted ? "reception.guard.accepted" : "reception.guard.allGood");
    }

    /** Before the first entry nothing can be lost, and only one thing is to be done. */
    private void showNothingYet() {
        points.setText(texts.get("reception.guard.ready"));
        points.getStyleClass().removeAll(Tone.GOOD.textClass(), Tone.AT_STAKE.textClass());
        ProcedureStep.visible(formula, false);
        var later = new EnumMap<Cause, Guard.Light>(Cause.class);
        for (var cause : Cause.values()) later.put(cause, Guard.Light.LATER);
        showLights(later);
        showFindings(List.of(), "reception.guard.begin");
    }

    private void showLights(Map<Cause, Guard.Light> now) {
        if (now.equals(lit)) return;
        lit = Map.copyOf(now);
        lights.getChildren().clear();
        chips.getChildren().clear();
        for (var cause : Cause.values()) {
            lights.getChildren().add(light(cause, now.get(cause)));
            chips.getChildren().add(chip(cause, now.get(cause)));
        }
    }

    /** Where there is little room, only the letters of the causes keep their lights. */
    void compact(boolean value) {
        ProcedureStep.visible(lights, !value);
        ProcedureStep.visible(chips, value);
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

    private Node chip(Cause cause, Guard.Light state) {
        var chip = new Light(tone(state), letters(cause));
        var words = texts.of("reception.guard.cause", cause) + ": " + wording.light(state);
        chip.setTooltip(new Tooltip(words));
        chip.setAccessibleText(words);
        return chip;
    }

    private static String letters(Cause cause) {
        return "C" + (cause.ordinal() + 1);
    }

    private Node light(Cause cause, Guard.Light state) {
        var name = Draw.wrapped(letters(cause) + "  " + texts.of("reception.guard.cause", cause), "t-small");
        name.setMaxWidth(Double.MAX_VALUE);
        return Draw.row("gap-2", Draw.growing(name), new Light(tone(state), wording.light(state)));
    }

    private Node row(int index, Finding finding) {
        var tone = switch (finding.weight()) {
            case MUST_BE_MENDED, NEEDS_REASON -> Tone.AT_STAKE;
            case ADVICE -> finding.cause().isPresent() ? Tone.AT_STAKE : Tone.NOTED;
        };
        var what = Draw.wrapped(wording.finding(finding).what(), "t-small");
        var key = index == 0 ? Keys.cap("F8") : index < WITH_KEY ? Keys.cap("Alt+" + (index + 1)) : new Label();
        var repair = Draw.growing(Draw.wrapped(wording.repair(finding), "t-small", "repair"));
        var foot = Draw.row("gap-2", key, repair);
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
