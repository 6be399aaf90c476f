package vn.motcua.desk.ui.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.dossier.Checklist;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.dossier.Step;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.ReasonPrompt;

/** The question of the store of papers: take a paper from there, or say in one key why not. */
final class StoreQuestion {
    /** So that every answer has a digit. */
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_OTHERS = 9;

    private final ReceptionModel model;
    private final ComponentDeeds deeds;
    private final Texts texts;
    private final Wording wording;
    private final Asking asking;

    StoreQuestion(ReceptionModel model, ComponentDeeds deeds, Texts texts, Wording wording, Asking asking) {
        this.model = model;
        this.deeds = deeds;
        this.texts = texts;
        this.wording = wording;
        this.asking = asking;
    }

    private sealed interface Answer {
        record Take(StoredPaper paper) implements Answer { }

        /** One of several more that are here. */
        record Others(List<StoredPaper> papers) implements Answer { }

        record TakeElsewhere(Settlement.Store store) implements Answer { }

        record Decline(Checklist.ReuseDeclined why) implements Answer { }
    }

    void ask(DossierComponent line) {
        var here = model.papersInStore().choices(line.id());
        var answers = new ArrayList<Answer>();
        boolean many = here.size() > MOST_AT_ONCE;
        here.stream().limit(many ? MOST_AT_ONCE - 1 : MOST_AT_ONCE).forEach(paper -> answers.add(new Answer.Take(paper)));
        if (many) answers.add(new Answer.Others(here.subList(MOST_AT_ONCE - 1, here.size())));
        answers.add(new Answer.TakeElsewhere(Settlement.Store.NATIONAL));
        answers.add(new Answer.TakeElsewhere(Settlement.Store.PROVINCIAL));
        for (var why : Checklist.ReuseDeclined.values()) answers.add(new Answer.Decline(why));
        asking.ask(texts.get("reception.reuse.question", line.shortName()), answers, this::word, this::note, (answer, reference) -> answered(line, answer, reference));
    }

    private void answered(DossierComponent line, Answer answer, String reference) {
        switch (answer) {
            case Answer.Take(var paper) -> take(line, paper.reused());
            case Answer.TakeElsewhere(var store) -> take(line, new Settlement.Reused(store, reference));
            case Answer.Others(var papers) -> asking.ask(texts.get("reception.reuse.others.question", line.shortName()),
                    papers.stream().limit(MOST_OTHERS).toList(), this::word, paper -> take(line, paper.reused()));
            case Answer.Decline(var why) -> {
                deeds.declineReuse(line, why);
                goOn(line);
            }
        }
    }

    private void take(DossierComponent line, Settlement.Reused reused) {
        deeds.settle(line, reused);
        goOn(line);
    }

    private void goOn(DossierComponent line) {
        model.goTo(new FieldPlace(Step.COMPONENTS, deeds.afterReuse(line)));
    }

    private String word(Answer answer) {
        return switch (answer) {
            case Answer.Take(var paper) -> word(paper);
            case Answer.Others(var papers) -> texts.get("reception.reuse.others", papers.size());
            case Answer.TakeElsewhere(var store) -> texts.get("reception.reuse.take", wording.store(store));
            case Answer.Decline(var why) -> texts.get("reception.reuse.decline", wording.declined(why));
        };
    }

    private String word(StoredPaper paper) {
        return model.papersInStore().isOfActing(paper) ? texts.get("reception.reuse.takeActing", paper.holder(), wording.papers().brief(paper))
                : texts.get("reception.reuse.takeHere", wording.papers().brief(paper));
    }

    /** A paper of another store is recorded by what it is called there. */
    private Optional<ReasonPrompt.Note> note(Answer answer) {
        return answer instanceof Answer.TakeElsewhere
                ? Optional.of(new ReasonPrompt.Note(texts.get("reception.reuse.reference"), texts.get("reception.reuse.reference.missing"))) : Optional.empty();
    }
}
