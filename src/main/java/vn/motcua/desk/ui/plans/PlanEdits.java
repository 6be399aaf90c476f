package vn.motcua.desk.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Target;

/** Changes of a plan that touch more than one of its parts. */
final class PlanEdits {
    private static final String FRESH_ID = "chi-tieu-";

    private PlanEdits() { }

    /** With other days; targets that ran as long as the plan go on doing so. */
    static Plan during(Plan plan, Period period) {
        var targets = plan.targets().stream().map(target -> target.period().equals(plan.period()) ? target.during(period) : target).toList();
        return new Plan(plan.id(), plan.number(), plan.issued(), plan.title(), plan.office(), plan.province(), plan.signed(), period, plan.weeks(),
                plan.milestones(), plan.reporting(), plan.recipients(), plan.basis(), targets, plan.notes());
    }

    static Plan withMilestones(Plan plan, List<Plan.Milestone> milestones) {
        return new Plan(plan.id(), plan.number(), plan.issued(), plan.title(), plan.office(), plan.province(), plan.signed(), plan.period(), plan.weeks(),
                milestones, plan.reporting(), plan.recipients(), plan.basis(), plan.targets(), plan.notes());
    }

    /** Without a target and what is noted about it. */
    static Plan withoutTarget(Plan plan, int index) {
        var left = new ArrayList<>(plan.targets());
        var gone = left.remove(index).id();
        Predicate<Plan.Note> aboutIt = note -> note.about().filter(gone::equals).isPresent();
        return plan.withTargets(left).withNotes(plan.notes().stream().filter(aboutIt.negate()).toList());
    }

    /** Without a week; later ones are not compared with it any more. */
    static Plan withoutWeek(Plan plan, int index) {
        var left = new ArrayList<>(plan.weeks());
        int gone = left.remove(index).number();
        return plan.withWeeks(left.stream().map(week -> new Plan.Week(week.number(), week.period(), week.duties(),
                week.comparedWith().stream().filter(number -> number != gone).toList(), week.sumsUp())).toList());
    }

    /** An id that no target of the plan has. */
    static String freshId(Plan plan) {
        int number = 1;
        while (taken(plan.targets(), FRESH_ID + number)) number++;
        return FRESH_ID + number;
    }

    private static boolean taken(List<Target> targets, String id) {
        return targets.stream().anyMatch(target -> target.id().equals(id));
    }
}
