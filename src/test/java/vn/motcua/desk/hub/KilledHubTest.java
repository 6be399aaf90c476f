package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.app.ChildProgram;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.place.Area;

/** The hub as a process, killed at any moment while a desk sends: what was answered is there, and nothing is counted twice. */
@Tag("heavy")
class KilledHubTest {
    private static final int KILLS = Integer.getInteger("kills", 12);

    @TempDir
    private Path folder;
    private final Random random = new Random(8);

    @Test
    void whatWasAnsweredIsThereAndOnce() throws Exception {
        var url = "sqlite:" + folder.resolve("hub.db");
        var plan = new HubPlan(url, "127.0.0.1", 0, Optional.empty(), "Hub", 1, Limits.usual(), Ground.COMMUNES, List.of(), Clock.system(Ground.ZONE));
        var desk = new Sender("00004", "A1", Clock.system(Ground.ZONE));
        try (var hub = new Hub(plan)) {
            hub.enrol(List.of(Ground.id("00004", "A1")), Signing.text(desk.keys.getPublic()));
        }
        try (var client = HttpClient.newHttpClient(); var killer = Executors.newSingleThreadScheduledExecutor()) {
            for (int kill = 0; kill < KILLS; kill++) lifetime(url, desk, client, killer, true);
            lifetime(url, desk, client, killer, false);
        }
        try (var hub = new Hub(plan)) {
            hub.sum();
            assertThat(hub.sum(Area.province(1), "received")).isEqualTo(desk.sum().of("received")).isPositive();
            assertThat(hub.sum(Area.COUNTRY, "identity.d")).isEqualTo(desk.sum().of("identity.d"));
        }
    }

    private void lifetime(String url, Sender desk, HttpClient client, ScheduledExecutorService killer, boolean killed) throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var process = ChildProgram.of(List.of("hub", "--db", url, "--data", folder.toString(), "--no-tls", "--port", Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertThat(process.inputReader().readLine()).contains(Integer.toString(port));
            if (killed) killer.schedule(process::destroyForcibly, random.nextInt(1_500), TimeUnit.MILLISECONDS);
            int answered = 0;
            while (process.isAlive() && (killed || answered < 50 || !desk.isDone())) {
                if (killed || answered < 50) desk.work(random);
                var batch = desk.next();
                desk.send(batch);
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/batches")).header(Signing.HEADER, batch.signature())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Sender.packed(batch))).build();
                try {
                    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    // so often at once that the hub asks for patience now and then
                    if (answer.statusCode() == 429) continue;
                    assertThat(answer.statusCode()).isEqualTo(200);
                    desk.hear(new SummaryReader().answer(answer.body()));
                    answered++;
                } catch (IOException gone) {
                    assertThat(killed).as("only a killed hub breaks off: %s", gone).isTrue();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
