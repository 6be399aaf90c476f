package vn.motcua.desk.device.escl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;

import org.w3c.dom.Element;

import vn.motcua.desk.device.DeviceProblem;

/** Questions and answers between us and one scanner. No redirection, no proxy: nobody else is ever asked. */
final class EsclLine {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final URI base;
    private final Patience patience;
    private final HttpClient http;

    /** @param base without a slash at its end */
    EsclLine(URI base, Patience patience) {
        this.base = base;
        this.patience = patience;
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(null)).connectTimeout(patience.answering()).sslContext(FirstCertificate.context()).build();
    }

    URI base() {
        return base;
    }

    Element ask(String what, BooleanSupplier cancelled) throws Halted, IOException {
        var answer = send(to(base.getRawPath() + "/" + what).GET().build(), BodyHandlers.ofByteArray(), new Silence(patience.answering()), cancelled);
        if (answer.statusCode() != 200) throw new Halted(refusal(answer.statusCode()));
        return EsclXml.parse(answer.body());
    }

    HttpResponse<Void> begin(String settings, BooleanSupplier cancelled) throws Halted, IOException {
        var request = to(base.getRawPath() + "/ScanJobs").header("Content-Type", "text/xml").POST(BodyPublishers.ofString(settings)).build();
        return send(request, PageBody.none(), new Silence(patience.silence()), cancelled);
    }

    /**
     * The next page of a job.
     *
     * @param job path
     * @param file is written when the status is 200
     */
    HttpResponse<Path> next(String job, Path file, Duration silence, BooleanSupplier cancelled) throws Halted, IOException {
        var signs = new Silence(silence);
        return send(to(job + "/NextDocument").method("GET", new OnceOnly()).build(), PageBody.into(file, signs::end), signs, cancelled);
    }

    /** Ends a job, as well as can be: what the scanner answers no longer matters. */
    void end(String job) {
        try {
            send(to(job).DELETE().build(), PageBody.none(), new Silence(patience.answering()), () -> false);
        } catch (Halted | IOException gone) {
            System.getLogger(EsclLine.class.getName()).log(System.Logger.Level.DEBUG, "job not ended", gone);
        }
    }

    /** What an answer means that says nothing else. */
    static DeviceProblem refusal(int status) {
        return switch (status) {
            case 401, 403 -> new DeviceProblem.AccessDenied();
            case 503 -> new DeviceProblem.Busy();
            default -> new DeviceProblem.Unknown("HTTP " + status);
        };
    }

    /** Only the path of where a job lies is used: scanners name themselves by hosts that nobody can find. */
    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body, Silence silence, BooleanSupplier cancelled) throws Halted, IOException {
        var answer = http.sendAsync(request, body);
        while (true) {
            try {
                return answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillWaiting) {
                if (cancelled.getAsBoolean()) throw halted(answer, new DeviceProblem.Cancelled());
                if (silence.tooLong()) throw halted(answer, new DeviceProblem.NoAnswer());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw halted(answer, new DeviceProblem.Cancelled());
            } catch (CancellationException ours) {
                throw new Halted(new DeviceProblem.Cancelled());
            } catch (ExecutionException failed) {
                throw told(failed.getCause());
            }
        }
    }

    /** Breaks the connection off: the scanner stops pulling sheets that nobody fetches. */
    private static Halted halted(Future<?> answer, DeviceProblem problem) {
        answer.cancel(true);
        return new Halted(problem);
    }

    private static IOException told(Throwable cause) throws Halted {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> throw new Halted(new DeviceProblem.Offline());
            case ConnectException _ -> throw new Halted(new DeviceProblem.Offline());
            case NoRouteToHostException _ -> throw new Halted(new DeviceProblem.Offline());
            case UnknownHostException _ -> throw new Halted(new DeviceProblem.Offline());
            case SSLException _ -> throw new Halted(new DeviceProblem.Unknown("TLS"));
            case OnceOnly.AskedAgain _ -> new IOException("broken before the answer");
            case IOException broken -> broken;
            case RuntimeException fault -> throw fault;
            default -> new IOException(cause);
        };
    }

    /** How long nothing was heard. */
    private static final class Silence {
        private final long most;
        private volatile long lastSign = System.nanoTime();

        private Silence(Duration most) {
            this.most = most.toNanos();
        }

        private void end() {
            lastSign = System.nanoTime();
        }

        private boolean tooLong() {
            return System.nanoTime() - lastSign > most;
        }
    }
}
