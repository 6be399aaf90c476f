package vn.motcua.desk.domain.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Batches as a desk might make them, and some as it would not. */
public final class RandomBatches {
    private static final List<String> PROCEDURES = List.of("1.001193", "1.004884", "2.000635.000.00.00.H41", "3.000323");
    private static final List<String> COUNTERS = List.of("received", "finished", "identity.n", "identity.d", "overrides", "lost.C1", "minutes.60", "minutes.more",
            "satisfaction.satisfied");

    private final Random random;

    public RandomBatches(long seed) {
        random = new Random(seed);
    }

    public Batch next() {
        long seq = 1 + random.nextInt(3);
        var rows = new TreeMap<SummaryKey, SummaryRow>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var row = row();
            rows.put(row.key(), row);
        }
        return new Batch(Batch.SCHEMA, "29650", "Q1", 1 + random.nextLong(1L << 40), seq, seq == 1 ? "" : hash(), instant(), random.nextBoolean() ? "" : hash(),
                List.copyOf(rows.values()), more());
    }

    private SummaryRow row() {
        var key = new SummaryKey("29650", "Q1", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)), PROCEDURES.get(random.nextInt(PROCEDURES.size())),
                List.of("DESK", "ONLINE", "POST").get(random.nextInt(3)));
        var counters = new TreeMap<String, Long>();
        for (var name : COUNTERS) if (random.nextBoolean()) counters.put(name, random.nextInt(9) == 0 ? random.nextLong(CanonicalJson.LARGEST) : random.nextInt(40));
        return new SummaryRow(key, 1 + random.nextInt(50), counters, more());
    }

    private TreeMap<String, CanonicalJson> more() {
        var more = new TreeMap<String, CanonicalJson>();
        if (random.nextInt(3) == 0) more.put("zz" + random.nextInt(5), value(3));
        if (random.nextInt(5) == 0) more.put("A \"new\"\n\u0001 đ 𝄞 field", value(2));
        return more;
    }

    private CanonicalJson value(int deep) {
        return switch (random.nextInt(deep > 0 ? 5 : 3)) {
            case 0 -> new CanonicalJson.Text(List.of("", "Thị Thảo", "\\\"/\u007f\u0000\t", "𝄞", "plain").get(random.nextInt(5)));
            case 1 -> new CanonicalJson.Whole(random.nextBoolean() ? -random.nextLong(CanonicalJson.LARGEST) : random.nextInt(100));
            case 2 -> new CanonicalJson.Truth(random.nextBoolean());
            case 3 -> {
                var items = new ArrayList<CanonicalJson>();
                for (int i = random.nextInt(4); i > 0; i--) items.add(value(deep - 1));
                yield new CanonicalJson.Items(items);
            }
            default -> {
                var fields = new TreeMap<String, CanonicalJson>();
                for (int i = random.nextInt(4); i > 0; i--) fields.put("f" + random.nextInt(20), value(deep - 1));
                yield new CanonicalJson.Fields(fields);
            }
        };
    }

    private Instant instant() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextLong(200_000_000_000L));
    }

    private String hash() {
        return Signing.hash(new byte[] {(byte) random.nextInt(256)});
    }
}
