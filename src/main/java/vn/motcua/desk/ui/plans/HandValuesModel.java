package vn.motcua.desk.ui.plans;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.plan.HandEntered;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PlanShelf;

/** What is entered by hand for one plan. */
public final class HandValuesModel {
    /** The plan and all that was entered for it. */
    record Content(Plan plan, HandEntered entered) { }

    private final PlanShelf shelf;
    private final Background background;
    private final Clock clock;
    private final UnaryOperator<String> clerkName;
    private final String planId;
    private final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param clerkName from an id to a name */
    public HandValuesModel(PlanShelf shelf, Background background, Clock clock, UnaryOperator<String> clerkName, String planId) {
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
        this.clerkName = clerkName;
        this.planId = planId;
    }

    ReadOnlyObjectProperty<Optional<Content>> content() {
        return content.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    ZoneId zone() {
        return clock.getZone();
    }

    String clerkName(String id) {
        return clerkName.apply(id);
    }

    void read() {
        background.run(() -> shelf.find(planId).map(shelved -> new Content(shelved.plan(), shelf.handEntered(planId))), content::set);
    }

    /** @param answer told what speaks against the value; nothing when it was kept */
    void enter(Target target, LocalDate day, BigDecimal value, String remark, Consumer<List<PlanProblem>> answer) {
        background.run(() -> shelf.enter(planId, target, day, value, remark), problems -> {
            if (problems.isEmpty()) read();
            answer.accept(problems);
        });
    }
}
