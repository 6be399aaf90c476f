package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.ReasonPrompt;

/** From which store a line of a received dossier gets its paper: one that is here, or the nation's or the province's with its reference there. */
final class StoreAsking {
    /** So that every answer has a digit. */
    private static final int MOST_HERE = 7;

    private final Texts texts;
    private final Wording wording;

    StoreAsking(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    private sealed interface Answer {
        record Here(StoredPaper paper) implements Answer { }

        record Elsewhere(Settlement.Store store) implements Answer { }
    }

    ReasonPrompt<?> about(String line, List<StoredPaper> here, Consumer<Settlement.Reused> taken, Runnable cancelled) {
        var answers = new ArrayList<Answer>();
        here.stream().limit(MOST_HERE).forEach(paper -> answers.add(new Answer.Here(paper)));
        answers.add(new Answer.Elsewhere(Settlement.Store.NATIONAL));
        answers.add(new Answer.Elsewhere(Settlement.Store.PROVINCIAL));
        return ReasonPrompt.asking(texts, texts.get("deed.store.question", line), answers, this::word, this::note, (answer, reference) -> taken.accept(switch (answer) {
            case Answer.Here(var paper) -> paper.reused();
            case Answer.Elsewhere(var store) -> new Settlement.Reused(store, reference);
        }), cancelled);
    }

    private String word(Answer answer) {
        return switch (answer) {
            case Answer.Here(var paper) -> texts.get("reception.reuse.takeHere", wording.papers().brief(paper));
            case Answer.Elsewhere(var store) -> texts.get("reception.reuse.take", wording.store(store));
        };
    }

    private Optional<ReasonPrompt.Note> note(Answer answer) {
        return switch (answer) {
            case Answer.Here _ -> Optional.empty();
            case Answer.Elsewhere _ -> Optional.of(new ReasonPrompt.Note(texts.get("reception.reuse.reference"), texts.get("reception.reuse.reference.missing")));
        };
    }
}
