package vn.motcua.desk.domain.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import vn.motcua.desk.domain.procedure.DossierComponent;

/**
 * What happened to the lines of the checklist so far.
 *
 * @param settled  by component id; a line that is absent is open
 * @param added    papers that the clerk added beyond the law's list
 * @param declined components whose paper in a store was not taken, with the reason
 */
public record Checklist(Map<String, Settlement> settled, List<DossierComponent> added, Map<String, ReuseDeclined> declined) {
    /** Why a paper that is in a store was not taken from there. */
    public enum ReuseDeclined { NOT_FOUND_THERE, OUT_OF_DATE, SYSTEM_DOWN, CITIZEN_PREFERS_PAPER }

    public Checklist {
        settled = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settled));
        added = List.copyOf(added);
        declined = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(declined));
    }

    public static Checklist empty() {
        return new Checklist(Map.of(), List.of(), Map.of());
    }

    public Optional<Settlement> of(String componentId) {
        return Optional.ofNullable(settled.get(componentId));
    }

    public Checklist settle(String componentId, Settlement settlement) {
        var next = new LinkedHashMap<>(settled);
        next.put(componentId, settlement);
        return new Checklist(next, added, declined);
    }

    public Checklist reopen(String componentId) {
        var next = new LinkedHashMap<>(settled);
        next.remove(componentId);
        return new Checklist(next, added, declined);
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
        return new Checklist(settled, next, declined);
    }

    public Checklist declineReuse(String componentId, ReuseDeclined why) {
        var next = new LinkedHashMap<>(declined);
        next.put(componentId, why);
        return new Checklist(settled, added, next);
    }

    /** What is attached to the line now; an empty attachment when nothing is. */
    public Settlement.Attached attached(String componentId) {
        return settled.get(componentId) instanceof Settlement.Attached attached ? attached : new Settlement.Attached(List.of(), List.of());
    }

    /** Digests of every page and file that the draft still needs. */
    public Set<String> digests() {
        var digests = new TreeSet<String>();
        for (var settlement : settled.values()) {
            if (settlement instanceof Settlement.Attached attached) {
                attached.pages().forEach(page -> digests.add(page.digest()));
                attached.files().forEach(file -> digests.add(file.digest()));
            }
        }
        return digests;
    }
}
