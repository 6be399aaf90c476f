package vn.motcua.desk.ui.dossier;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.domain.procedure.Condition;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.work.PaperShelf;

/** What a form does to the lines of the checklist, beside taking in pages: a line more, a paper from a store. */
final class LineDeeds {
    private final DeedModel model;
    private final PaperShelf shelf;
    private final Background background;

    LineDeeds(DeedModel model, PaperShelf shelf, Background background) {
        this.model = model;
        this.shelf = shelf;
        this.background = background;
    }

    /** The checklist of the dossier as it stands. */
    List<ReceivedDossier.Line> lines() {
        return model.dossier().map(dossier -> dossier.content().lines()).orElse(List.of());
    }

    /** What this desk's store has for the line that is the target. */
    void inStore(Consumer<List<StoredPaper>> answer) {
        var dossier = model.dossier().orElseThrow();
        var target = model.filling().get().orElseThrow().target();
        background.run(() -> shelf.offers(dossier).choices(target), answer);
    }

    void takeFromStore(Settlement.Reused paper) {
        model.change(now -> now.taking(paper, lines()));
    }

    /** A line for a paper that the checklist does not have; what is taken in next goes to it. */
    void addOwnPaper() {
        model.filling().get().filter(now -> !now.text(Blank.OWN_PAPER).isEmpty()).ifPresent(now -> {
            var component = ownPaper(now);
            var lines = new LinkedHashMap<>(now.lines());
            lines.put(component.id(), new ReceivedDossier.Line(component, Optional.empty()));
            model.change(form -> form.withLines(lines).withTarget(component.id()).with(Blank.OWN_PAPER, ""));
        });
    }

    private DossierComponent ownPaper(Filling now) {
        var ids = new HashSet<>(now.lines().keySet());
        lines().forEach(line -> ids.add(line.component().id()));
        int number = 1;
        while (ids.contains("own-" + number)) number++;
        return new DossierComponent("own-" + number, now.text(Blank.OWN_PAPER), DossierComponent.Handling.SUBMITTED, new Condition.Always(), 1, 0,
                Optional.empty(), DossierComponent.Reuse.unknown());
    }
}
