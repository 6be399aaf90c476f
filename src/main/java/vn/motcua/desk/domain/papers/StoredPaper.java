package vn.motcua.desk.domain.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.ResultPaper;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.office.LocalCode;

/**
 * A paper in the store of this desk: digitized with a dossier, or the result of one.
 *
 * @param name   as the checklist or the result calls it
 * @param kinds  empty when its kind is not known: then its name is all there is
 * @param holder name of the citizen whose dossier it was
 * @param on     day on which it came to this desk
 * @param facts  number, issuer and validity; empty for what was handed in with a dossier
 * @param uses   later dossiers that were settled with it
 */
public record StoredPaper(Place place, String name, Set<PaperKind> kinds, String holder, LocalDate on, Optional<ResultPaper.Facts> facts,
                          Settlement.Attached content, PaperState state, List<Use> uses) {
    /** Where it lies. @param paperId of a line its component's id, else the result's */
    public record Place(String dossierId, LocalCode localCode, String procedureName, String paperId) { }

    /** @param on day of reception */
    public record Use(String dossierId, LocalCode localCode, LocalDate on) { }

    public StoredPaper {
        kinds = Set.copyOf(kinds);
        uses = List.copyOf(uses);
    }

    public boolean isResult() {
        return facts.isPresent();
    }

    /** Of its issue where that is known, else when it came to this desk. */
    public LocalDate dated() {
        return facts.flatMap(ResultPaper.Facts::issued).orElse(on);
    }

    /** Số, ký hiệu; empty when it is not known. */
    public String number() {
        return facts.map(ResultPaper.Facts::number).orElse("").strip();
    }

    public Optional<LocalDate> until() {
        return facts.flatMap(ResultPaper.Facts::until);
    }

    /** Where it lies, with the files that are there. */
    public Settlement.Kept kept() {
        return new Settlement.Kept(place.dossierId(), place.paperId(), content);
    }

    /** A line settled with it. */
    public Settlement.Reused reused() {
        return new Settlement.Reused(Settlement.Store.THIS_DESK, place.localCode().text(), Optional.of(kept()));
    }

    public Finding.PaperInStore offered() {
        return new Finding.PaperInStore(place.dossierId(), place.paperId(), place.localCode().text(), on, content.pageCount());
    }

    StoredPaper withState(PaperState value) {
        return new StoredPaper(place, name, kinds, holder, on, facts, content, value, uses);
    }
}
