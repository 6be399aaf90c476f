package vn.motcua.desk.domain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.desk.domain.kpi.DossierFacts;
import vn.motcua.desk.domain.kpi.Key;
import vn.motcua.desk.domain.procedure.Channel;

/**
 * Who received more dossiers without loss than the same dossiers usually have. Each dossier is compared with all of its procedure and channel, so that
 * nobody stands behind because of what came to their desk. Few dossiers are not ranked, and what chance alone explains is no merit.
 */
public final class CaseMix {
    /** Fewer dossiers are not ranked. */
    public static final int LEAST = 30;
    /** So many standard deviations above what is usual: beyond that chance has one case in twenty. */
    private static final double CLEARLY = 1.645;

    private final Map<Case, Map<String, Part>> cases = new HashMap<>();

    private record Case(String procedure, Channel channel) { }

    private record Part(long dossiers, long whole) {
        Part plus(Part other) {
            return new Part(dossiers + other.dossiers, whole + other.whole);
        }
    }

    /**
     * How one clerk stands.
     *
     * @param whole    dossiers of theirs that lose no points
     * @param expected so many the same dossiers would usually have
     * @param ranked   whether there are enough to compare
     * @param merit    clearly more than usual
     */
    public record Standing(String clerk, long dossiers, long whole, double expected, boolean ranked, boolean merit) {
        /** Dossiers more than usual, of a hundred. */
        public double lead() {
            return dossiers == 0 ? 0 : 100 * (whole - expected) / dossiers;
        }
    }

    /** One dossier received in the period. */
    public void add(DossierFacts facts) {
        var key = Key.of(facts);
        var part = new Part(1, facts.traits().lost().isEmpty() ? 1 : 0);
        cases.computeIfAbsent(new Case(key.origin().procedure(), key.channel()), _ -> new HashMap<>()).merge(key.origin().clerk(), part, Part::plus);
    }

    /** The ranked ones first, whoever leads most at the top. */
    public List<Standing> standings() {
        var sums = new HashMap<String, double[]>();
        for (var clerks : cases.values()) {
            var all = clerks.values().stream().reduce(new Part(0, 0), Part::plus);
            double usual = (double) all.whole() / all.dossiers();
            clerks.forEach((clerk, part) -> {
                var sum = sums.computeIfAbsent(clerk, _ -> new double[4]);
                sum[0] += part.dossiers();
                sum[1] += part.whole();
                sum[2] += part.dossiers() * usual;
                sum[3] += part.dossiers() * usual * (1 - usual);
            });
        }
        var standings = new ArrayList<Standing>();
        boolean several = sums.size() > 1;
        sums.forEach((clerk, sum) -> {
            boolean ranked = several && sum[0] >= LEAST;
            standings.add(new Standing(clerk, Math.round(sum[0]), Math.round(sum[1]), sum[2], ranked, ranked && sum[1] - sum[2] > CLEARLY * Math.sqrt(sum[3])));
        });
        standings.sort(Comparator.comparing(Standing::ranked).reversed().thenComparing(Comparator.comparing(Standing::lead).reversed()).thenComparing(Standing::clerk));
        return List.copyOf(standings);
    }
}
