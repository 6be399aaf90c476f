package vn.motcua.desk.domain.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.kpi.Period;

/**
 * A plan (kế hoạch) of an office: what is to be reached by when, who reports to whom, and what in the document contradicts itself.
 *
 * @param id         stable name, lower-case words with hyphens
 * @param number     as on the paper, {@code "10/KH-UBND"}; empty where the paper leaves it blank
 * @param issued     empty where the paper leaves it blank
 * @param title      what the plan is called, without the word for plan itself
 * @param office     that issued it
 * @param province   in which the office lies
 * @param signed     who signed it; empty where that cannot be read
 * @param period     in which the plan runs
 * @param weeks      the parts into which a campaign is cut; empty where there are none
 * @param milestones single days on which something is due
 * @param recipients who gets the plan and its reports
 * @param basis      documents on which the plan rests
 */
public record Plan(String id, Optional<String> number, Optional<LocalDate> issued, String title, String office, String province,
                   Optional<Signature> signed, Period period, List<Week> weeks, List<Milestone> milestones, Reporting reporting,
                   List<String> recipients, List<String> basis, List<Target> targets, List<Note> notes) {

    /** @param capacity as under the document, {@code "Chủ tịch"} @param name empty where it is not given */
    public record Signature(String capacity, Optional<String> name) { }

    /**
     * A part of the plan, usually seven days.
     *
     * @param number       as the plan counts it, from 1
     * @param duties       what is to be done in it
     * @param comparedWith earlier weeks with whose figures the report of this one compares
     * @param sumsUp       whether its report sums up the whole plan
     */
    public record Week(int number, Period period, List<String> duties, List<Integer> comparedWith, boolean sumsUp) {
        public Week {
            duties = List.copyOf(duties);
            comparedWith = List.copyOf(comparedWith);
        }
    }

    /** @param who has to see to it; empty where the plan does not say */
    public record Milestone(LocalDate day, String what, Optional<String> who) { }

    /** How often a report is made. */
    public enum Rhythm { WEEKLY, MONTHLY, QUARTERLY, YEARLY }

    /** @param rhythms empty where the plan fixes none @param by who puts it together @param to who gets it */
    public record Reporting(Set<Rhythm> rhythms, Optional<String> by, Optional<String> to) {
        public Reporting {
            rhythms = Set.copyOf(rhythms);
        }

        /** In the order of {@link Rhythm}. */
        public List<Rhythm> inOrder() {
            return List.copyOf(rhythms.isEmpty() ? EnumSet.noneOf(Rhythm.class) : EnumSet.copyOf(rhythms));
        }
    }

    /** @param about id of the target that is meant; empty: the plan as a whole */
    public record Note(Kind kind, Optional<String> about, String text) {
        /** What a note is for. */
        public enum Kind {
            /** The document says two things, or another document says something else. */
            CONFLICT,
            /** How the document was read where it can be read in more than one way. */
            READING
        }
    }

    public Plan {
        weeks = List.copyOf(weeks);
        milestones = List.copyOf(milestones);
        recipients = List.copyOf(recipients);
        basis = List.copyOf(basis);
        targets = List.copyOf(targets);
        notes = List.copyOf(notes);
    }

    public Optional<Target> target(String targetId) {
        return targets.stream().filter(target -> target.id().equals(targetId)).findFirst();
    }

    /** The week in which a day lies; the later one where two overlap. */
    public Optional<Week> week(LocalDate day) {
        return weeks.stream().filter(week -> week.period().contains(day)).reduce((_, later) -> later);
    }

    /** What is noted about a target, or about the plan as a whole. @param about id of a target; empty: the whole plan */
    public List<Note> notesAbout(Optional<String> about) {
        return notes.stream().filter(note -> note.about().equals(about)).toList();
    }

    public boolean runsOn(LocalDate day) {
        return period.contains(day);
    }

    /** The same plan under another id. */
    public Plan copiedAs(String newId) {
        return new Plan(newId, number, issued, title, office, province, signed, period, weeks, milestones, reporting, recipients, basis, targets, notes);
    }

    /** The same plan beginning on another day: every day within it moves by as much; when it was issued stays. */
    public Plan beginningOn(LocalDate first) {
        long days = ChronoUnit.DAYS.between(period.from(), first);
        UnaryOperator<Period> moved = span -> new Period(span.from().plusDays(days), span.to().plusDays(days));
        return new Plan(id, number, issued, title, office, province, signed, moved.apply(period),
                weeks.stream().map(week -> new Week(week.number(), moved.apply(week.period()), week.duties(), week.comparedWith(), week.sumsUp())).toList(),
                milestones.stream().map(one -> new Milestone(one.day().plusDays(days), one.what(), one.who())).toList(), reporting, recipients, basis,
                targets.stream().map(target -> target.during(moved.apply(target.period()))).toList(), notes);
    }

    public Plan withTargets(List<Target> value) {
        return new Plan(id, number, issued, title, office, province, signed, period, weeks, milestones, reporting, recipients, basis, value, notes);
    }

    public Plan withWeeks(List<Week> value) {
        return new Plan(id, number, issued, title, office, province, signed, period, value, milestones, reporting, recipients, basis, targets, notes);
    }

    public Plan withNotes(List<Note> value) {
        return new Plan(id, number, issued, title, office, province, signed, period, weeks, milestones, reporting, recipients, basis, targets, value);
    }
}
