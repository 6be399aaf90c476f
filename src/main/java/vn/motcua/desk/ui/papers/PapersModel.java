package vn.motcua.desk.ui.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.PaperMark;
import vn.motcua.desk.domain.papers.PaperState;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.Deed;
import vn.motcua.desk.work.Handling;
import vn.motcua.desk.work.PaperShelf;

/** The papers of one citizen, and what the clerk says of them. */
public final class PapersModel {
    /** @param outcome of writing that down */
    public record Told(PaperMark mark, Handling.Outcome outcome) { }

    private static final Comparator<StoredPaper> GOOD_FIRST = Comparator.comparing(paper -> !paper.state().isGood());

    private final PaperShelf shelf;
    private final Handling handling;
    private final Background background;
    private final Runnable written;
    private final PersonalNumber citizen;
    private final ReadOnlyObjectWrapper<Optional<List<StoredPaper>>> papers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Told> told = _ -> { };

    /** @param written told after something was written */
    public PapersModel(PaperShelf shelf, Handling handling, Background background, Runnable written, PersonalNumber citizen) {
        this.shelf = shelf;
        this.handling = handling;
        this.background = background;
        this.written = written;
        this.citizen = citizen;
    }

    public PersonalNumber citizen() {
        return citizen;
    }

    /** Those that can be used first, of each the newest first; empty until the store has answered. */
    public ReadOnlyObjectProperty<Optional<List<StoredPaper>>> papers() {
        return papers.getReadOnlyProperty();
    }

    public void onTold(Consumer<Told> listener) {
        told = listener;
    }

    public void ask() {
        background.run(() -> shelf.papersOf(citizen).stream().sorted(GOOD_FIRST).toList(), found -> papers.set(Optional.of(found)));
    }

    public void mark(StoredPaper paper, PaperMark mark, String note) {
        background.run(() -> handling.act(paper.place().dossierId(), Deed.markPaper(paper.place().paperId(), mark, note)), outcome -> {
            told.accept(new Told(mark, outcome));
            if (outcome instanceof Handling.Outcome.Done) written.run();
            ask();
        });
    }

    /** Out of the store, and back in: a paper that was cancelled or kept out is offered again where it fits. */
    public void inOrOut(StoredPaper paper) {
        mark(paper, next(paper), "");
    }

    /** What the key of the store would say of it. */
    static PaperMark next(StoredPaper paper) {
        return switch (paper.state()) {
            case PaperState.Cancelled _, PaperState.KeptOut _ -> PaperMark.IN_STORE;
            case PaperState.Good _, PaperState.Expired _, PaperState.Superseded _, PaperState.ForOneOccasion _ -> PaperMark.KEPT_OUT;
        };
    }
}
