package vn.motcua.desk.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.domain.summary.SummaryRow;

/** What desks send after a week without a line: a batch of twenty rows for each day, the newest day first, each with some twenty-four counters. */
final class HubLoad {
    private static final int ROWS = 20;
    private static final String[] CHANNELS = {"DESK", "ONLINE"};
    /** What a row names for a dossier or two; the others are 0 and not named. */
    private static final String[] SHARES = {"components-digitized", "results-digitized", "digitized", "e-result", "reuse", "identity", "online", "paid-online", "on-time"};
    private static final long EPOCH = 1_795_000_000L;

    /** One of a commune's desks. */
    record Desk(String commune, String desk) { }

    /** Made before anything is measured. */
    record Letter(byte[] body, String signature) { }

    /** What came of sending: how long each took, in nanoseconds, and how long all. */
    record Sent(long[] nanos, double seconds) {
        double perSecond() {
            return nanos.length / seconds;
        }
    }

    private final KeyPair keys;
    private final LocalDate newest;
    private final AtomicLong received = new AtomicLong();

    HubLoad(KeyPair keys, LocalDate newest) {
        this.keys = keys;
        this.newest = newest;
    }

    /** How many dossiers all letters made so far speak of, a row stated anew counted once. */
    long received() {
        return received.get();
    }

    /** The letters of each desk, in their order. @param revision higher than that of the days before when they are stated anew */
    List<List<Letter>> letters(List<Desk> desks, int days, int revision, long firstSeq, List<String> before) {
        return IntStream.range(0, desks.size()).parallel().mapToObj(at -> {
            var letters = new ArrayList<Letter>();
            var hash = before.get(at);
            for (int day = 0; day < days; day++) {
                var batch = batch(desks.get(at), newest.minusDays(day), revision, firstSeq + day, hash, new Random(31L * at + day));
                var bytes = batch.bytes();
                letters.add(new Letter(Packed.pack(bytes), Signing.sign(keys.getPrivate(), bytes)));
                hash = Signing.hash(bytes);
            }
            before.set(at, hash);
            return List.copyOf(letters);
        }).toList();
    }

    private Batch batch(Desk desk, LocalDate day, int revision, long seq, String before, Random random) {
        var rows = new ArrayList<SummaryRow>();
        for (int i = 0; i < ROWS; i++) {
            var key = new SummaryKey(desk.commune(), desk.desk(), day, "1.%06d".formatted(1_193 + i / CHANNELS.length), CHANNELS[i % CHANNELS.length]);
            rows.add(new SummaryRow(key, revision, counters(random, revision)));
        }
        return new Batch(desk.commune(), desk.desk(), EPOCH, seq, before, Instant.now(), Signing.hash(desk.commune().getBytes(java.nio.charset.StandardCharsets.US_ASCII)), rows);
    }

    private TreeMap<String, Long> counters(Random random, int revision) {
        var counters = new TreeMap<String, Long>();
        long many = 1 + random.nextInt(6);
        if (revision == 1) received.addAndGet(many);
        counters.put("received", many);
        counters.put("finished", many);
        for (var share : SHARES) {
            counters.put(share + ".d", many);
            counters.put(share + ".n", (long) random.nextInt((int) many + 1));
        }
        counters.put("minutes.60", many);
        counters.put("satisfaction.satisfied", many);
        counters.put("lost.C" + (1 + random.nextInt(5)), 1L);
        return counters;
    }

    /** Sends the letters of each desk one after the other, of many desks at the same time. @param expected outcome of every answer */
    static Sent send(int port, List<List<Letter>> desks, int connections, String expected) {
        long began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var parts = new ArrayList<Future<long[]>>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                parts.add(threads.submit(() -> {
                    var mine = IntStream.iterate(first, at -> at < desks.size(), at -> at + connections).mapToObj(desks::get).toList();
                    return send(port, mine, expected);
                }));
            }
            var nanos = parts.stream().map(HubLoad::done).flatMapToLong(Arrays::stream).toArray();
            return new Sent(nanos, (System.nanoTime() - began) / 1e9);
        }
    }

    private static long[] send(int port, List<List<Letter>> desks, String expected) throws IOException {
        var nanos = new long[desks.stream().mapToInt(List::size).sum()];
        int done = 0;
        int days = desks.stream().mapToInt(List::size).max().orElse(0);
        try (var wire = new HubWire(port)) {
            // as it would be: every desk's newest day before anybody's day before
            for (int day = 0; day < days; day++) {
                for (var letters : desks) {
                    var letter = letters.get(day);
                    long began = System.nanoTime();
                    var answer = wire.post(letter.body(), letter.signature());
                    nanos[done++] = System.nanoTime() - began;
                    if (!answer.contains("\"outcome\":\"" + expected + "\"")) throw new IOException("not " + expected + ": " + answer);
                }
            }
        }
        return nanos;
    }

    private static long[] done(Future<long[]> part) {
        try {
            return part.get();
        } catch (java.util.concurrent.ExecutionException broken) {
            throw broken.getCause() instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
