package vn.motcua.desk.ui.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.desk.domain.kpi.Period;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.domain.plan.Target;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Rows;

/** How the targets of a plan stand in a table: name and notes, where the value comes from, what is to be reached, when. */
final class TargetRows {
    private final Texts texts;
    private final Wording wording;
    private final PlanWords words;

    TargetRows(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        this.words = wording.plans();
    }

    /** One target in a table. @param index in its plan */
    record Line(Plan plan, int index, Target target) {
        static List<Line> of(Plan plan) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < plan.targets().size(); i++) lines.add(new Line(plan, i, plan.targets().get(i)));
            return lines;
        }
    }

    Rows<Line> table() {
        return columns(new Rows<>(texts.get("plans.targets"), Line::index), Line::plan, Line::target);
    }

    /** Puts the columns of a target into a table whose rows have a plan and a target. */
    <R> Rows<R> columns(Rows<R> table, Function<R, Plan> plan, Function<R, Target> target) {
        return table.texts(texts.get("plans.target"), 17, row -> name(plan.apply(row), target.apply(row))).wide()
                .text(texts.get("plans.measured"), 12, row -> words.measured(target.apply(row).measured()))
                .text(texts.get("plans.bound"), 9.5, row -> words.bound(target.apply(row).bound()))
                .texts(texts.get("plans.days"), 9, row -> days(target.apply(row).period())).spareable();
    }

    /** The first and the last day, one below the other. */
    List<Rows.Piece> days(Period period) {
        return List.of(new Rows.Piece(texts.get("plans.from", wording.formats().date(period.from())), ""),
                new Rows.Piece(texts.get("plans.until", wording.formats().date(period.to())), ""));
    }

    private List<Rows.Piece> name(Plan plan, Target target) {
        var pieces = new ArrayList<Rows.Piece>();
        pieces.add(new Rows.Piece(target.name(), "t-medium"));
        target.baseline().ifPresent(baseline -> pieces.add(new Rows.Piece(texts.get("plans.baseline", baseline.when(),
                words.value(baseline.value(), target.bound().unit())), "t-small muted")));
        target.formula().ifPresent(formula -> pieces.add(new Rows.Piece(formula, "t-small muted")));
        target.source().ifPresent(source -> pieces.add(new Rows.Piece(source, "t-small muted")));
        plan.notesAbout(Optional.of(target.id())).forEach(note -> pieces.add(new Rows.Piece(words.note(note), "t-small "
                + (note.kind() == Plan.Note.Kind.CONFLICT ? "noted-text" : "muted"))));
        return pieces;
    }
}
