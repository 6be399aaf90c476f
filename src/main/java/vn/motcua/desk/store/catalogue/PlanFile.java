package vn.motcua.desk.store.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.PlanReading;
import vn.motcua.desk.domain.plan.PlanReview;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.domain.procedure.Channel;

/**
 * A plan as a file: one JSON object in UTF-8, over as many lines as one likes; see {@code docs/plan-file.md}. Read whole or refused with
 * everything that is wrong with it and the line where it stands.
 */
public final class PlanFile {
    public static final int MAX_BYTES = 1 << 20;
    static final String FORMAT = "motcua-plan";
    static final int VERSION = 1;

    private static final List<String> SHIPPED = List.of("cam-my-2025", "gio-son-2025", "hung-thinh-2025", "hop-minh-2025", "chi-minh-2025");
    private static final int MOST_PROBLEMS = 20;

    private PlanFile() { }

    /** Names of the plans that come with the program, in the order in which they are shown. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    public static InputStream open(String shipped) {
        return Bundled.open("/vn/motcua/desk/catalogue/plans/" + shipped + ".json");
    }

    /** Reads to the end; closing is the caller's. */
    public static PlanReading read(InputStream in) {
        try {
            var fields = PlanJson.parse(in, MAX_BYTES);
            var header = header(fields);
            if (header.isPresent()) return new PlanReading.Refused(List.of(header.get()));
            var plan = plan(fields);
            fields.end();
            if (!fields.problems().isEmpty()) return refused(fields.problems());
            var review = PlanReview.review(plan);
            return review.isEmpty() ? new PlanReading.Read(plan) : refused(review.stream().map(problem -> problem.at(fields.place(problem.where()))).toList());
        } catch (PlanRefusal refusal) {
            return new PlanReading.Refused(List.of(refusal.problem()));
        }
    }

    /** The text of a file from which the same plan is read. */
    public static String text(Plan plan) {
        return PlanWriting.text(plan);
    }

    private static PlanReading refused(List<PlanProblem> problems) {
        return new PlanReading.Refused(problems.stream().limit(MOST_PROBLEMS).toList());
    }

    /** What is not a plan at all is told so, and not by every field that it lacks. */
    private static Optional<PlanProblem> header(PlanFields fields) {
        if (!fields.hasText("format", FORMAT)) return Optional.of(new PlanProblem.NotAPlan(fields.where("format")));
        fields.text("format");
        int version = fields.whole("version");
        if (!fields.problems().isEmpty()) return Optional.of(fields.problems().getFirst());
        return version == VERSION ? Optional.empty() : Optional.of(new PlanProblem.NewerVersion(fields.where("version"), version, VERSION));
    }

    private static Plan plan(PlanFields fields) {
        var period = period(fields);
        return new Plan(fields.text("id"), fields.optionalText("number"), fields.optionalDay("issued"), fields.text("title"), fields.text("office"),
                fields.text("province"), fields.optionalObject("signed").map(PlanFile::signature), period, weeks(fields), milestones(fields),
                reporting(fields.object("reports")), fields.texts("recipients"), fields.texts("basis"), targets(fields, period), notes(fields));
    }

    private static Plan.Signature signature(PlanFields fields) {
        var signature = new Plan.Signature(fields.text("capacity"), fields.optionalText("name"));
        fields.end();
        return signature;
    }

    private static Period period(PlanFields fields) {
        return new Period(fields.day("from"), fields.day("until"));
    }

    private static List<Plan.Week> weeks(PlanFields plan) {
        var weeks = new ArrayList<Plan.Week>();
        for (var fields : plan.optionalObjects("weeks")) {
            weeks.add(new Plan.Week(fields.whole("number"), period(fields), fields.texts("duties"), fields.optionalWholes("comparedWith"), fields.flag("sumsUp")));
            fields.end();
        }
        return weeks;
    }

    private static List<Plan.Milestone> milestones(PlanFields plan) {
        var milestones = new ArrayList<Plan.Milestone>();
        for (var fields : plan.optionalObjects("milestones")) {
            milestones.add(new Plan.Milestone(fields.day("day"), fields.text("what"), fields.optionalText("who")));
            fields.end();
        }
        return milestones;
    }

    private static Plan.Reporting reporting(PlanFields fields) {
        var reporting = new Plan.Reporting(new HashSet<>(fields.words("rhythms", Plan.Rhythm.class)), fields.optionalText("by"), fields.optionalText("to"));
        fields.end();
        return reporting;
    }

    private static List<Target> targets(PlanFields plan, Period period) {
        var targets = new ArrayList<Target>();
        for (var fields : plan.objects("targets")) {
            targets.add(target(fields, period));
            fields.end();
        }
        return targets;
    }

    private static Target target(PlanFields fields, Period period) {
        var indicator = fields.optionalText("indicator");
        var scope = fields.optionalObject("only").map(PlanFile::scope);
        var measured = indicator.isPresent() ? new Target.Measured.Computed(indicator.get(), scope.orElseGet(Scope::everything)) : byHand(fields);
        return new Target(fields.text("id"), fields.text("name"), measured, bound(fields), fields.optionalObject("baseline").map(PlanFile::baseline),
                new Period(fields.optionalDay("from").orElse(period.from()), fields.optionalDay("until").orElse(period.to())),
                fields.optionalText("formula"), fields.optionalText("source"));
    }

    /** Said in so many words, so that a forgotten indicator is not taken for one that a person enters. */
    private static Target.Measured byHand(PlanFields fields) {
        if (!fields.has("byHand")) fields.refuse(new PlanProblem.Missing(fields.where("indicator")));
        else if (!fields.flag("byHand")) fields.refuse(new PlanProblem.NotAllowed(fields.where("byHand"), "false", List.of("true")));
        if (fields.has("only")) fields.refuse(new PlanProblem.Unknown(fields.where("only"), List.of()));
        return new Target.Measured.ByHand();
    }

    private static Scope scope(PlanFields fields) {
        Set<Channel> channels = new HashSet<>(fields.optionalWords("channels", Channel.class));
        var scope = new Scope(channels, fields.optionalTexts("fields"));
        fields.end();
        return scope;
    }

    private static Bound bound(PlanFields fields) {
        return new Bound(fields.word("direction", Bound.Direction.class), fields.number("threshold"), fields.optionalNumber("aim"),
                fields.optionalWord("unit", Bound.Unit.class).orElse(Bound.Unit.PERCENT));
    }

    private static Target.Baseline baseline(PlanFields fields) {
        var baseline = new Target.Baseline(fields.text("when"), fields.number("value"));
        fields.end();
        return baseline;
    }

    private static List<Plan.Note> notes(PlanFields plan) {
        var notes = new ArrayList<Plan.Note>();
        for (var fields : plan.optionalObjects("notes")) {
            notes.add(new Plan.Note(fields.word("kind", Plan.Note.Kind.class), fields.optionalText("about"), fields.text("text")));
            fields.end();
        }
        return notes;
    }
}
