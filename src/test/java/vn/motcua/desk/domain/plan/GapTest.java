package vn.motcua.desk.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.domain.kpi.Measure;

class GapTest {
    /** Worked out by hand; − where nothing is enough. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT_LEAST  | 80   | 73  | 100 | 20 | 15 | 7 | 35 | − | 19
            AT_LEAST  | 80   | 80  | 100 | 20 | 15 | 0 | 0  | 12 | 12
            AT_LEAST  | 80   | 12  | 20  | 3  | 40 | − | 20 | 36 | 36
            MORE_THAN | 80   | 80  | 100 | 20 | 0  | 1 | 1  | − | 1
            AT_LEAST  | 100  | 9   | 10  | 1  | 5  | 1 | −  | − | 6
            AT_LEAST  | 100  | 10  | 10  | 0  | 5  | 0 | 0  | 5 | 5
            MORE_THAN | 95   | 19  | 20  | 1  | 20 | 1 | 1  | 20 | 20
            AT_LEAST  | 60   | 0   | 0   | 0  | 15 | 0 | 1  | 9 | 9
            AT_LEAST  | 7.56 | 0   | 100 | 50 | 0  | 8 | 9  | − | 8
            AT_MOST   | 5    | 7   | 100 | 7  | 20 | 2 | 40 | − | 21
            """)
    void theGapIsCountedInDossiers(Bound.Direction direction, String threshold, long n, long d, long mendable, long coming, String mending, String inARow,
                                   String ofComing, String inAll) {
        var gap = Gap.of(Series.bound(direction, threshold), new Measure(n, d), mendable, coming).orElseThrow();
        assertThat(words(gap.mending()) + " " + words(gap.inARow()) + " " + words(gap.ofComing()) + " " + words(gap.inAll()))
                .isEqualTo(mending + " " + inARow + " " + ofComing + " " + inAll);
    }

    @Test void twelveOfTheNextFifteen() {
        // 80 % of 115 is 92; 80 are there
        assertThat(Gap.of(Series.atLeast("80"), new Measure(80, 100), 0, 15).orElseThrow().ofComing()).hasValue(12);
    }

    @Test void whatIsNotAShareOfDossiersHasNoGap() {
        var minutes = new Bound(Bound.Direction.LESS_THAN, BigDecimal.valueOf(8), Optional.empty(), Bound.Unit.MINUTES);
        assertThat(Gap.of(minutes, new Measure(90, 10), 0, 5)).isEmpty();
        assertThat(Gap.of(Series.atLeast("80"), Measure.NONE, 0, 0)).isEmpty();
    }

    /** So many reach the bound, one less does not; and nothing is said only where all are not enough. */
    @Test void theGapSufficesAndOneLessDoesNot() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var direction = Bound.Direction.values()[random.nextInt(4)];
            var threshold = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(101)) : BigDecimal.valueOf(random.nextInt(10_001), 2);
            var bound = Series.bound(direction, threshold.toPlainString());
            long d = random.nextInt(300);
            long n = d == 0 ? 0 : random.nextLong(d + 1);
            long left = bound.isMoreBetter() ? d - n : n;
            long mendable = random.nextLong(left + 1);
            long coming = random.nextInt(60);
            var now = new Measure(n, d);
            var maybe = Gap.of(bound, now, mendable, coming);
            if (maybe.isEmpty()) {
                assertThat(d + coming).isZero();
                continue;
            }
            var gap = maybe.get();
            if (d > 0) check(bound, gap.mending(), mendable, k -> new WhatIf(k, 0, 0).applied(bound, now));
            if (coming > 0) check(bound, gap.ofComing(), coming, k -> new WhatIf(0, k, coming - k).applied(bound, now));
            if (coming > 0) check(bound, gap.inAll(), mendable + coming,
                    k -> new WhatIf(Math.min(k, mendable), Math.max(0, k - mendable), coming - Math.max(0, k - mendable)).applied(bound, now));
            check(bound, gap.inARow(), 30_000_000, k -> new WhatIf(0, k, 0).applied(bound, now));
        }
    }

    private interface Outcome {
        Measure of(long dossiers);
    }

    private static void check(Bound bound, OptionalLong gap, long most, Outcome outcome) {
        if (gap.isEmpty()) {
            assertThat(reached(bound, outcome.of(most))).as("%s: all are not enough", bound).isFalse();
            return;
        }
        long k = gap.getAsLong();
        assertThat(k).isBetween(0L, most);
        assertThat(reached(bound, outcome.of(k))).as("%s: %d suffice", bound, k).isTrue();
        if (k > 0) assertThat(reached(bound, outcome.of(k - 1))).as("%s: %d do not", bound, k - 1).isFalse();
    }

    /** Without a dossier nothing is reached. */
    private static boolean reached(Bound bound, Measure measure) {
        return measure.denominator() > 0 && bound.reachedBy(measure);
    }

    private static String words(OptionalLong value) {
        return value.isPresent() ? String.valueOf(value.getAsLong()) : "−";
    }
}
