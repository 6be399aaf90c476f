package vn.motcua.desk.device.escl;

import vn.motcua.desk.device.DeviceProblem;

/** Ends a scan with what the clerk is told. */
final class Halted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient DeviceProblem problem;

    Halted(DeviceProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    DeviceProblem problem() {
        return problem;
    }
}
