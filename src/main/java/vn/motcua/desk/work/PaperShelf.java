package vn.motcua.desk.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.citizen.PersonalNumber;
import vn.motcua.desk.domain.dossier.Dossier;
import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.papers.CitizenPapers;
import vn.motcua.desk.domain.papers.PaperKinds;
import vn.motcua.desk.domain.papers.PaperOffers;
import vn.motcua.desk.domain.papers.StoredPaper;
import vn.motcua.desk.store.ReadTx;
import vn.motcua.desk.store.Store;

/** The store of papers: what citizens have there. Off the window's thread. */
public final class PaperShelf {
    private final Store store;
    private final Clock clock;
    private final PaperKinds kinds = Shipped.paperKinds();

    public PaperShelf(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Everything that this citizen has here, good today or not, the newest first. */
    public List<StoredPaper> papersOf(PersonalNumber citizen) {
        return store.read(tx -> papersOf(tx, citizen));
    }

    /** What fits the lines of this draft, of the person whom it is for and of the one who hands it in. */
    public PaperOffers offers(Draft draft) {
        var counted = draft.parties().counted().personalNumber();
        var acting = draft.parties().applicant().personalNumber().filter(number -> draft.parties().authorising().isPresent() && !counted.equals(Optional.of(number)));
        if (draft.procedure().isEmpty() || counted.isEmpty() && acting.isEmpty()) return PaperOffers.none();
        return store.read(tx -> PaperOffers.of(draft, papersOf(tx, counted), papersOf(tx, acting), kinds));
    }

    /** What the person whom a received dossier is for has here beside it, for its lines. */
    public PaperOffers offers(Dossier dossier) {
        var content = dossier.content();
        var others = store.read(tx -> papersOf(tx, content.parties().counted().personalNumber())).stream()
                .filter(paper -> !paper.kept().dossierId().equals(dossier.id())).toList();
        return PaperOffers.of(content.lines().stream().map(ReceivedDossier.Line::component).toList(), content.channel(), others, List.of(), kinds);
    }

    private List<StoredPaper> papersOf(ReadTx tx, Optional<PersonalNumber> citizen) {
        return citizen.map(one -> papersOf(tx, one)).orElse(List.of());
    }

    private List<StoredPaper> papersOf(ReadTx tx, PersonalNumber citizen) {
        return CitizenPapers.of(citizen, tx.dossiers().dossiersOf(citizen), kinds, clock.getZone(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
