package vn.motcua.desk.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.desk.domain.kpi.Indicator;
import vn.motcua.desk.domain.plan.Attainment;
import vn.motcua.desk.domain.plan.Bound;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.domain.plan.Scope;
import vn.motcua.desk.domain.plan.Target;

/** Plans and their targets in words, and why a plan is refused. */
public final class PlanWords {
    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    /** Digits behind the point that are shown. */
    private static final int SHOWN = 2;
    /** Digits that anybody writes; a number beyond is shown with its power of ten. */
    private static final int MOST_SCALE = 20;

    private final Texts texts;
    private final Formats formats;

    public PlanWords(Texts texts) {
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    public String verdict(Attainment verdict) {
        return texts.of("plan.verdict", verdict);
    }

    public String rhythm(Plan.Rhythm rhythm) {
        return texts.of("plan.rhythm", rhythm);
    }

    public String unit(Bound.Unit unit) {
        return texts.of("plan.unit", unit);
    }

    public String note(Plan.Note.Kind kind) {
        return texts.of("plan.note", kind);
    }

    /** What is noted, with the kind of note before it. */
    public String note(Plan.Note note) {
        return texts.get("plan.note", note(note.kind()), note.text());
    }

    public String direction(Bound.Direction direction) {
        return texts.get("plan.direction." + direction + ".alone");
    }

    /** The name of an indicator; one that has no name here is called by its id. */
    public String indicator(String id) {
        return Indicator.find(id).map(new IndicatorWords(texts)::name).orElse(id);
    }

    /** Where a value comes from, and of which dossiers. */
    public String measured(Target.Measured measured) {
        return switch (measured) {
            case Target.Measured.ByHand() -> texts.get("plan.byHand");
            case Target.Measured.Computed(var indicator, var scope) -> scope.isEverything() ? indicator(indicator)
                    : texts.get("plan.only", indicator(indicator), scope(scope));
        };
    }

    public String scope(Scope scope) {
        var words = new ArrayList<String>();
        scope.channels().stream().sorted().map(channel -> texts.of("channel", channel)).forEach(words::add);
        words.addAll(scope.fields());
        return String.join(", ", words);
    }

    /** {@code "80 %"}, {@code "8 phút"}; rounded to two digits behind the point. */
    public String value(BigDecimal value, Bound.Unit unit) {
        return texts.of("plan.value", unit, decimal(value.scale() > SHOWN ? value.setScale(SHOWN, RoundingMode.HALF_UP) : value));
    }

    /** {@code "từ 80 % trở lên"}; with the better end where the plan names a range. */
    public String bound(Bound bound) {
        var words = texts.of("plan.direction", bound.direction(), value(bound.threshold(), bound.unit()));
        return bound.aim().map(aim -> texts.get("plan.bound.aim", words, value(aim, bound.unit()))).orElse(words);
    }

    /** What is wrong and where, and what is allowed. */
    public Words problem(PlanProblem problem) {
        var where = problem.where();
        var words = words(problem);
        if (where.field().isEmpty()) return where.line() == 0 ? words : new Words(texts.get("plan.where.line", where.line(), words.what()), words.next());
        var field = field(where.field());
        return new Words(where.line() == 0 ? texts.get("plan.where.field", field, words.what())
                : texts.get("plan.where.lineField", where.line(), where.field(), field, words.what()), words.next());
    }

    /** A path as a person would say it: {@code targets[2].threshold} is "chỉ tiêu 3, ngưỡng". A name that no plan has stays as it is. */
    String field(String path) {
        var said = new ArrayList<String>();
        for (var step : path.split("\\.")) {
            var parts = STEP.matcher(step);
            if (!parts.matches() || !isKnown(parts.group(1))) {
                said.add(step);
                continue;
            }
            var name = texts.get("plan.field." + parts.group(1));
            said.add(parts.group(2) == null ? name : texts.get("plan.entry", name, Integer.parseInt(parts.group(2)) + 1));
        }
        return String.join(", ", said);
    }

    private Words words(PlanProblem problem) {
        return switch (problem) {
            case PlanProblem.Unreadable(_, var file) -> words("plan.problem.unreadable", "plan.do.fetch", List.of(file), List.of());
            case PlanProblem.TooLarge(_, var most) -> words("plan.problem.tooLarge", "plan.do.fetch", List.of(most), List.of());
            case PlanProblem.NotAPlan _ -> words("plan.problem.notAPlan", "plan.do.fetch", List.of(), List.of());
            case PlanProblem.NewerVersion(_, var stated, var known) -> words("plan.problem.newerVersion", "plan.do.update", List.of(stated, known), List.of());
            case PlanProblem.NotUtf8 _ -> words("plan.problem.notUtf8", List.of(), List.of());
            case PlanProblem.NotJson(_, var column) -> words("plan.problem.notJson", List.of(column), List.of());
            case PlanProblem.Missing _ -> words("plan.problem.missing", List.of(), List.of());
            case PlanProblem.Unknown(_, var allowed) -> allowed.isEmpty() ? words("plan.problem.unknown", "plan.problem.unknown.none", List.of(), List.of())
                    : words("plan.problem.unknown", List.of(), List.of(String.join(", ", allowed)));
            case PlanProblem.Repeated _ -> words("plan.problem.repeated", List.of(), List.of());
            case PlanProblem.WrongKind(_, var wanted) -> words("plan.problem.wrongKind", List.of(), List.of(texts.of("plan.kind", wanted)));
            case PlanProblem.NotADay(_, var text) -> words("plan.problem.notADay", List.of(text), List.of());
            case PlanProblem.NotAllowed(_, var text, var allowed) -> words("plan.problem.notAllowed", List.of(text), List.of(String.join(", ", allowed)));
            case PlanProblem.NotAName(_, var text) -> words("plan.problem.notAName", List.of(text), List.of());
            case PlanProblem.OutOfRange(_, var value, var least, var most) ->
                    words("plan.problem.outOfRange", List.of(decimal(value)), List.of(decimal(least), decimal(most)));
            case PlanProblem.TooManyDigits(_, var most) -> words("plan.problem.tooManyDigits", List.of(most), List.of(most));
            case PlanProblem.TooLong(_, var most) -> words("plan.problem.tooLong", List.of(most), List.of(most));
            case PlanProblem.TooMany(_, var most) -> words("plan.problem.tooMany", List.of(most), List.of(most));
            case PlanProblem.Unprintable _ -> words("plan.problem.unprintable", List.of(), List.of());
            case PlanProblem.EndsBeforeItBegins(_, var period) -> words("plan.problem.endsBeforeItBegins",
                    List.of(formats.date(period.from()), formats.date(period.to())), List.of(formats.date(period.from())));
            case PlanProblem.LongerThan(_, var days) -> words("plan.problem.longerThan", List.of(days), List.of());
            case PlanProblem.Outside(_, var period, var within) -> words("plan.problem.outside", List.of(formats.date(period.from()),
                    formats.date(period.to()), formats.date(within.from()), formats.date(within.to())),
                    List.of(formats.date(within.from()), formats.date(within.to())));
            case PlanProblem.OutOfOrder _ -> words("plan.problem.outOfOrder", List.of(), List.of());
            case PlanProblem.Taken(_, var id) -> words("plan.problem.taken", List.of(id), List.of());
            case PlanProblem.NoSuchTarget(_, var id) -> words("plan.problem.noSuchTarget", List.of(id), List.of());
            case PlanProblem.NoSuchWeek(_, var number) -> words("plan.problem.noSuchWeek", List.of(number), List.of());
            case PlanProblem.WrongUnit(_, var unit, var allowed) -> words("plan.problem.wrongUnit", List.of(unit(unit)), List.of(unit(allowed)));
            case PlanProblem.NothingToReach _ -> words("plan.problem.nothingToReach", List.of(), List.of());
        };
    }

    private Words words(String key, List<?> what, List<?> next) {
        return words(key, key + ".do", what, next);
    }

    private Words words(String key, String nextKey, List<?> what, List<?> next) {
        return new Words(texts.get(key, what.toArray()), texts.get(nextKey, next.toArray()));
    }

    private boolean isKnown(String field) {
        return texts.keys().contains("plan.field." + field);
    }

    private String decimal(BigDecimal value) {
        return Math.abs(value.scale()) > MOST_SCALE ? value.toString() : formats.decimal(value);
    }
}
