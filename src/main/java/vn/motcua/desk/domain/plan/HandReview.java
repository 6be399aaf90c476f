package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.desk.domain.kpi.Period;

/** What speaks against a value that somebody enters by hand. */
public final class HandReview {
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_REMARK = 300;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private HandReview() { }

    /** All problems; their fields are {@code day}, {@code value} and {@code text}. */
    public static List<PlanProblem> review(Target target, LocalDate day, BigDecimal value, String remark, LocalDate today) {
        var problems = new ArrayList<PlanProblem>();
        var latest = target.period().to().isBefore(today) ? target.period().to() : today;
        var possible = new Period(target.period().from(), latest);
        if (!possible.contains(day)) problems.add(new PlanProblem.Outside(PlanProblem.Where.of("day"), new Period(day, day), possible));
        var most = target.bound().unit() == Bound.Unit.PERCENT ? Bound.Unit.PERCENT.whole() : MOST;
        if (value.signum() < 0 || value.compareTo(most) > 0) problems.add(new PlanProblem.OutOfRange(PlanProblem.Where.of("value"), value, BigDecimal.ZERO, most));
        else if (value.stripTrailingZeros().scale() > MOST_DIGITS) problems.add(new PlanProblem.TooManyDigits(PlanProblem.Where.of("value"), MOST_DIGITS));
        if (remark.length() > LONGEST_REMARK) problems.add(new PlanProblem.TooLong(PlanProblem.Where.of("text"), LONGEST_REMARK));
        return List.copyOf(problems);
    }
}
