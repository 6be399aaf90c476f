package vn.motcua.desk.hub;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.domain.summary.SummaryRow;
import vn.motcua.desk.hub.totals.Counters;

/** A desk as the hub sees it: counts that change, batches in a chain, and what it makes of answers. */
public final class Sender {
    private static final String[] PROCEDURES = {"1.001193", "1.000894", "2.000635"};
    private static final String[] CHANNELS = {"DESK", "ONLINE", "POST"};

    public final String commune;
    public final String desk;
    public final KeyPair keys = Signing.newKeys();
    private final Clock clock;
    private final TreeMap<SummaryKey, SummaryRow> truth = new TreeMap<>();
    private final TreeMap<SummaryKey, Long> acknowledged = new TreeMap<>();
    private final List<SignedBatch> sent = new ArrayList<>();
    private long epoch = 1_700_000_000;
    public Duration clockOffset = Duration.ZERO;

    public Sender(String commune, String desk, Clock clock) {
        this.commune = commune;
        this.desk = desk;
        this.clock = clock;
    }

    public long epoch() {
        return epoch;
    }

    public SummaryKey key(LocalDate day, int procedure, int channel) {
        return new SummaryKey(commune, desk, day, PROCEDURES[procedure], CHANNELS[channel]);
    }

    /** A dossier more on one of the last days. */
    public void work(Random random) {
        var key = key(Ground.TODAY.minusDays(random.nextInt(4)), random.nextInt(PROCEDURES.length), random.nextInt(CHANNELS.length));
        var counters = truth.containsKey(key) ? new TreeMap<>(truth.get(key).counters()) : new TreeMap<String, Long>();
        counters.merge("received", 1L, Long::sum);
        counters.merge("identity.d", 1L, Long::sum);
        if (random.nextBoolean()) counters.merge("identity.n", 1L, Long::sum);
        // a repair takes something back
        if (random.nextInt(4) == 0 && counters.getOrDefault("received", 0L) > 1) counters.merge("received", -1L, Long::sum);
        state(key, counters);
    }

    public void state(SummaryKey key, Map<String, Long> counters) {
        long revision = truth.containsKey(key) ? truth.get(key).revision() + 1 : 1;
        truth.put(key, new SummaryRow(key, revision, new TreeMap<>(counters)));
    }

    /** The next batch, or the one that was not answered yet. */
    public SignedBatch next() {
        if (!sent.isEmpty() && !isAnswered(sent.getLast())) return sent.getLast();
        var rows = truth.values().stream().filter(row -> acknowledged.getOrDefault(row.key(), 0L) < row.revision()).limit(20).toList();
        return signed(new Batch(commune, desk, epoch, sent.size() + 1, sent.isEmpty() ? "" : sent.getLast().batch().hash(), clock.instant().plus(clockOffset), "", rows));
    }

    private long answered;

    private boolean isAnswered(SignedBatch batch) {
        return batch.batch().seq() <= answered;
    }

    public boolean isDone() {
        return (sent.isEmpty() || isAnswered(sent.getLast())) && truth.values().stream().allMatch(row -> acknowledged.getOrDefault(row.key(), 0L) >= row.revision());
    }

    public void send(SignedBatch batch) {
        if (sent.isEmpty() || sent.getLast().batch().seq() < batch.batch().seq()) sent.add(batch);
    }

    public List<SignedBatch> sent() {
        return List.copyOf(sent);
    }

    public void hear(BatchAnswer answer) {
        var about = sent.stream().filter(batch -> batch.batch().hash().equals(answer.hash())).findFirst().orElseThrow();
        switch (answer.outcome()) {
            case TAKEN, SEEN -> {
                answered = Math.max(answered, about.batch().seq());
                for (var row : about.batch().rows()) acknowledged.merge(row.key(), row.revision(), Math::max);
            }
            case GAP, QUARANTINED -> throw new AssertionError("an honest desk that sends one after the other gets no " + answer);
        }
    }

    /** The data folder as it was brought back: what was acknowledged is not known, and everything is stated again. */
    public void restore() {
        epoch += 100;
        sent.clear();
        acknowledged.clear();
        answered = 0;
        truth.replaceAll((key, row) -> new SummaryRow(key, 1, row.counters()));
    }

    /** Forgets a row, as a copy from yesterday does. */
    public void lose(SummaryKey key) {
        truth.remove(key);
    }

    public SignedBatch signed(Batch batch) {
        return SignedBatch.of(batch, keys.getPrivate());
    }

    public Batch batch(long seq, String prevHash, SummaryRow... rows) {
        return new Batch(commune, desk, epoch, seq, prevHash, clock.instant(), "", List.of(rows));
    }

    public static SummaryRow row(SummaryKey key, long revision, Object... counts) {
        var counters = new TreeMap<String, Long>();
        for (int i = 0; i < counts.length; i += 2) counters.put((String) counts[i], ((Number) counts[i + 1]).longValue());
        return new SummaryRow(key, revision, counters);
    }

    public static byte[] packed(SignedBatch batch) {
        return Packed.pack(batch.batch().bytes());
    }

    public Counters sum() {
        var sum = new Counters.Sum();
        truth.values().forEach(row -> sum.add(new Counters(row.counters())));
        return sum.sum();
    }
}
