package vn.motcua.desk.ui.plans;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Field;
import vn.motcua.desk.ui.kit.VietnameseTextField;

/** One day on which something is due. */
final class MilestoneForm implements EntriesPane.Form<Plan.Milestone> {
    private final Field<VietnameseTextField> day;
    private final Field<VietnameseTextField> what;
    private final Field<VietnameseTextField> who;
    private final VBox node;

    MilestoneForm(Consumer<UnaryOperator<Plan.Milestone>> change, Texts texts) {
        var inputs = new Inputs(texts);
        day = inputs.day("plans.day", typed -> change.accept(now -> new Plan.Milestone(typed, now.what(), now.who())));
        what = inputs.text("plans.what", typed -> change.accept(now -> new Plan.Milestone(now.day(), typed.strip(), now.who())));
        who = inputs.text("plans.who", typed -> change.accept(now -> new Plan.Milestone(now.day(), now.what(), Typed.optional(typed))));
        node = Draw.column("gap-3", Inputs.beside(day, who), what);
    }

    static Plan.Milestone fresh(Plan plan) {
        return new Plan.Milestone(plan.period().to(), "", Optional.empty());
    }

    @Override public Node node() {
        return node;
    }

    @Override public void fill(Plan plan, Plan.Milestone milestone) {
        Inputs.show(day, Typed.day(milestone.day()));
        Inputs.show(what, milestone.what());
        Inputs.show(who, milestone.who().orElse(""));
    }

    @Override public void focusFirst() {
        day.control().requestFocus();
        day.control().end();
    }
}
