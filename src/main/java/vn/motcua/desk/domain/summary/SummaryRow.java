package vn.motcua.desk.domain.summary;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.motcua.desk.domain.kpi.Indicator;

/**
 * The counts of one key as they are known now: absolute values, so the row of the newest epoch and, within it, of the highest revision is all that
 * counts. A counter that is not named is 0; a row without counters says that nothing is left under its key.
 *
 * <p>Counters: {@code received}, {@code finished}, {@code <indicator>.n} and {@code <indicator>.d} (numerator and denominator of {@link Indicator}),
 * {@code overrides}, {@code lost.C1} to {@code lost.C5}, {@code minutes.<upper bound>} (handling time of what was finished, in a histogram;
 * {@code minutes.more} above the last bound), {@code satisfaction.satisfied}, {@code .neutral} and {@code .unsatisfied}.
 *
 * <p>Which day they belong to: the day of reception for {@code received}, {@code overrides}, {@code lost} and every indicator over received dossiers, however late
 * a thing becomes known or is mended, so a repair restates that day; the day on which the dossier was settled or ended for {@code finished},
 * {@code minutes} and indicators over finished dossiers; the day of the answer for {@code satisfaction}; the day of the payment for indicators over
 * payments. That is {@link Indicator#basis}.
 *
 * <p>Sums of rows are the figures of a longer time or of more desks where {@link Indicator.Form#isSum}. Of {@code PROCEDURES} each row says how many dossiers
 * of one procedure came online of how many that could: a procedure counts when its sum is above 0. Of {@code COMPARISON} the numerator is minutes of
 * handling over the dossiers settled, by channel: the means are compared.
 *
 * @param revision from 1; grows with every change of the row
 * @param counters from 0
 * @param more     fields of the row that this program does not know
 */
public record SummaryRow(SummaryKey key, long revision, SortedMap<String, Long> counters, SortedMap<String, CanonicalJson> more) {
    public static final int MOST_COUNTERS = 400;
    private static final int LONGEST_NAME = 64;

    public SummaryRow {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
        if (revision < 1) throw new IllegalArgumentException("revision " + revision);
        if (counters.size() > MOST_COUNTERS) throw new IllegalArgumentException("too many counters: " + counters.size());
        counters.forEach((name, count) -> {
            if (!isName(name)) throw new IllegalArgumentException("not the name of a counter: " + name);
            if (count < 0) throw new IllegalArgumentException(name + " below nothing: " + count);
        });
    }

    public SummaryRow(SummaryKey key, long revision, SortedMap<String, Long> counters) {
        this(key, revision, counters, new TreeMap<>());
    }

    /** Letters, digits, points and strokes, a letter or digit first. Without a pattern: a batch has hundreds of names. */
    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) return false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && (i == 0 || c != '.' && c != '-')) return false;
        }
        return true;
    }

    CanonicalJson json() {
        var counts = new TreeMap<String, CanonicalJson>();
        counters.forEach((name, count) -> counts.put(name, new CanonicalJson.Whole(count)));
        return CanonicalJson.Fields.of(Map.of("key", key.json(), "revision", new CanonicalJson.Whole(revision), "counters", new CanonicalJson.Fields(counts)))
                .and(more);
    }
}
