package vn.motcua.desk.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One series of measurements.
 *
 * @param dossiers how many the store held; empty where it does not matter
 * @param unit     {@code ms}, {@code MB}, {@code KB}, {@code pages}, {@code %} or {@code codes}
 */
public record Result(String what, Optional<Integer> dossiers, int n, double median, double p95, double p99, double max, String unit,
                     Budget budget, boolean met) {

    /** @throws IllegalArgumentException without any value */
    static Result of(String what, Optional<Integer> dossiers, List<Double> values, String unit, Budget budget) {
        if (values.isEmpty()) throw new IllegalArgumentException("nothing was measured: " + what);
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = quantile(sorted, 0.5);
        double p95 = quantile(sorted, 0.95);
        double max = sorted[sorted.length - 1];
        boolean met = budget.most().entrySet().stream().allMatch(limit -> switch (limit.getKey()) {
            case MEDIAN -> median <= limit.getValue();
            case P95 -> p95 <= limit.getValue();
            case MAX -> max <= limit.getValue();
        });
        return new Result(what, dossiers, sorted.length, round(median), round(p95), round(quantile(sorted, 0.99)), round(max), unit, budget, met);
    }

    /** The smallest value that at least this share of all values do not exceed. */
    static double quantile(double[] sorted, double share) {
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    static List<Double> millis(long[] nanos) {
        return Arrays.stream(nanos).mapToObj(one -> one / 1e6).toList();
    }
}
