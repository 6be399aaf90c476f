package vn.motcua.desk.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import vn.motcua.desk.domain.summary.Batch;
import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.EnrolmentAnswer;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.Refusal;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryKey;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.SummaryRow;
import vn.motcua.desk.domain.summary.UnreadableSummary;

/** A hub in memory that does what a hub must, over a net and with a temper as bad as a test wants. */
final class HostileHub implements AutoCloseable {
    static final String CODE = "AB12CD34";

    /** What happens to one request. */
    enum Mood { WELL, LOST_ON_THE_WAY, ANSWER_LOST, HALF_AN_ANSWER, TWICE, AGAIN_LATER, BUSY, TOO_OFTEN, A_PAGE, NOT_ITS_ANSWER, PROXY_ERROR }

    private record Place(long epoch, long seq) { }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SummaryReader reader = new SummaryReader();
    private final Clock clock;
    private final Map<Place, String> hashes = new HashMap<>();
    private final Map<Long, SortedMap<SummaryKey, SummaryRow>> rows = new TreeMap<>();
    private final Deque<Batch> later = new ArrayDeque<>();
    private final List<byte[]> received = new ArrayList<>();
    private Optional<PublicKey> key = Optional.empty();
    private final KeyPair own = Signing.newKeys();
    private Supplier<Mood> moods = () -> Mood.WELL;
    private Function<SummaryRow, String> refusing = _ -> "";
    private Duration wrongBy = Duration.ZERO;
    private String retryAfter = "7";
    private int requests;
    private int quarantined;

    HostileHub(Clock clock, Optional<SSLContext> tls) {
        this.clock = clock;
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls.isPresent()) {
                var secure = HttpsServer.create(here, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
                server = secure;
            } else {
                server = HttpServer.create(here, 0);
            }
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/batches", this::batches);
        server.createContext("/v1/enrolments", this::enrolments);
        server.setExecutor(threads);
        server.start();
    }

    HubAddress address() {
        return HubAddress.parse((server instanceof HttpsServer ? "https" : "http") + "://localhost:" + server.getAddress().getPort()).orElseThrow();
    }

    synchronized void moods(Supplier<Mood> supplier) {
        moods = supplier;
    }

    synchronized void refuse(Function<SummaryRow, String> code) {
        refusing = code;
    }

    synchronized void clockWrongBy(Duration value) {
        wrongBy = value;
    }

    synchronized void retryAfter(String value) {
        retryAfter = value;
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int quarantined() {
        return quarantined;
    }

    /** Everything that ever came, unpacked. */
    synchronized List<byte[]> received() {
        return List.copyOf(received);
    }

    /** What counts: the newest epoch. */
    synchronized SortedMap<SummaryKey, SummaryRow> totals() {
        return rows.isEmpty() ? new TreeMap<>() : new TreeMap<>(((TreeMap<Long, SortedMap<SummaryKey, SummaryRow>>) rows).lastEntry().getValue());
    }

    /** Its own disk was restored: it knows nothing after this seq of the newest epoch. */
    synchronized void forgetAfter(long seq) {
        long newest = ((TreeMap<Long, ?>) rows).lastKey();
        hashes.keySet().removeIf(place -> place.epoch() == newest && place.seq() > seq);
        if (seq == 0) rows.get(newest).clear();
    }

    /** What it makes of a file that was carried to it. */
    synchronized byte[] carried(byte[] file) {
        try {
            if (!(Carried.read(reader, file) instanceof Carried.Batches(var batches))) throw new AssertionError("no batches");
            var answers = new ArrayList<BatchAnswer>();
            for (var batch : batches) {
                if (!batch.isGenuine(key.orElseThrow())) throw new AssertionError("not genuine");
                received.add(batch.batch().bytes());
                answers.add(take(batch.batch()));
            }
            return Carried.Answers.signed(answers, own.getPrivate()).packed();
        } catch (UnreadableSummary foreign) {
            throw new AssertionError(foreign);
        }
    }

    private synchronized void enrolments(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            received.add(body);
            var enrolment = reader.enrolment(body);
            var offered = Signing.publicKey(enrolment.publicKey());
            if (!enrolment.code().equals(CODE) || !Signing.isGenuine(offered, body, exchange.getRequestHeaders().getFirst(Signing.HEADER))) {
                refuse(exchange, RefusalCode.CODE_WRONG);
                return;
            }
            key = Optional.of(offered);
            answer(exchange, 200, new EnrolmentAnswer(enrolment.commune(), enrolment.desk(), "Trung tâm A", Signing.text(own.getPublic()), clock.instant().plus(wrongBy)).bytes());
        } catch (UnreadableSummary foreign) {
            refuse(exchange, RefusalCode.UNREADABLE);
        }
    }

