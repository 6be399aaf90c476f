package vn.motcua.desk.store.catalogue;

import vn.motcua.desk.domain.plan.PlanProblem;

/** Stops the reading of a plan file that cannot be read any further; does not leave this package. */
final class PlanRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PlanProblem problem;

    PlanRefusal(PlanProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    PlanProblem problem() {
        return problem;
    }
}
