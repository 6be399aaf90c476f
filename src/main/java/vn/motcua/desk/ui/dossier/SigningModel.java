package vn.motcua.desk.ui.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PaperSignatures;
import vn.motcua.desk.work.PaperSignatures.Result;
import vn.motcua.desk.work.PaperSignatures.Sitting;

/** Papers on their way to be signed: which, how far, and why it stopped. */
public final class SigningModel {
    private final PaperSignatures signatures;
    private final Background background;
    private final List<KeptFile> papers;
    private final Consumer<Result.Signed> signed;
    private final ReadOnlyObjectWrapper<State> state;

    /**
     * @param results for the papers that were reached, in the order of the papers
     * @param running whether the token is at work
     * @param ended   how the last sitting ended; its results are only those of that sitting
     */
    public record State(List<Result> results, boolean running, Optional<Sitting> ended) {
        public State {
            results = List.copyOf(results);
        }

        public long signed() {
            return results.stream().filter(Result.Signed.class::isInstance).count();
        }
    }

    /** @param signed told each paper that was signed, on the window's thread, so that the dossier can take it */
    public SigningModel(PaperSignatures signatures, Background background, List<KeptFile> papers, Consumer<Result.Signed> signed) {
        this.signatures = signatures;
        this.background = background;
        this.papers = List.copyOf(papers);
        this.signed = signed;
        state = new ReadOnlyObjectWrapper<>(new State(List.of(), false, Optional.empty()));
    }

    public List<KeptFile> papers() {
        return papers;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Those that no sitting has reached yet. */
    public List<KeptFile> left() {
        return papers.subList(state.get().results().size(), papers.size());
    }

    /** Signs what is left; after a trouble it goes on where it stopped. @param pin cleared in any case */
    public void sign(CopyForm form, char[] pin) {
        if (state.get().running() || left().isEmpty()) return;
        var todo = left();
        state.set(new State(state.get().results(), true, Optional.empty()));
        background.run(() -> signatures.sign(todo, form, pin, result -> background.answer(() -> add(result))), this::end, failure -> {
            state.set(new State(state.get().results(), false, Optional.empty()));
            background.report(failure);
        });
    }

    private void add(Result result) {
        var results = new ArrayList<>(state.get().results());
        results.add(result);
        state.set(new State(results, true, Optional.empty()));
        if (result instanceof Result.Signed one) signed.accept(one);
    }

    private void end(Sitting sitting) {
        state.set(new State(state.get().results(), false, Optional.of(sitting)));
    }
}
