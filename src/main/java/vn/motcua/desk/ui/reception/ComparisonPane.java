package vn.motcua.desk.ui.reception;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import vn.motcua.desk.domain.dossier.IdentityCheck.Disagreement;
import vn.motcua.desk.domain.dossier.KnownCitizen;
import vn.motcua.desk.domain.dossier.Person;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Draw;
import vn.motcua.desk.ui.kit.Tone;

/** What does not agree about a person, where the clerk compares: both values, and what to do. Takes no room while everything agrees. */
final class ComparisonPane extends VBox {
    private final Texts texts;
    private final Wording wording;

    ComparisonPane(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        getStyleClass().addAll("gap-2", "comparison");
        show(List.of(), Optional.empty(), Person.nobody(), Optional.empty());
    }

    /**
     * @param now  what differs as things stand
     * @param kept what the recorded check says to differ; empty without a check. Of what was mended since, the record tells
     */
    void show(List<Disagreement> now, Optional<List<Disagreement>> kept, Person person, Optional<KnownCitizen> known) {
        getChildren().clear();
        ProcedureStep.visible(this, !now.isEmpty());
        if (now.isEmpty()) return;
        var recorded = kept.orElse(List.of());
        boolean newOne = now.stream().anyMatch(one -> !recorded.contains(one));
        getChildren().add(Draw.wrapped(texts.get(kept.isEmpty() || newOne ? "reception.check.differs" : "reception.check.kept"), "t-strong"));
        now.forEach(one -> getChildren().add(row(recorded.contains(one) ? Tone.NOTED : Tone.AT_STAKE, one, person, known)));
        if (kept.isPresent() && newOne) getChildren().add(Draw.wrapped(texts.get("reception.check.again")));
    }

    private Node row(Tone tone, Disagreement disagreement, Person person, Optional<KnownCitizen> known) {
        var words = wording.identity().disagreement(disagreement, person, known);
        var row = Draw.row("gap-2", Draw.icon(tone.sign(), tone.textClass()),
                Draw.growing(Draw.column("gap-0", Draw.wrapped(words.what()), Draw.wrapped(words.next(), "t-small", "muted"))));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
