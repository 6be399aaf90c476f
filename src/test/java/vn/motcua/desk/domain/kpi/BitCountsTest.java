package vn.motcua.desk.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class BitCountsTest {
    @Test
    void everyBitIsCountedHoweverOften() {
        var random = new Random(3);
        for (int many : new int[] {0, 1, 254, 255, 256, 511, 10_000}) {
            var counts = new BitCounts(28);
            var expected = new long[28];
            for (int i = 0; i < many; i++) {
                long bits = random.nextLong() & (1L << 28) - 1 | 1;
                counts.add(bits);
                for (int bit = 0; bit < 28; bit++) expected[bit] += bits >> bit & 1;
            }
            var twice = new BitCounts(28);
            twice.add(counts);
            twice.add(counts);
            for (int bit = 0; bit < 28; bit++) {
                assertThat(counts.of(bit)).as("%d of %d", bit, many).isEqualTo(expected[bit]);
                assertThat(twice.of(bit)).isEqualTo(2 * expected[bit]);
            }
        }
    }
}
