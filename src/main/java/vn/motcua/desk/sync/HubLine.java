package vn.motcua.desk.sync;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import javax.net.ssl.SSLException;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.domain.summary.EnrolmentAnswer;
import vn.motcua.desk.domain.summary.Packed;
import vn.motcua.desk.domain.summary.Refusal;
import vn.motcua.desk.domain.summary.SendingTrouble;
import vn.motcua.desk.domain.summary.SendingTrouble.Kind;
import vn.motcua.desk.domain.summary.SignedBatch;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.domain.summary.UnreadableSummary;

/** A line to one hub. What comes over it is foreign until it has been read. */
final class HubLine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HubLine.class.getName());
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int LEAST_REFUSAL = 400;
    /** Nobody asks in good faith for more. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final HubAddress address;
    private final Clock clock;
    private final Patience patience;
    private final HttpClient client;
    private final SummaryReader reader = new SummaryReader();

    /** How long to wait for a connection, and for an answer. */
    record Patience(Duration connection, Duration answer) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** @param pin fingerprint of the hub's certificate; empty: one that the system trusts */
    HubLine(HubAddress address, String pin, Clock clock, Patience patience) {
        this.address = address;
        this.clock = clock;
        this.patience = patience;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience.connection()).followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(pin.isEmpty() ? HubCertificate.usual() : Pin.context(new Pin(pin))).build();
    }

    private interface Reading<T> {
        T read(byte[] body) throws UnreadableSummary;
    }

    private interface Time<T> {
        Instant of(T answer);
    }

    Reply<BatchAnswer> send(SignedBatch batch) {
        var request = request("/v1/batches").header("Content-Type", "application/json").header("Content-Encoding", "gzip")
                .header(Signing.HEADER, batch.signature()).POST(HttpRequest.BodyPublishers.ofByteArray(Packed.pack(batch.batch().bytes()))).build();
        return exchange(request, reader::answer, BatchAnswer::hubTime);
    }

    Reply<EnrolmentAnswer> enrol(Enrolment enrolment, PrivateKey key) {
        var body = enrolment.bytes();
        var request = request("/v1/enrolments").header("Content-Type", "application/json").header(Signing.HEADER, Signing.sign(key, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return exchange(request, reader::enrolmentAnswer, EnrolmentAnswer::hubTime);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.uri().resolve(path)).timeout(patience.answer());
    }

    private <T> Reply<T> exchange(HttpRequest request, Reading<T> reading, Time<T> time) {
        HttpResponse<byte[]> response;
        var sent = clock.instant();
        try {
            response = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SummaryReader.LONGEST));
        } catch (SSLException refused) {
            LOG.log(System.Logger.Level.DEBUG, "the hub's certificate", refused);
            return new Reply.Failed<>(SendingTrouble.of(isOther(refused) ? Kind.OTHER_CERTIFICATE : Kind.NO_LINE));
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.DEBUG, "the line to the hub", broken);
            return new Reply.Failed<>(SendingTrouble.of(Kind.NO_LINE));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Reply.Failed<>(SendingTrouble.of(Kind.NO_LINE));
        }
        var middle = sent.plus(Duration.between(sent, clock.instant()).dividedBy(2));
        try {
            if (response.statusCode() == OK || response.statusCode() == CREATED) {
                var answer = reading.read(response.body());
                return new Reply.Answered<>(answer, Duration.between(middle, time.of(answer)));
            }
            if (response.statusCode() >= LEAST_REFUSAL) {
                return new Reply.Refused<>(response.statusCode(), reader.refusal(response.body()), retryAfter(response));
            }
        } catch (UnreadableSummary foreign) {
            LOG.log(System.Logger.Level.DEBUG, "no hub's answer", foreign);
            // what stands between may refuse in its own way, and ask for patience too
            if (response.statusCode() >= LEAST_REFUSAL) {
                return new Reply.Refused<>(response.statusCode(), new Refusal(Integer.toString(response.statusCode()), "", ""), retryAfter(response));
            }
        }
        return new Reply.Failed<>(new SendingTrouble(Kind.NOT_A_HUB, Integer.toString(response.statusCode()), "", ""));
    }

    private static boolean isOther(Throwable refused) {
        for (var cause = refused; cause != null; cause = cause.getCause()) if (cause instanceof java.security.cert.CertificateException) return true;
        return false;
    }

    /** Seconds or a moment. Source: RFC 9110, section 10.2.3. */
    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(text -> {
            try {
                var wait = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
                        : Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
                return wait.isNegative() ? Optional.empty() : Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            } catch (DateTimeException neither) {
                LOG.log(System.Logger.Level.DEBUG, "Retry-After is neither", neither);
                return Optional.empty();
            }
        });
    }

    @Override public void close() {
        client.shutdownNow();
    }
}
