package vn.motcua.desk.domain.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.motcua.desk.domain.dossier.Draft;
import vn.motcua.desk.domain.dossier.Finding;
import vn.motcua.desk.domain.dossier.Settlement;
import vn.motcua.desk.domain.procedure.Channel;
import vn.motcua.desk.domain.procedure.DossierComponent;
import vn.motcua.desk.domain.words.Folding;

/**
 * What the store of this desk has for the lines of a draft.
 *
 * @param ofHolder papers of the person whom the dossier is for that fit, by component id, the likeliest first
 * @param ofActing those of the person who acts for them: the clerk may take one, but none is offered
 * @param papers   everything that both have, good or not
 */
public record PaperOffers(Map<String, List<StoredPaper>> ofHolder, Map<String, List<StoredPaper>> ofActing, List<StoredPaper> papers) {
    public PaperOffers {
        ofHolder = Map.copyOf(ofHolder);
        ofActing = Map.copyOf(ofActing);
        papers = List.copyOf(papers);
    }

    public static PaperOffers none() {
        return new PaperOffers(Map.of(), Map.of(), List.of());
    }

    /** @param holder papers of the person that counts @param acting papers of the person who hands in for them; empty when that is the same */
    public static PaperOffers of(Draft draft, List<StoredPaper> holder, List<StoredPaper> acting, PaperKinds kinds) {
        return of(draft.lines(), draft.channel(), holder, acting, kinds);
    }

    /** The same for lines that came in this way. */
    public static PaperOffers of(List<DossierComponent> lines, Channel channel, List<StoredPaper> holder, List<StoredPaper> acting, PaperKinds kinds) {
        return new PaperOffers(fitting(lines, channel, holder, kinds), fitting(lines, channel, acting, kinds),
                Stream.concat(holder.stream(), acting.stream()).toList());
    }

    /** What is offered by itself, by component id: expired, superseded and cancelled papers are not. */
    public Map<String, Finding.PaperInStore> offered() {
        var offered = new HashMap<String, Finding.PaperInStore>();
        ofHolder.forEach((line, fitting) -> offered.put(line, fitting.getFirst().offered()));
        return offered;
    }

    /** Everything with which this line could be settled, the likeliest first. */
    public List<StoredPaper> choices(String componentId) {
        return Stream.concat(ofHolder.getOrDefault(componentId, List.of()).stream(), ofActing.getOrDefault(componentId, List.of()).stream()).toList();
    }

    /** It is of the person who hands in for another. */
    public boolean isOfActing(StoredPaper paper) {
        return ofActing.values().stream().anyMatch(fitting -> fitting.contains(paper));
    }

    /** Lines that were settled with a paper which is no longer good, or is not of these persons, by component id. */
    public List<String> lapsed(Draft draft) {
        var lapsed = new ArrayList<String>();
        draft.checklist().settled().forEach((line, settlement) -> {
            if (settlement instanceof Settlement.Reused(_, _, var paper) && paper.isPresent() && !isGood(paper.get())) lapsed.add(line);
        });
        return List.copyOf(lapsed);
    }

    private boolean isGood(Settlement.Kept kept) {
        return papers.stream().anyMatch(paper -> paper.state().isGood() && paper.kept().isSameAs(kept));
    }

    private static Map<String, List<StoredPaper>> fitting(List<DossierComponent> lines, Channel channel, List<StoredPaper> papers, PaperKinds kinds) {
        var good = papers.stream().filter(paper -> paper.state().isGood()).toList();
        var fitting = new LinkedHashMap<String, List<StoredPaper>>();
        for (var line : lines) {
            // a form is filled in for each occasion, and where the law wants the paper itself a copy will not do
            boolean takes = line.mustBeDigitized(channel) && line.form().isEmpty() && line.reuse().answer() != DossierComponent.Reuse.Answer.NO;
            var all = takes ? fitting(line, good, kinds) : List.<StoredPaper>of();
            if (!all.isEmpty()) fitting.put(line.id(), all);
        }
        return fitting;
    }

    /** By the name of the line first, then by the kind of paper that it asks for. */
    private static List<StoredPaper> fitting(DossierComponent line, List<StoredPaper> papers, PaperKinds kinds) {
        var asked = kinds.of(line.shortName());
        var words = Folding.words(line.shortName());
        var byName = papers.stream().filter(paper -> Folding.words(paper.name()).equals(words)).toList();
        var byKind = papers.stream().filter(paper -> !byName.contains(paper) && paper.kinds().stream().anyMatch(asked::contains)).toList();
        return Stream.concat(byName.stream(), byKind.stream()).toList();
    }
}
