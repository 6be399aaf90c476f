package vn.motcua.desk.domain.plan;

import java.math.BigDecimal;
import java.util.List;

import vn.motcua.desk.domain.kpi.Period;

/** Why a plan cannot be taken as it is, exactly enough to mend it in the file or in the form. */
public sealed interface PlanProblem {
    /**
     * Where it is.
     *
     * @param field path of the field, {@code "targets[2].threshold"}; empty: the file as a whole
     * @param line  of the file, counted from 1; 0 where there is no file
     */
    record Where(String field, int line) {
        public static final Where WHOLE = new Where("", 0);

        public static Where of(String field) {
            return new Where(field, 0);
        }
    }

    /** What a field has to be. */
    enum Kind { TEXT, NUMBER, YES_OR_NO, LIST, GROUP }

    Where where();

    /** The same problem in a file of which the line is known. */
    default PlanProblem at(Where place) {
        return switch (this) {
            case Unreadable(_, var file) -> new Unreadable(place, file);
            case TooLarge(_, var most) -> new TooLarge(place, most);
            case NotUtf8 _ -> new NotUtf8(place);
            case NotJson(_, var column) -> new NotJson(place, column);
            case NotAPlan _ -> new NotAPlan(place);
            case NewerVersion(_, var stated, var known) -> new NewerVersion(place, stated, known);
            case Missing _ -> new Missing(place);
            case Unknown(_, var allowed) -> new Unknown(place, allowed);
            case Repeated _ -> new Repeated(place);
            case WrongKind(_, var wanted) -> new WrongKind(place, wanted);
            case NotADay(_, var text) -> new NotADay(place, text);
            case NotAllowed(_, var text, var allowed) -> new NotAllowed(place, text, allowed);
            case NotAName(_, var text) -> new NotAName(place, text);
            case OutOfRange(_, var value, var least, var most) -> new OutOfRange(place, value, least, most);
            case TooManyDigits(_, var most) -> new TooManyDigits(place, most);
            case TooLong(_, var most) -> new TooLong(place, most);
            case TooMany(_, var most) -> new TooMany(place, most);
            case Unprintable _ -> new Unprintable(place);
            case EndsBeforeItBegins(_, var period) -> new EndsBeforeItBegins(place, period);
            case LongerThan(_, var mostDays) -> new LongerThan(place, mostDays);
            case Outside(_, var period, var within) -> new Outside(place, period, within);
            case OutOfOrder _ -> new OutOfOrder(place);
            case Taken(_, var id) -> new Taken(place, id);
            case NoSuchTarget(_, var id) -> new NoSuchTarget(place, id);
            case NoSuchWeek(_, var number) -> new NoSuchWeek(place, number);
            case WrongUnit(_, var unit, var allowed) -> new WrongUnit(place, unit, allowed);
            case NothingToReach _ -> new NothingToReach(place);
        };
    }

    record Unreadable(Where where, String file) implements PlanProblem { }

    record TooLarge(Where where, int mostKilobytes) implements PlanProblem { }

    record NotUtf8(Where where) implements PlanProblem { }

    /** Not JSON from this place on. */
    record NotJson(Where where, int column) implements PlanProblem { }

    /** JSON, but it does not say that it is a plan. */
    record NotAPlan(Where where) implements PlanProblem { }

    record NewerVersion(Where where, int stated, int known) implements PlanProblem { }

    record Missing(Where where) implements PlanProblem { }

    /** A field that no plan has: misspelt, most of the time. @param allowed the fields that can stand there and do not yet */
    record Unknown(Where where, List<String> allowed) implements PlanProblem {
        public Unknown {
            allowed = List.copyOf(allowed);
        }
    }

    /** The same field twice. */
    record Repeated(Where where) implements PlanProblem { }

    record WrongKind(Where where, Kind wanted) implements PlanProblem { }

    /** Neither year-month-day nor a day that exists. */
    record NotADay(Where where, String text) implements PlanProblem { }

    record NotAllowed(Where where, String text, List<String> allowed) implements PlanProblem {
        public NotAllowed {
            allowed = List.copyOf(allowed);
        }
    }

    /** Not lower-case letters and digits with hyphens between. */
    record NotAName(Where where, String text) implements PlanProblem { }

    record OutOfRange(Where where, BigDecimal value, BigDecimal least, BigDecimal most) implements PlanProblem { }

    /** @param most digits behind the point */
    record TooManyDigits(Where where, int most) implements PlanProblem { }

    /** @param most characters */
    record TooLong(Where where, int most) implements PlanProblem { }

    /** @param most entries of a list */
    record TooMany(Where where, int most) implements PlanProblem { }

    /** Characters that cannot be seen: they would stand unseen on a paper that is signed. */
    record Unprintable(Where where) implements PlanProblem { }

    record EndsBeforeItBegins(Where where, Period period) implements PlanProblem { }

    record LongerThan(Where where, int mostDays) implements PlanProblem { }

    /** A week or a target beyond the days of the plan, or a day that no plan can mean. */
    record Outside(Where where, Period period, Period within) implements PlanProblem { }

    /** A week that is not after the one before it. */
    record OutOfOrder(Where where) implements PlanProblem { }

    /** The same id or number twice. */
    record Taken(Where where, String id) implements PlanProblem { }

    record NoSuchTarget(Where where, String id) implements PlanProblem { }

    /** A week compared with one that is not earlier. */
    record NoSuchWeek(Where where, int number) implements PlanProblem { }

    /** An indicator that is not measured in this unit. */
    record WrongUnit(Where where, Bound.Unit unit, Bound.Unit allowed) implements PlanProblem { }

    /** A plan without a target. */
    record NothingToReach(Where where) implements PlanProblem { }
}
