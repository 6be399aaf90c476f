package vn.motcua.desk.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import vn.motcua.desk.domain.life.ResultProposals.Proposal;
import vn.motcua.desk.domain.trouble.FileTrouble;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.ResultFolder;

/** What lies in the folder of results, one line for each dossier that a file may belong to. */
public final class ResultsModel {
    /** @param trouble why the file cannot be taken in */
    record Line(Path file, Optional<Proposal> proposal, Optional<FileTrouble> trouble) {
        String name() {
            return file.getFileName().toString();
        }

        String identity() {
            return file + proposal.map(one -> one.row().id()).orElse("");
        }
    }

    private final ResultFolder folder;
    private final Background.Latest questions;
    private final ReadOnlyObjectWrapper<Optional<ResultFolder.Look>> look = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ResultsModel(ResultFolder folder, Background background) {
        this.folder = folder;
        questions = background.latest();
    }

    /** Empty until the folder was looked at. */
    ReadOnlyObjectProperty<Optional<ResultFolder.Look>> look() {
        return look.getReadOnlyProperty();
    }

    void ask() {
        questions.run(folder::look, found -> look.set(Optional.of(found)));
    }

    static List<Line> lines(ResultFolder.Look look) {
        if (!(look instanceof ResultFolder.Look.Files(var arrived))) return List.of();
        var lines = new ArrayList<Line>();
        for (var one : arrived) {
            switch (one.said()) {
                case ResultFolder.Said.Refused(var trouble) -> lines.add(new Line(one.file(), Optional.empty(), Optional.of(trouble)));
                case ResultFolder.Said.Proposed(var proposals) when proposals.isEmpty() -> lines.add(new Line(one.file(), Optional.empty(), Optional.empty()));
                case ResultFolder.Said.Proposed(var proposals) -> proposals.forEach(proposal -> lines.add(new Line(one.file(), Optional.of(proposal), Optional.empty())));
            }
        }
        return List.copyOf(lines);
    }
}
