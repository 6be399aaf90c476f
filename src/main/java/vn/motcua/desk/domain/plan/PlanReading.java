package vn.motcua.desk.domain.plan;

import java.util.List;

/** What came of a plan file: the plan, or everything that is wrong with it. */
public sealed interface PlanReading {
    record Read(Plan plan) implements PlanReading { }

    /** @param problems at least one, in the order of the file */
    record Refused(List<PlanProblem> problems) implements PlanReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
