package vn.motcua.desk.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.DossierRow;
import vn.motcua.desk.domain.dossier.NotedIdentity;
import vn.motcua.desk.domain.dossier.SavedDraft;
import vn.motcua.desk.domain.kpi.ScoreFormula;
import vn.motcua.desk.domain.life.Today;
import vn.motcua.desk.domain.life.WorkList;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.LookupPrompt;
import vn.motcua.desk.work.Browse;
import vn.motcua.desk.work.Reception;
import vn.motcua.desk.work.Rulebook;

/** The lists of the day, as they stand in the store. */
public final class TodayModel {
    /** What the screen shows, asked for together so that the figures agree. */
    public record Lists(Map<WorkList, Browse.Listed> work, List<DossierRow> received, List<SavedDraft> drafts, List<DossierRow> toMend,
                        List<NotedIdentity> toConfirm) {
        public Lists {
            work = Map.copyOf(work);
            received = List.copyOf(received);
            drafts = List.copyOf(drafts);
            toMend = List.copyOf(toMend);
            toConfirm = List.copyOf(toConfirm);
        }

        static Lists empty() {
            var none = new EnumMap<WorkList, Browse.Listed>(WorkList.class);
            for (var list : WorkList.values()) none.put(list, new Browse.Listed(List.of(), 0));
            return new Lists(none, List.of(), List.of(), List.of(), List.of());
        }
    }

    private final Browse browse;
    private final Reception reception;
    private final Rulebook rules;
    private final Background background;
    private final Clock clock;
    private final Runnable written;
    private final Background.Latest questions;
    private final ReadOnlyObjectWrapper<Lists> lists = new ReadOnlyObjectWrapper<>(Lists.empty());

    /** @param written told after a draft was discarded or something was added to a dossier */
    public TodayModel(Browse browse, Reception reception, Rulebook rules, Background background, Clock clock, Runnable written) {
        this.browse = browse;
        this.reception = reception;
        this.rules = rules;
        this.background = background;
        this.clock = clock;
        this.written = written;
        this.questions = background.latest();
    }

    public ReadOnlyObjectProperty<Lists> lists() {
        return lists.getReadOnlyProperty();
    }

    public void ask() {
        questions.run(() -> new Lists(browse.workLists(), browse.receivedToday(), browse.drafts(), browse.needingMending(),
                browse.identitiesToConfirm()), lists::set);
    }

    /** Takes a draft away for good. */
    public void discard(SavedDraft saved) {
        background.run(() -> {
            reception.discardDraft(saved.draft().id());
            return saved;
        }, _ -> written.run());
    }

    /** Takes down what the population database said. @param recorded told once it is kept */
    public void answer(NotedIdentity noted, LookupPrompt.Given given, Runnable recorded) {
        background.run(() -> reception.recordIdentity(noted.dossierId(), given.answer(), given.reference(), given.note()), _ -> {
            recorded.run();
            written.run();
        });
    }

    public Today today() {
        return browse.today();
    }

    public ScoreFormula formula() {
        return rules.formula(LocalDate.now(clock));
    }
}
