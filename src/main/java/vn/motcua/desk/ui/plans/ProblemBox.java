package vn.motcua.desk.ui.plans;

import java.util.List;

import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.plan.PlanProblem;
import vn.motcua.desk.text.PlanWords;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.ui.kit.Draw;

/** Everything that speaks against a plan, in words: what is and what to do. Not there while nothing does. */
final class ProblemBox extends VBox {
    private static final int MOST = 6;

    private final String title;
    private final Texts texts;
    private final PlanWords words;

    /** @param title what is refused */
    ProblemBox(String title, Texts texts) {
        this.title = title;
        this.texts = texts;
        this.words = new PlanWords(texts);
        getStyleClass().addAll("reasons", "gap-1", "plan-problems");
        show(List.of());
    }

    void show(List<PlanProblem> problems) {
        getChildren().clear();
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
        if (problems.isEmpty()) return;
        getChildren().add(Draw.wrapped(title, "t-strong"));
        for (var problem : problems.stream().limit(MOST).toList()) {
            var said = words.problem(problem);
            getChildren().add(Draw.wrapped(Draw.sentence(said.what()) + " " + said.next()));
        }
        if (problems.size() > MOST) getChildren().add(Draw.wrapped(texts.get("plans.problems.more", problems.size() - MOST), "muted"));
    }
}
