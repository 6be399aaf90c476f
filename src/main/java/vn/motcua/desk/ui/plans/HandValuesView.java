package vn.motcua.desk.ui.plans;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.plan.HandValue;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.Progress;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Card;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.EmptyState;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.KeyHint;
import vn.motcua.desk.ui.kit.Light;
import vn.motcua.desk.ui.kit.Navigator;
import vn.motcua.desk.ui.kit.Rows;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.kit.Toasts;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** The targets whose values a desk cannot know, above; a new value and what was entered before, below. */
public final class HandValuesView implements Screen {
    private final HandValuesModel model;
    private final Toasts toasts;
    private final Texts texts;
    private final Wording wording;
    private final PlanWords words;
    private final Rows<Target> targets;
    private final Rows<HandValue> history;
    private final Card list;
    private final Field<VietnameseTextField> day;
    private final Field<VietnameseTextField> value;
    private final Field<VietnameseTextField> remark;
    private final HBox below = new HBox();
    private final VBox root;
    private final ObservableList<KeyHint> keys = FXCollections.observableArrayList();

    public HandValuesView(HandValuesModel model, Navigator navigator, Toasts toasts, Texts texts, Wording wording) {
        this.model = model;
        this.toasts = toasts;
        this.texts = texts;
        this.wording = wording;
        words = wording.plans();
        targets = new Rows<Target>(texts.get("plans.values"), Target::id)
                .text(texts.get("plans.target"), 17, Target::name).wide()
                .text(texts.get("plans.bound"), 9.5, target -> words.bound(target.bound()))
                .texts(texts.get("plans.value.now"), 9, this::now)
                .nodes(texts.get("plans.state"), 11, this::state);
        targets.whenEmpty(new EmptyState(Feather.EDIT_3, texts.get("plans.values.none"), texts.get("plans.values.none.do")));
        targets.onCurrent(this::look);
        history = new Rows<HandValue>(texts.get("plans.history"), entered -> entered)
                .text(texts.get("plans.day"), 8, entered -> wording.formats().date(entered.day()))
                .text(texts.get("plans.value"), 7, entered -> targets.current().map(target -> words.value(entered.value(), target.bound().unit())).orElse(""))
                .texts(texts.get("plans.entered"), 11, this::entered).wide();
        history.whenEmpty(Draw.wrapped(texts.get("plans.history.none"), "muted"));
        var inputs = new Inputs(texts);
        day = inputs.day("plans.day", _ -> { });
        value = inputs.number("plans.value", _ -> { });
        remark = inputs.text("plans.remark", _ -> { });
        for (var field : List.of(day, value, remark)) field.control().setOnAction(_ -> keep());
        targets.onOpen(_ -> {
            value.control().requestFocus();
            value.control().selectAll();
        });
        list = new Card(Feather.EDIT_3, texts.get("plans.values"), Draw.growing(targets)).flush();
        var entry = new Card(Feather.PLUS_CIRCLE, texts.get("plans.value.new"), Inputs.beside(day, value), remark,
                Draw.flow(Draw.button(texts.get("plans.value.keep"), "Enter", this::keep, "accent")));
        var before = new Card(Feather.CLOCK, texts.get("plans.history"), Draw.growing(history)).flush();
        below.getChildren().addAll(Draw.growing(entry), Draw.growing(before));
        below.getStyleClass().add("gap-3");
        // in a low window the lists are scrolled
        targets.setMinHeight(0);
        history.setMinHeight(0);
        root = Draw.column("gap-3", Draw.growing(list), Draw.growing(below));
        root.getStyleClass().add("work-area");
        keys.add(KeyHint.of("Enter", texts.get("plans.value.new"), targets::openCurrent).asMain().when(() -> !targets.isEmpty() && !isTyping()));
        keys.add(KeyHint.of("Esc", texts.get("plans.back"), navigator::back));
        day.control().show(Typed.day(model.today()));
        model.content().addListener((_, _, now) -> show(now));
    }

    @Override public Parent root() {
        return root;
    }

    @Override public ObservableList<KeyHint> keys() {
        return keys;
    }

    @Override public void refresh() {
        model.read();
    }

    @Override public void focusFirst() {
        targets.requestFocus();
    }

    private boolean isTyping() {
        return List.of(day, value, remark).stream().anyMatch(field -> field.control().isFocused());
    }

    private void show(Optional<HandValuesModel.Content> content) {
        content.ifPresent(now -> list.title(texts.get("plans.valuesOf", now.plan().title())));
        targets.show(content.map(now -> now.plan().targets().stream().filter(Target::isByHand).toList()).orElse(List.of()));
        boolean some = !targets.isEmpty();
        below.setVisible(some);
        below.setManaged(some);
        targets.current().ifPresent(this::look);
    }

    private void look(Target target) {
        history.show(content().entered().history(target));
        value.clear();
        day.clear();
    }

    private HandValuesModel.Content content() {
        return model.content().get().orElseThrow();
    }

    private List<Rows.Piece> now(Target target) {
        return content().entered().current(target, model.today()).map(entered -> List.of(new Rows.Piece(words.value(entered.value(), target.bound().unit()),
                "t-medium"), new Rows.Piece(wording.formats().date(entered.day()), "t-small muted"))).orElseGet(List::of);
    }

    private Light state(Target target) {
        var verdict = Progress.of(target, content().entered(), model.today()).verdict();
        return new Light(tone(verdict), words.verdict(verdict));
    }

    private static Tone tone(Attainment verdict) {
        return switch (verdict) {
            case REACHED -> Tone.GOOD;
            case BEHIND -> Tone.NOTED;
            case MISSED -> Tone.AT_STAKE;
            case NOT_BEGUN, NOTHING_YET, TOO_EARLY -> Tone.LATER;
        };
    }

    private List<Rows.Piece> entered(HandValue entered) {
        var at = LocalDateTime.ofInstant(entered.entered(), model.zone());
        return List.of(new Rows.Piece(texts.get("plans.entered.by", model.clerkName(entered.clerk()), wording.formats().dateTime(at)), ""),
                new Rows.Piece(entered.remark(), "t-small muted"));
    }

    private void keep() {
        var target = targets.current();
        var onDay = Typed.day(day.control().value());
        var number = Typed.number(value.control().value());
        if (onDay.isEmpty()) {
            refuse(day, texts.get("plans.day.wrong"));
        } else if (number.isEmpty()) {
            refuse(value, texts.get("plans.number.wrong"));
        } else if (target.isPresent()) {
            model.enter(target.get(), onDay.get(), number.get(), remark.control().value().strip(), problems -> kept(target.get(), problems));
        }
    }

    private void kept(Target target, List<PlanProblem> problems) {
        if (problems.isEmpty()) {
            toasts.show(Tone.GOOD, texts.get("plans.value.kept", target.name()), "");
            value.control().show("");
            remark.control().show("");
            targets.requestFocus();
            return;
        }
        var problem = problems.getFirst();
        var said = words.problem(problem.at(PlanProblem.Where.WHOLE));
        refuse(switch (problem.where().field()) {
            case "day" -> day;
            case "value" -> value;
            default -> remark;
        }, said.what() + " " + said.next());
    }

    private static void refuse(Field<VietnameseTextField> field, String said) {
        field.say(Tone.AT_STAKE, said);
        field.control().requestFocus();
    }
}
