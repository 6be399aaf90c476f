package vn.motcua.desk.hub.intake;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import vn.motcua.desk.domain.summary.BatchAnswer;

/** What this hub has done since it was started, for those who watch it. */
public final class Tally {
    /** Upper bounds in seconds; what took longer is in no bucket but the last. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final Map<String, LongAdder> batches = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> rows = new ConcurrentHashMap<>();
    private final LongAdder[] took = new LongAdder[BOUNDS.length + 1];
    private final LongAdder micros = new LongAdder();

    public Tally() {
        for (int i = 0; i < took.length; i++) took[i] = new LongAdder();
    }

    void count(Verdict verdict, int rowCount, long nanos) {
        switch (verdict) {
            case Verdict.Answered(var answer) -> {
                add(batches, answer.outcome().name(), 1);
                if (answer.outcome() == BatchAnswer.Outcome.TAKEN) {
                    for (var row : answer.rows()) add(rows, row.state().name(), 1);
                    add(rows, BatchAnswer.RowState.TAKEN.name(), rowCount - answer.rows().size());
                }
            }
            case Verdict.Refused(var code, _, _) -> add(batches, code.name(), 1);
        }
        double seconds = nanos / 1e9;
        int at = 0;
        while (at < BOUNDS.length && seconds > BOUNDS[at]) at++;
        took[at].increment();
        micros.add(nanos / 1000);
    }

    private static void add(Map<String, LongAdder> counts, String name, long many) {
        counts.computeIfAbsent(name, _ -> new LongAdder()).add(many);
    }

    /** Batches by what became of them. */
    public SortedMap<String, Long> batches() {
        return sums(batches);
    }

    /** Rows of batches that were taken, by what became of them. */
    public SortedMap<String, Long> rows() {
        return sums(rows);
    }

    /** How many took at most so many seconds. */
    public SortedMap<Double, Long> within() {
        var within = new TreeMap<Double, Long>();
        long sum = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            sum += took[i].sum();
            within.put(BOUNDS[i], sum);
        }
        return within;
    }

    public long requests() {
        long sum = 0;
        for (var one : took) sum += one.sum();
        return sum;
    }

    public double seconds() {
        return micros.sum() / 1e6;
    }

    private static SortedMap<String, Long> sums(Map<String, LongAdder> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }
}
