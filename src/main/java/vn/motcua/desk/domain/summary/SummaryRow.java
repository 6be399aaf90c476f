package vn.motcua.desk.domain.summary;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The counts of one key as they are known now: absolute values, so the row of the newest epoch and, within it, of the highest revision is all that
 * counts. A counter that is not named is 0; a row without counters says that nothing is left under its key.
 *
 * <p>Counters: {@code received}, {@code finished}, {@code <indicator>.n} and {@code <indicator>.d} (numerator and denominator), {@code overrides},
 * {@code lost.C1} to {@code lost.C5}, {@code minutes.<upper bound>} (time from reception to the end of the handling, in a histogram;
 * {@code minutes.more} above the last bound), {@code satisfaction.satisfied}, {@code .neutral} and {@code .unsatisfied}.
 *
 * <p>Which day they belong to: everything that is said of a dossier because it was received stands on the day of its reception, however late it becomes known or is
 * mended; so a repair restates that day and no other. {@code finished}, {@code minutes} and indicators over finished dossiers stand on the day on which the
 * dossier ended, {@code satisfaction} on the day of reception.
 *
 * @param revision from 1; grows with every change of the row
 * @param counters from 0
 * @param more     fields of the row that this program does not know
 */
public record SummaryRow(SummaryKey key, long revision, SortedMap<String, Long> counters, SortedMap<String, CanonicalJson> more) {
    public static final int MOST_COUNTERS = 400;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");

    public SummaryRow {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
        if (revision < 1) throw new IllegalArgumentException("revision " + revision);
        if (counters.size() > MOST_COUNTERS) throw new IllegalArgumentException("too many counters: " + counters.size());
        counters.forEach((name, count) -> {
            SummaryKey.matching(NAME, name);
            if (count < 0) throw new IllegalArgumentException(name + " below nothing: " + count);
        });
    }

    public SummaryRow(SummaryKey key, long revision, SortedMap<String, Long> counters) {
        this(key, revision, counters, new TreeMap<>());
    }

    CanonicalJson json() {
        var counts = new TreeMap<String, CanonicalJson>();
        counters.forEach((name, count) -> counts.put(name, new CanonicalJson.Whole(count)));
        return CanonicalJson.Fields.of(Map.of("key", key.json(), "revision", new CanonicalJson.Whole(revision), "counters", new CanonicalJson.Fields(counts)))
                .and(more);
    }
}
