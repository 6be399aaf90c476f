package vn.motcua.desk.device.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The line to an authority that gives time stamps (RFC 3161 over HTTP). What comes back is judged by whoever asked. */
public final class TimeStampLine {
    private static final Duration CONNECTING = Duration.ofSeconds(6);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final int LARGEST = 1 << 17;
    private static final int GOOD = 200;

    private TimeStampLine() { }

    /** @return empty when there is no answer, for whatever reason */
    public static Optional<byte[]> ask(String address, byte[] question) {
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECTING).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWERING).header("Content-Type", "application/timestamp-query")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return answer.statusCode() == GOOD ? Optional.of(body.readNBytes(LARGEST)) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            System.getLogger(TimeStampLine.class.getName()).log(System.Logger.Level.WARNING, "no time stamp", unreachable);
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
