package vn.motcua.desk.app.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Things that come up more or less often. */
final class Weighted<T> {
    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, double[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /** @throws IllegalArgumentException when nothing has a weight */
    static <T> Weighted<T> of(List<T> values, ToDoubleFunction<T> weight) {
        var upTo = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) upTo[i] = sum += weight.applyAsDouble(values.get(i));
        if (!(sum > 0)) throw new IllegalArgumentException("nothing to choose from");
        return new Weighted<>(List.copyOf(values), upTo);
    }

    /** A small set, its weights beside it. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Weighted<T> of(Share<T>... shares) {
        var list = List.of(shares);
        return of(list, Share::weight).map(Share::value);
    }

    record Share<T>(T value, double weight) { }

    static <T> Share<T> share(T value, double weight) {
        return new Share<>(value, weight);
    }

    T pick(RandomGenerator random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        int index = found >= 0 ? found + 1 : -found - 1;
        return values.get(Math.min(index, upTo.length - 1));
    }

    <R> Weighted<R> map(Function<T, R> change) {
        var changed = new ArrayList<R>(values.size());
        for (var value : values) changed.add(change.apply(value));
        return new Weighted<>(List.copyOf(changed), upTo);
    }
}
