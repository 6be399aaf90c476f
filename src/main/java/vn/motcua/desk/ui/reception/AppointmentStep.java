package vn.motcua.desk.ui.reception;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Intake;
import vn.motcua.desk.domain.dossier.Promise;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.procedure.TimeRule;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.ChoiceStrip;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** When the result is promised and how it is received. */
final class AppointmentStep implements StepPane {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** Room for both ways to write it. */
    private static final int BY_HAND_COLUMNS = 19;

    private final ReceptionModel model;
    private final Texts texts;
    private final Wording wording;
    private final Fields fields = new Fields();

    private final Label when = Draw.text("", "t-display");
    private final Label why = Draw.wrapped("", "muted");
    private final VBox rulePlace = Draw.column("gap-1");
    private Optional<ChoiceStrip<Integer>> rule = Optional.empty();
    private final Field<VietnameseTextField> byHand;
    private final Field<VietnameseTextField> reason;
    private final Field<ChoiceStrip<Promise.Delivery>> delivery;
    private final Button onward;
    private final Parent root;
    private List<TimeRule> rules = List.of();

    AppointmentStep(ReceptionModel model, Texts texts, Wording wording) {
        this.model = model;
        this.texts = texts;
        this.wording = wording;
        byHand = new Field<>(texts.get("reception.appointment.byHand"), fields.add("byHand", new VietnameseTextField()));
        byHand.control().setPromptText(texts.get("reception.appointment.byHand.prompt"));
        byHand.control().setPrefColumnCount(BY_HAND_COLUMNS);
        byHand.control().setMinWidth(VietnameseTextField.USE_PREF_SIZE);
        byHand.control().onTyped(this::chosen);
        reason = new Field<>(texts.get("reception.appointment.reason"), fields.add("reason", new VietnameseTextField()));
        reason.control().onTyped(typed -> edit(promise -> promise.withChosen(promise.chosen(), typed)));
        delivery = new Field<>(texts.get("reception.appointment.delivery"),
                fields.add("delivery", new ChoiceStrip<>(List.of(Promise.Delivery.values()), wording::delivery)));
        delivery.control().onChosen(value -> edit(promise -> promise.withDelivery(value)));
        onward = fields.add("onward", Draw.button(texts.get("reception.onward"), "Enter", model::nextStep, "accent"));
        root = Draw.column("gap-3", new Card(Feather.CALENDAR, wording.step(Step.APPOINTMENT), when, why, rulePlace,
                        byHandRow()),
                new Card(Feather.GIFT, texts.get("reception.appointment.result"), delivery), Draw.row("gap-2", Draw.filler(), onward));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public Fields fields() {
        return fields;
    }

    @Override public void show(Draft draft, Review review) {
        var promise = draft.promise();
        when.setText(review.appointment().map(wording.formats()::appointment).orElse(texts.get("reception.appointment.ask")));
        why.setText(Intake.publishedTime(draft).map(time -> texts.get("reception.appointment.published", wording.time(time)))
                .orElse(texts.get("reception.appointment.noTime")));
        var published = draft.procedure().map(procedure -> procedure.timesFor(draft.channel())).orElse(List.of());
        if (!published.equals(rules)) {
            rules = published;
            drawRules();
        }
        rule.ifPresent(strip -> strip.show(Optional.of(Math.min(promise.timeRule(), rules.size() - 1))));
        if (promise.chosen().isEmpty() && !byHand.control().isFocused()) byHand.control().show("");
        promise.chosen().filter(time -> parse(byHand.control().getText()).filter(time::equals).isEmpty())
                .ifPresent(time -> byHand.control().show(TYPED.format(time)));
        reason.control().show(promise.whyChosen());
        ProcedureStep.visible(reason, promise.chosen().isPresent());
        delivery.control().show(Optional.of(promise.delivery()));
        say(review);
    }

    private HBox byHandRow() {
        var row = Draw.row("gap-3", byHand, Draw.growing(reason));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** Without a published time the clerk is asked at once. */
    @Override public void focus(String field) {
        boolean ask = field.isEmpty() && model.review().get().findings().stream().anyMatch(Finding.AppointmentUnknown.class::isInstance);
        StepPane.super.focus(ask ? "byHand" : field.isEmpty() ? "onward" : field);
    }

    private void say(Review review) {
        byHand.clear();
        reason.clear();
        if (!byHand.control().getText().isBlank() && parse(byHand.control().getText()).isEmpty()) {
            byHand.say(Tone.AT_STAKE, texts.get("reception.appointment.byHand.wrong"));
            return;
        }
        review.findings().stream().filter(finding -> finding.step() == Step.APPOINTMENT).forEach(finding -> {
            var field = finding instanceof Finding.AppointmentWithoutReason ? reason : byHand;
            if (field.said().isEmpty()) field.say(finding.weight() == Finding.Weight.ADVICE ? Tone.NOTED : Tone.AT_STAKE, wording.finding(finding).what());
        });
    }

    private void drawRules() {
        rulePlace.getChildren().clear();
        fields.remove("rule");
        rule = Optional.empty();
        if (rules.size() < 2) return;
        var strip = new ChoiceStrip<>(java.util.stream.IntStream.range(0, rules.size()).boxed().toList(), this::ruleName);
        strip.onChosen(index -> edit(promise -> promise.withTimeRule(index)));
        fields.add("rule", strip);
        rulePlace.getChildren().add(new Field<>(texts.get("reception.appointment.rule"), strip));
        rule = Optional.of(strip);
    }

    private String ruleName(int index) {
        var time = rules.get(index);
        return wording.time(time.time()) + time.condition().map(text -> " – " + text).orElse("");
    }

    private void chosen(String typed) {
        var time = parse(typed);
        if (typed.isBlank()) edit(promise -> promise.withChosen(Optional.empty(), ""));
        else if (time.isPresent()) edit(promise -> promise.withChosen(time, promise.whyChosen()));
        else say(model.review().get());
    }

    private void edit(java.util.function.UnaryOperator<Promise> edit) {
        model.change(draft -> draft.withPromise(edit.apply(draft.promise())));
    }

    /** {@code 17:00 24/11/2026}, or the day alone: then its closing hour. */
    private Optional<LocalDateTime> parse(String typed) {
        var text = typed.strip().replace(',', ' ').replaceAll("\\s+", " ");
        if (!text.contains(":")) text = model.rules().calendar().hours().closes() + " " + text;
        try {
            return Optional.of(LocalDateTime.parse(text, TYPED));
        } catch (DateTimeException notYet) {
            return Optional.empty();
        }
    }
}
