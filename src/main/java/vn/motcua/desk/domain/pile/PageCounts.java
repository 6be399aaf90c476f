package vn.motcua.desk.domain.pile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.desk.domain.dossier.ReceivedDossier;
import vn.motcua.desk.domain.dossier.Settlement;

/**
 * How many pages the papers of one procedure had in the dossiers that this office received.
 *
 * @param counts component id → number of pages → how many dossiers had so many
 */
public record PageCounts(Map<String, Map<Integer, Integer>> counts) {
    /** What is expected while nothing was learned: how often a paper has 1, 2, 3, … pages. */
    private static final double[] USUAL = {0.54, 0.26, 0.08, 0.05, 0.025, 0.015, 0.01, 0.008, 0.006, 0.006};
    /** The expectation weighs as much as so many dossiers. */
    private static final double EXPECTED_AS = 3;

    public PageCounts {
        var copy = new TreeMap<String, Map<Integer, Integer>>();
        counts.forEach((id, pages) -> copy.put(id, java.util.Collections.unmodifiableMap(new TreeMap<>(pages))));
        counts = java.util.Collections.unmodifiableMap(copy);
    }

    public static PageCounts none() {
        return new PageCounts(Map.of());
    }

    /** What one dossier teaches: each line that has scanned pages, with their number. Files that were brought teach nothing about paper. */
    public static PageCounts of(ReceivedDossier dossier) {
        var counts = new LinkedHashMap<String, Map<Integer, Integer>>();
        for (var line : dossier.lines()) {
            if (line.settlement().orElse(null) instanceof Settlement.Attached(var pages, var files) && !pages.isEmpty() && files.isEmpty()) {
                counts.put(line.component().id(), Map.of(pages.size(), 1));
            }
        }
        return new PageCounts(counts);
    }

    /** Both together. */
    public PageCounts merge(PageCounts other) {
        var merged = new TreeMap<String, Map<Integer, Integer>>();
        counts.forEach((id, pages) -> merged.put(id, new TreeMap<>(pages)));
        other.counts.forEach((id, pages) -> pages.forEach((number, dossiers) ->
                merged.computeIfAbsent(id, _ -> new TreeMap<>()).merge(number, dossiers, Integer::sum)));
        return new PageCounts(merged);
    }

    /** How many dossiers had pages on this line. */
    public int dossiers(String componentId) {
        return counts.getOrDefault(componentId, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How likely a paper that has at least so many pages (1 or more) has another. */
    double another(String componentId, int pages) {
        double reached = EXPECTED_AS * usuallyAtLeast(pages);
        double more = EXPECTED_AS * usuallyAtLeast(pages + 1);
        for (var entry : counts.getOrDefault(componentId, Map.of()).entrySet()) {
            if (entry.getKey() >= pages) reached += entry.getValue();
            if (entry.getKey() > pages) more += entry.getValue();
        }
        return more / reached;
    }

    private static double usuallyAtLeast(int pages) {
        double sum = 0;
        for (int i = USUAL.length; i >= Math.min(pages, USUAL.length); i--) sum += USUAL[i - 1];
        // beyond the table each further page is as likely as not
        return sum * Math.pow(0.5, Math.max(0, pages - USUAL.length));
    }
}
