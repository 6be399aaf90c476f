package vn.motcua.desk.domain.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * What happened to the lines of the checklist so far.
 *
 * @param settled  by component id; a line that is absent is open
 * @param added    papers that the clerk added beyond the law's list
 * @param declined components whose paper in a store was not taken, with the reason
 * @param pile     pages scanned in one act that are not on their lines yet, in the order of the pile
 */
public record Checklist(Map<String, Settlement> settled, List<DossierComponent> added, Map<String, ReuseDeclined> declined, List<PiledPage> pile) {
    /** Why a paper that is in a store was not taken from there. */
    public enum ReuseDeclined {
        NOT_FOUND_THERE, OUT_OF_DATE, NOT_USABLE, SYSTEM_DOWN, CITIZEN_PREFERS_PAPER;

        /** It costs its points; a paper that is not there, no longer valid, or not this one was never the store's to give. */
        public boolean wasThere() {
            return this == SYSTEM_DOWN || this == CITIZEN_PREFERS_PAPER;
        }
    }

    public Checklist {
        settled = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settled));
        added = List.copyOf(added);
        declined = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(declined));
        pile = List.copyOf(pile);
    }

    public static Checklist empty() {
        return new Checklist(Map.of(), List.of(), Map.of(), List.of());
    }

    public Optional<Settlement> of(String componentId) {
        return Optional.ofNullable(settled.get(componentId));
    }

    public Checklist settle(String componentId, Settlement settlement) {
        var next = new LinkedHashMap<>(settled);
        next.put(componentId, settlement);
        return new Checklist(next, added, declined, pile);
    }

    public Checklist reopen(String componentId) {
        var next = new LinkedHashMap<>(settled);
        next.remove(componentId);
        return new Checklist(next, added, declined, pile);
    }

    /** Adds pages behind those that are there. */
    public Checklist attach(String componentId, List<Page> pages) {
        var before = attached(componentId);
        var all = new ArrayList<>(before.pages());
        all.addAll(pages);
        return settle(componentId, new Settlement.Attached(all, before.files()));
    }

    public Checklist attach(String componentId, KeptFile file) {
        var before = attached(componentId);
        var all = new ArrayList<>(before.files());
        all.add(file);
        return settle(componentId, new Settlement.Attached(before.pages(), all));
    }

    public Checklist add(DossierComponent extra) {
        var next = new ArrayList<>(added);
        next.add(extra);
        return new Checklist(settled, next, declined, pile);
    }

    public Checklist declineReuse(String componentId, ReuseDeclined why) {
        var next = new LinkedHashMap<>(declined);
        next.put(componentId, why);
        return new Checklist(settled, added, next, pile);
    }

    public Checklist withPile(List<PiledPage> pages) {
        return new Checklist(settled, added, declined, pages);
    }

    /** The same with each page, on the lines and in the pile, replaced by what the deed makes of it. */
    public Checklist eachPage(UnaryOperator<Page> deed) {
        var next = new LinkedHashMap<String, Settlement>();
        settled.forEach((id, settlement) -> next.put(id, settlement instanceof Settlement.Attached(var pages, var files)
                ? new Settlement.Attached(pages.stream().map(deed).toList(), files) : settlement));
        return new Checklist(next, added, declined, pile.stream().map(piled -> piled.withPage(deed.apply(piled.page()))).toList());
    }

    /** This checklist with what was found out about its pages by the time of a later one: taking back a deed takes back no knowledge. */
    public Checklist learning(Checklist later) {
        var known = later.pages();
        return eachPage(page -> known.stream().filter(one -> one.digest().equals(page.digest())).reduce(page, Page::learning));
    }

    /** Every page there is, those of the lines first. */
    public List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (var settlement : settled.values()) {
            if (settlement instanceof Settlement.Attached attached) pages.addAll(attached.pages());
        }
        pile.forEach(piled -> pages.add(piled.page()));
        return List.copyOf(pages);
    }

    /** What is attached to the line now; an empty attachment when nothing is. */
    public Settlement.Attached attached(String componentId) {
        return settled.get(componentId) instanceof Settlement.Attached attached ? attached : new Settlement.Attached(List.of(), List.of());
    }

    /** Digests of every page and file that the draft still needs. */
    public Set<String> digests() {
        var digests = new TreeSet<String>();
        pages().forEach(page -> digests.addAll(page.digests()));
        for (var settlement : settled.values()) {
            if (settlement instanceof Settlement.Attached attached) attached.files().forEach(file -> digests.add(file.digest()));
            if (settlement instanceof Settlement.Reused reused) reused.paper().ifPresent(paper -> digests.addAll(paper.content().digests()));
        }
        return digests;
    }
}
