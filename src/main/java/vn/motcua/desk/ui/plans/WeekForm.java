package vn.motcua.desk.ui.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.Tone;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One week of a plan. */
final class WeekForm implements EntriesPane.Form<Plan.Week> {
    private static final int LAST_DAY = 6;

    private final Texts texts;
    private final Consumer<UnaryOperator<Plan.Week>> change;
    private final Field<VietnameseTextField> from;
    private final Field<VietnameseTextField> until;
    private final Field<VietnameseTextField> duties;
    private final Field<VietnameseTextField> compared;
    private final CheckBox sumsUp;
    private final VBox node;

    WeekForm(Consumer<UnaryOperator<Plan.Week>> change, Texts texts) {
        this.texts = texts;
        this.change = change;
        var inputs = new Inputs(texts);
        from = inputs.day("plans.first", day -> change.accept(now -> new Plan.Week(now.number(), new Period(day, now.period().to()), now.duties(),
                now.comparedWith(), now.sumsUp())));
        until = inputs.day("plans.last", day -> change.accept(now -> new Plan.Week(now.number(), new Period(now.period().from(), day), now.duties(),
                now.comparedWith(), now.sumsUp())));
        duties = inputs.text("plans.duties", typed -> change.accept(now -> new Plan.Week(now.number(), now.period(), Typed.list(typed), now.comparedWith(),
                now.sumsUp())));
        compared = inputs.text("plans.compared", this::compare);
        sumsUp = new CheckBox(texts.get("plans.sumsUp"));
        sumsUp.setOnAction(_ -> change.accept(now -> new Plan.Week(now.number(), now.period(), now.duties(), now.comparedWith(), sumsUp.isSelected())));
        node = Draw.column("gap-3", Inputs.beside(from, until), duties, compared, sumsUp, Draw.wrapped(texts.get("plans.head.lists"), "t-small", "muted"));
    }

    /** The seven days after the last week, or the plan's first. */
    static Plan.Week fresh(Plan plan) {
        var last = plan.weeks().isEmpty() ? Optional.<Plan.Week>empty() : Optional.of(plan.weeks().getLast());
        var from = last.map(week -> week.period().to().plusDays(1)).orElse(plan.period().from());
        int number = plan.weeks().stream().mapToInt(Plan.Week::number).max().orElse(0) + 1;
        return new Plan.Week(number, new Period(from, from.plusDays(LAST_DAY)), List.of(), List.of(), false);
    }

    @Override public Node node() {
        return node;
    }

    @Override public void fill(Plan plan, Plan.Week week) {
        Inputs.show(from, Typed.day(week.period().from()));
        Inputs.show(until, Typed.day(week.period().to()));
        Inputs.show(duties, Typed.list(week.duties()));
        Inputs.show(compared, Typed.list(week.comparedWith().stream().map(String::valueOf).toList()));
        sumsUp.setSelected(week.sumsUp());
    }

    @Override public void focusFirst() {
        from.control().requestFocus();
        from.control().end();
    }

    private void compare(String typed) {
        var numbers = Arrays.stream(typed.split("[;,\\s]+")).filter(number -> !number.isEmpty()).toList();
        if (numbers.stream().anyMatch(number -> !number.matches("\\d{1,3}"))) {
            compared.say(Tone.AT_STAKE, texts.get("plans.compared.wrong"));
            return;
        }
        compared.clear();
        change.accept(now -> new Plan.Week(now.number(), now.period(), now.duties(), numbers.stream().map(Integer::valueOf).toList(), now.sumsUp()));
    }
}