    private synchronized void batches(HttpExchange exchange) throws IOException {
        requests++;
        try (exchange) {
            var mood = moods.get();
            var body = Packed.unpack(exchange.getRequestBody().readAllBytes());
            received.add(body);
            if (key.isEmpty() || !Signing.isGenuine(key.get(), body, exchange.getRequestHeaders().getFirst(Signing.HEADER))) {
                refuse(exchange, RefusalCode.SIGNATURE_WRONG);
                return;
            }
            var batch = reader.batch(body);
            if (!rows.isEmpty() && batch.epoch() < ((TreeMap<Long, ?>) rows).lastKey()) {
                refuse(exchange, RefusalCode.EPOCH_OLD);
                return;
            }
            in(mood, exchange, batch);
            if (mood == Mood.AGAIN_LATER) later.add(batch);
            else if (!later.isEmpty()) take(later.poll());
        } catch (UnreadableSummary foreign) {
            refuse(exchange, RefusalCode.UNREADABLE);
        }
    }

    private void in(Mood mood, HttpExchange exchange, Batch batch) throws IOException {
        switch (mood) {
            case WELL, AGAIN_LATER -> answer(exchange, 200, take(batch).bytes());
            case LOST_ON_THE_WAY -> { }
            case ANSWER_LOST -> take(batch);
            case HALF_AN_ANSWER -> {
                var whole = take(batch).bytes();
                exchange.sendResponseHeaders(200, whole.length);
                exchange.getResponseBody().write(whole, 0, whole.length / 2);
                exchange.getResponseBody().flush();
            }
            case TWICE -> {
                take(batch);
                answer(exchange, 200, take(batch).bytes());
            }
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                refuse(exchange, RefusalCode.BUSY);
            }
            case TOO_OFTEN -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                refuse(exchange, RefusalCode.TOO_OFTEN);
            }
            case A_PAGE -> answer(exchange, 200, "<html>Xin chào</html>".getBytes(StandardCharsets.UTF_8));
            case PROXY_ERROR -> answer(exchange, 502, "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8));
            case NOT_ITS_ANSWER -> answer(exchange, 200, new BatchAnswer(BatchAnswer.Outcome.TAKEN, "0".repeat(64), 1, List.of(), clock.instant()).bytes());
        }
    }

    /** The hub's side of the contract. */
    private BatchAnswer take(Batch batch) {
        var place = new Place(batch.epoch(), batch.seq());
        var known = Optional.ofNullable(hashes.get(place));
        long wanted = 1 + hashes.keySet().stream().filter(one -> one.epoch() == batch.epoch()).mapToLong(Place::seq).max().orElse(0);
        if (known.isPresent()) {
            boolean seen = known.get().equals(batch.hash());
            if (!seen) quarantined++;
            return answer(batch, seen ? BatchAnswer.Outcome.SEEN : BatchAnswer.Outcome.QUARANTINED, wanted, seen ? judged(batch) : List.of());
        }
        boolean follows = batch.seq() == wanted && batch.prevHash().equals(hashes.getOrDefault(new Place(batch.epoch(), batch.seq() - 1), ""));
        if (!follows) return answer(batch, BatchAnswer.Outcome.GAP, wanted, List.of());
        hashes.put(place, batch.hash());
        var table = rows.computeIfAbsent(batch.epoch(), _ -> new TreeMap<>());
        for (var row : batch.rows()) {
            var there = table.get(row.key());
            if (refusing.apply(row).isEmpty() && (there == null || there.revision() < row.revision())) table.put(row.key(), row);
        }
        return answer(batch, BatchAnswer.Outcome.TAKEN, wanted + 1, judged(batch));
    }

    private List<BatchAnswer.Row> judged(Batch batch) {
        return batch.rows().stream().filter(row -> !refusing.apply(row).isEmpty())
                .map(row -> new BatchAnswer.Row(row.key(), BatchAnswer.RowState.REFUSED, refusing.apply(row))).toList();
    }

    private BatchAnswer answer(Batch batch, BatchAnswer.Outcome outcome, long wanted, List<BatchAnswer.Row> judged) {
        return new BatchAnswer(outcome, batch.hash(), wanted, judged, clock.instant().plus(wrongBy));
    }

    private static void refuse(HttpExchange exchange, RefusalCode code) throws IOException {
        answer(exchange, code.status(), new Refusal(code.name(), "Không nhận.", "Not taken.").bytes());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
