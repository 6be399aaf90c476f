package vn.motcua.desk.ui.dossier;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.DossierEvent;
import vn.motcua.desk.domain.dossier.KeptFile;
import vn.motcua.desk.domain.signature.CopyForm;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PaperSignatures;
import vn.motcua.desk.work.PaperSignatures.Result;
import vn.motcua.desk.work.PaperSignatures.Sitting;

/** Papers of one dossier on their way to be signed: which, how far, and why it stopped. */
public final class SigningModel {
    private final PaperSignatures signatures;
    private final Background background;
    private final Runnable written;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A paper that can be signed.
     *
     * @param before how it was signed already, if it was
     * @param chosen to be signed now
     * @param result once a sitting has reached it
     */
    public record Row(KeptFile paper, Optional<DossierEvent.PaperSigned> before, boolean chosen, Optional<Result> result) {
        private Row withChosen(boolean value) {
            return new Row(paper, before, value, result);
        }

        private Row with(Result value) {
            return new Row(paper, before, chosen, Optional.of(value));
        }
    }

    /**
     * @param dossier  its id
     * @param unmade   some scanned pages are not a final file yet
     * @param running  whether the token is at work
     * @param ended    how the last sitting ended; its results are only those of that sitting
     */
    public record State(String dossier, List<Row> rows, boolean unmade, boolean running, Optional<Sitting> ended) {
        public State {
            rows = List.copyOf(rows);
        }

        /** Chosen, and no sitting has reached it yet. */
        public List<KeptFile> left() {
            return rows.stream().filter(row -> row.chosen() && row.result().isEmpty()).map(Row::paper).toList();
        }

        public int chosen() {
            return (int) rows.stream().filter(Row::chosen).count();
        }

        public int reached() {
            return (int) rows.stream().filter(row -> row.result().isPresent()).count();
        }

        public int signed() {
            return (int) rows.stream().filter(row -> row.result().filter(Result.Signed.class::isInstance).isPresent()).count();
        }

        private State withRows(List<Row> value) {
            return new State(dossier, value, unmade, running, ended);
        }

        private State withRunning(boolean value, Optional<Sitting> how) {
            return new State(dossier, rows, unmade, value, how);
        }
    }

    /** @param written told after a sitting in which something was signed */
    public SigningModel(PaperSignatures signatures, Background background, Runnable written) {
        this.signatures = signatures;
        this.background = background;
        this.written = written;
    }

    /** Empty while nothing is to be signed. */
    public ReadOnlyObjectProperty<Optional<State>> state() {
        return state.getReadOnlyProperty();
    }

    /** Lays out what can be signed; what is not signed yet is chosen. */
    public void begin(Dossier dossier) {
        if (isRunning()) return;
        var rows = dossier.signable().stream().map(paper -> row(paper, dossier.signature(paper.digest()))).toList();
        state.set(Optional.of(new State(dossier.id(), rows, !dossier.papersToMake().isEmpty(), false, Optional.empty())));
    }

    private static Row row(KeptFile paper, Optional<DossierEvent.PaperSigned> before) {
        return new Row(paper, before, before.isEmpty(), Optional.empty());
    }

    /** What a sitting has reached stays as it is. */
    public void choose(KeptFile paper, boolean chosen) {
        if (isRunning()) return;
        state.get().ifPresent(now -> state.set(Optional.of(now.withRows(now.rows().stream()
                .map(row -> row.paper().equals(paper) && row.result().isEmpty() ? row.withChosen(chosen) : row).toList()))));
    }

    /** @return whether there was something to close; while the token is at work it stays open */
    public boolean close() {
        if (state.get().isEmpty()) return false;
        if (!isRunning()) state.set(Optional.empty());
        return true;
    }

    public boolean isRunning() {
        return state.get().filter(State::running).isPresent();
    }

    /** Signs what is left; after a trouble it goes on where it stopped. @param pin cleared in any case */
    public void sign(CopyForm form, char[] pin) {
        var now = state.get().filter(one -> !one.running() && !one.left().isEmpty());
        if (now.isEmpty()) {
            Arrays.fill(pin, '\0');
            return;
        }
        var todo = now.get().left();
        var dossier = now.get().dossier();
        state.set(now.map(one -> one.withRunning(true, Optional.empty())));
        background.run(() -> signatures.sign(dossier, todo, form, pin, result -> background.answer(() -> add(result))), this::end, failure -> {
            state.set(state.get().map(one -> one.withRunning(false, Optional.empty())));
            background.report(failure);
        });
    }

    /** Writes the signed copies into a folder. */
    public void save(Dossier dossier, Path folder, Consumer<DossierModel.Told> told) {
        background.run(() -> signatures.save(dossier, folder) ? new DossierModel.Told.Saved(folder) : new DossierModel.Told.NotSaved(folder), told);
    }

    private void add(Result result) {
        state.set(state.get().map(now -> now.withRows(now.rows().stream().map(row -> row.paper().equals(result.paper()) ? row.with(result) : row).toList())));
    }

    private void end(Sitting sitting) {
        state.set(state.get().map(now -> now.withRunning(false, Optional.of(sitting))));
        if (sitting.results().stream().anyMatch(Result.Signed.class::isInstance)) written.run();
    }
}
