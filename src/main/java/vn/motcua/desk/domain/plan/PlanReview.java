package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.kpi.Period;

/** Everything that speaks against a plan, whether it was read from a file or typed into a form; empty when it can be kept. */
public final class PlanReview {
    public static final int MOST_TARGETS = 100;
    public static final int MOST_WEEKS = 120;
    public static final int MOST_ENTRIES = 100;
    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_TEXT = 2_000;
    public static final int MOST_DAYS = 5 * 366;
    public static final int MOST_DIGITS = 4;

    private static final int LONGEST_ID = 80;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** What lies beyond is a slip of the key. */
    private static final Period CONCEIVABLE = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2050, 12, 31));

    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanReview() { }

    /** All problems, in the order of the plan. */
    public static List<PlanProblem> review(Plan plan) {
        var review = new PlanReview();
        review.head(plan);
        review.weeks(plan);
        review.targets(plan);
        review.notes(plan);
        return List.copyOf(review.problems);
    }

    private void head(Plan plan) {
        id("id", plan.id());
        plan.number().ifPresent(number -> name("number", number));
        plan.issued().ifPresent(day -> day("issued", day));
        name("title", plan.title());
        name("office", plan.office());
        name("province", plan.province());
        plan.signed().ifPresent(signature -> {
            name("signed.capacity", signature.capacity());
            signature.name().ifPresent(name -> name("signed.name", name));
        });
        period("", plan.period());
        plan.reporting().by().ifPresent(who -> name("reports.by", who));
        plan.reporting().to().ifPresent(who -> name("reports.to", who));
        texts("recipients", plan.recipients());
        texts("basis", plan.basis());
    }

    private void weeks(Plan plan) {
        var earlier = new HashSet<Integer>();
        for (int i = 0, size = checked("weeks", plan.weeks(), MOST_WEEKS); i < size; i++) {
            var week = plan.weeks().get(i);
            var at = "weeks[" + i + "].";
            within(at, week.period(), plan.period());
            if (i > 0 && !week.period().from().isAfter(plan.weeks().get(i - 1).period().to())) add(new PlanProblem.OutOfOrder(where(at + "from")));
            if (week.number() < 1 || week.number() > MOST_WEEKS) range(at + "number", BigDecimal.valueOf(week.number()), BigDecimal.ONE, BigDecimal.valueOf(MOST_WEEKS));
            texts(at + "duties", week.duties());
            for (int number : week.comparedWith()) {
                if (!earlier.contains(number)) add(new PlanProblem.NoSuchWeek(where(at + "comparedWith"), number));
            }
            if (!earlier.add(week.number())) add(new PlanProblem.Taken(where(at + "number"), String.valueOf(week.number())));
        }
        for (int i = 0, size = checked("milestones", plan.milestones(), MOST_ENTRIES); i < size; i++) {
            var milestone = plan.milestones().get(i);
            var at = "milestones[" + i + "].";
            // a plan is summed up after its last day
            day(at + "day", milestone.day());
            text(at + "what", milestone.what(), LONGEST_TEXT);
            milestone.who().ifPresent(who -> name(at + "who", who));
        }
    }

    private void targets(Plan plan) {
        if (plan.targets().isEmpty()) add(new PlanProblem.NothingToReach(where("targets")));
        var ids = new HashSet<String>();
        for (int i = 0, size = checked("targets", plan.targets(), MOST_TARGETS); i < size; i++) {
            var target = plan.targets().get(i);
            var at = "targets[" + i + "].";
            id(at + "id", target.id());
            if (!ids.add(target.id())) add(new PlanProblem.Taken(where(at + "id"), target.id()));
            name(at + "name", target.name());
            measured(at, target);
            bound(at, target.bound());
            target.baseline().ifPresent(baseline -> {
                name(at + "baseline.when", baseline.when());
                range(at + "baseline.value", baseline.value(), BigDecimal.ZERO, most(target.bound().unit()));
            });
            within(at, target.period(), plan.period());
            target.formula().ifPresent(words -> text(at + "formula", words, LONGEST_TEXT));
            target.source().ifPresent(words -> name(at + "source", words));
        }
    }

    private void measured(String at, Target target) {
        switch (target.measured()) {
            case Target.Measured.ByHand() -> { }
            case Target.Measured.Computed(var indicator, var scope) -> {
                var unit = Indicator.find(indicator).map(Bound.Unit::of);
                if (unit.isEmpty()) add(new PlanProblem.NotAllowed(where(at + "indicator"), indicator, Arrays.stream(Indicator.values()).map(Indicator::id).sorted().toList()));
                else if (unit.get() != target.bound().unit()) add(new PlanProblem.WrongUnit(where(at + "unit"), target.bound().unit(), unit.get()));
                texts(at + "only.fields", scope.fields());
            }
        }
    }

    private void bound(String at, Bound bound) {
        if (!range(at + "threshold", bound.threshold(), BigDecimal.ZERO, most(bound.unit()))) return;
        bound.aim().ifPresent(aim -> {
            boolean more = bound.isMoreBetter();
            range(at + "aim", aim, more ? bound.threshold() : BigDecimal.ZERO, more ? most(bound.unit()) : bound.threshold());
        });
    }

    private void notes(Plan plan) {
        for (int i = 0, size = checked("notes", plan.notes(), MOST_ENTRIES); i < size; i++) {
            var note = plan.notes().get(i);
            var at = "notes[" + i + "].";
            note.about().filter(about -> plan.target(about).isEmpty()).ifPresent(about -> add(new PlanProblem.NoSuchTarget(where(at + "about"), about)));
            text(at + "text", note.text(), LONGEST_TEXT);
        }
    }

    private void within(String at, Period period, Period plan) {
        if (!period(at, period) || !plan.isInOrder() || plan.contains(period)) return;
        var field = plan.contains(period.from()) ? "until" : "from";
        add(new PlanProblem.Outside(where(at + field), period, plan));
    }

    private boolean period(String at, Period period) {
        if (!day(at + "from", period.from()) || !day(at + "until", period.to())) return false;
        if (!period.isInOrder()) return !add(new PlanProblem.EndsBeforeItBegins(where(at + "until"), period));
        return period.days() <= MOST_DAYS || !add(new PlanProblem.LongerThan(where(at + "until"), MOST_DAYS));
    }

    private boolean day(String field, LocalDate day) {
        return CONCEIVABLE.contains(day) || !add(new PlanProblem.Outside(where(field), new Period(day, day), CONCEIVABLE));
    }

    private void id(String field, String id) {
        if (id.isEmpty()) add(new PlanProblem.Missing(where(field)));
        else if (id.length() > LONGEST_ID) add(new PlanProblem.TooLong(where(field), LONGEST_ID));
        else if (!ID.matcher(id).matches()) add(new PlanProblem.NotAName(where(field), id));
    }

    private void name(String field, String name) {
        text(field, name, LONGEST_NAME);
    }

    private void texts(String field, List<String> texts) {
        for (int i = 0, size = checked(field, texts, MOST_ENTRIES); i < size; i++) text(field + "[" + i + "]", texts.get(i), LONGEST_TEXT);
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank()) add(new PlanProblem.Missing(where(field)));
        else if (text.length() > longest) add(new PlanProblem.TooLong(where(field), longest));
        else if (text.codePoints().anyMatch(PlanReview::isUnseen)) add(new PlanProblem.Unprintable(where(field)));
    }

    private boolean range(String field, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) return !add(new PlanProblem.OutOfRange(where(field), value, least, most));
        // within the range, so that removing zeros is cheap
        return value.stripTrailingZeros().scale() <= MOST_DIGITS || !add(new PlanProblem.TooManyDigits(where(field), MOST_DIGITS));
    }

    /** How many entries are looked at: none of a list that is too long as a whole. */
    private int checked(String field, List<?> entries, int most) {
        if (entries.size() <= most) return entries.size();
        add(new PlanProblem.TooMany(where(field), most));
        return 0;
    }

    private static BigDecimal most(Bound.Unit unit) {
        return unit == Bound.Unit.PERCENT ? HUNDRED : MOST;
    }

    /** Control characters, and marks that turn the direction of reading. */
    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL && codePoint != '\n' || type == Character.FORMAT || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private static PlanProblem.Where where(String field) {
        return PlanProblem.Where.of(field);
    }

    private boolean add(PlanProblem problem) {
        return problems.add(problem);
    }
}
