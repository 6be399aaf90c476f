package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.desk.domain.summary.BatchAnswer.Outcome;
import vn.motcua.desk.domain.summary.Enrolment;
import vn.motcua.desk.domain.summary.RefusalCode;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.web.Certificates;
import vn.motcua.desk.hub.web.Refusals;

class HubOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SummaryReader reader = new SummaryReader();
    private final Ground.HandClock clock = new Ground.HandClock();
    private Hub hub;

    private void start(Limits limits) throws IOException {
        hub = new Hub(new HubPlan("sqlite:" + folder.resolve("hub.db"), "127.0.0.1", 0, Optional.empty(), "Hub", 1, limits, Ground.COMMUNES, java.util.List.of(), clock));
        hub.start();
    }

    @AfterEach
    void close() {
        if (hub != null) hub.close();
        client.close();
    }

    @Test
    void aDeskEnrolsAndSends() throws Exception {
        start(Ground.WIDE);
        var desk = new Sender("00004", "A1", clock);
        var answer = enrol(desk, code());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reader.enrolmentAnswer(answer.body()).hub()).isEqualTo("Hub");
        desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 3L));
        var taken = send(desk);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(reader.answer(taken.body()).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(reader.answer(send(desk).body()).outcome()).isEqualTo(Outcome.SEEN);
        assertThat(text("/metrics")).contains("hub_batches_total{outcome=\"TAKEN\"} 1\n").contains("hub_rows_total{state=\"TAKEN\"} 1\n")
                .contains("hub_batch_seconds_count 2\n").contains("hub_desks_silent 0\n");
    }

    @Test
    void aCodeHoldsOnceAndForItsDeskAlone() throws Exception {
        start(Ground.WIDE);
        var code = code();
        assertThat(refusal(enrol(new Sender("00008", "A1", clock), code))).isEqualTo(RefusalCode.CODE_WRONG);
        assertThat(enrol(new Sender("00004", "A1", clock), code).statusCode()).isEqualTo(200);
        assertThat(refusal(enrol(new Sender("00004", "A1", clock), code))).isEqualTo(RefusalCode.CODE_WRONG);
        var old = code();
        clock.forward(java.time.Duration.ofDays(4));
        assertThat(refusal(enrol(new Sender("00004", "A1", clock), old))).isEqualTo(RefusalCode.CODE_WRONG);
        var replaced = code();
        code();
        assertThat(refusal(enrol(new Sender("00004", "A1", clock), replaced))).isEqualTo(RefusalCode.CODE_WRONG);
    }

    @Test
    void whoeverGuessesIsSlowedDown() throws Exception {
        start(Ground.WIDE);
        var desk = new Sender("00004", "A1", clock);
        for (int i = 0; i < 20; i++) assertThat(refusal(enrol(desk, "GUESS" + i))).isEqualTo(RefusalCode.CODE_WRONG);
        var slowed = enrol(desk, "GUESS20");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("10");
    }

    @Test
    void everyRefusalIsASentenceInBothLanguages() throws Exception {
        start(new Limits(2_000, 1_000, 1_000, 8));
        assertRefused(get("/nothing"), 404, "NOT_FOUND");
        var wrongMethod = get("/v1/batches");
        assertRefused(wrongMethod, 405, "METHOD_NOT_ALLOWED");
        assertThat(wrongMethod.headers().firstValue("Allow")).contains("POST");
        assertRefused(post("/v1/batches", new byte[0], ""), 400, "UNREADABLE");
        assertRefused(post("/v1/batches", new byte[2_001], ""), 413, "TOO_LARGE");
        assertRefused(post("/v1/enrolments", new byte[5_000], ""), 413, "TOO_LARGE");
        assertRefused(post("/v1/enrolments", "{}".getBytes(StandardCharsets.UTF_8), ""), 400, "UNREADABLE");
        var stranger = new Sender("00008", "B1", clock);
        stranger.state(stranger.key(Ground.TODAY, 0, 0), Map.of("received", 1L));
        assertRefused(send(stranger), 403, "DESK_UNKNOWN");
    }

    @Test
    void whatIsNoHttpIsSentAwayAndTheHubGoesOn() throws Exception {
        start(Ground.WIDE);
        for (var said : new String[] {"\r\n\r\n", "GET", "GET / HTTP/9.9\r\n\r\n", "POST /v1/batches HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n\r\n", "GET /%2e%2e/%00 HTTP/1.1\r\nHost: x\r\n\r\n", "\u0016\u0003\u0001\u0002"}) {
            try (var socket = new Socket("127.0.0.1", hub.port())) {
                socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(answer).doesNotContain("200 OK").doesNotContain("Jetty").doesNotContain("Exception");
            }
        }
        assertThat(text("/health")).isEqualTo("{\"desks\":0,\"status\":\"UP\",\"waiting\":0}");
    }

    @Test
    void theDescriptionIsThatOfTheCode() throws Exception {
        start(Ground.WIDE);
        var api = JSON.readTree(text("/openapi.json"));
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        var described = new TreeSet<String>();
        api.get("paths").properties().forEach(path -> path.getValue().propertyNames().forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        var routes = new TreeSet<String>();
        hub.routesForPrograms().forEach(route -> routes.add(route.method() + " " + route.path()));
        assertThat(described).isEqualTo(routes);

        var codes = new TreeSet<String>();
        for (var code : RefusalCode.values()) codes.add(code.name());
        for (var code : Refusals.Plain.values()) codes.add(code.name());
        var said = new TreeSet<String>();
        schema(api, "Refusal").get("properties").get("code").get("enum").forEach(code -> said.add(code.asString()));
        assertThat(said).isEqualTo(codes);

        var desk = new Sender("00004", "A1", clock);
        assertFields(api, "Enrolment", enrolment(desk, "ABCD"));
        assertFields(api, "EnrolmentAnswer", enrol(desk, code()).body());
        desk.state(desk.key(Ground.TODAY.plusDays(9), 0, 0), Map.of("received", 1L));
        var batch = desk.next();
        assertFields(api, "Batch", batch.batch().bytes());
        var row = JSON.readTree(batch.batch().bytes()).get("rows").get(0);
        assertFields(api, "SummaryRow", row);
        assertFields(api, "SummaryKey", row.get("key"));
        var answer = send(desk).body();
        assertFields(api, "BatchAnswer", answer);
        assertFields(api, "RowAnswer", JSON.readTree(answer).get("rows").get(0));
        assertFields(api, "Refusal", get("/nothing").body());
        assertFields(api, "Health", get("/health").body());
    }

    /** As an administrator would try it, with nothing of ours but the description. */
    @Test
    void curlCanSendByTheDescription() throws Exception {
        start(Ground.WIDE);
        var desk = new Sender("00004", "A1", clock);
        enrol(desk, code());
        desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 3L));
        var batch = desk.next();
        var file = folder.resolve("batch.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(batch.batch().bytes());
        }
        var curl = new ProcessBuilder("curl", "-s", "-f", "--data-binary", "@" + file, "-H", "Content-Encoding: gzip", "-H",
                "Desk-Signature: " + batch.signature(), base() + "/v1/batches").start();
        assertThat(new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("\"outcome\":\"TAKEN\"").contains("\"wanted\":2");
        assertThat(curl.waitFor()).isZero();
    }

    @Test
    void aCertificateOfItsOwnIsMadeOnceAndTrustedByItself() throws Exception {
        var tls = Certificates.own(folder.resolve("keys"));
        var again = Certificates.own(folder.resolve("keys"));
        assertThat(Certificates.fingerprint(again)).isEqualTo(Certificates.fingerprint(tls)).matches("[0-9a-f]{64}");
        hub = new Hub(new HubPlan("sqlite:" + folder.resolve("tls.db"), "127.0.0.1", 0, Optional.of(again), "Hub", 1, Ground.WIDE, Ground.COMMUNES, java.util.List.of(), clock));
        hub.start();
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hub", tls.keys().getCertificate("hub"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var secure = HttpClient.newBuilder().sslContext(context).build()) {
            var answer = secure.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + hub.port() + "/health")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map()).containsKeys("strict-transport-security", "content-security-policy");
        }
    }

    private String code() {
        return hub.enrolmentCode(Ground.id("00004", "A1")).replace("-", "");
    }

    private static byte[] enrolment(Sender desk, String code) {
        return new Enrolment(code, desk.commune, desk.desk, Signing.text(desk.keys.getPublic()), desk.epoch()).bytes();
    }

    private HttpResponse<byte[]> enrol(Sender desk, String code) throws Exception {
        var body = enrolment(desk, code);
        return post("/v1/enrolments", body, Signing.sign(desk.keys.getPrivate(), body));
    }

    private HttpResponse<byte[]> send(Sender desk) throws Exception {
        var batch = desk.next();
        desk.send(batch);
        return post("/v1/batches", Sender.packed(batch), batch.signature());
    }

    private RefusalCode refusal(HttpResponse<byte[]> answer) throws Exception {
        var known = reader.refusal(answer.body()).known().orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(known.status());
        return known;
    }

    private void assertRefused(HttpResponse<byte[]> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        var refusal = reader.refusal(answer.body());
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.vietnamese()).isNotBlank().isNotEqualTo(refusal.english());
    }

    private static JsonNode schema(JsonNode api, String name) {
        return api.get("components").get("schemas").get(name);
    }

    private static void assertFields(JsonNode api, String schema, byte[] body) {
        assertFields(api, schema, JSON.readTree(body));
    }

    /** What is there is described, what is required is there. */
    private static void assertFields(JsonNode api, String schema, JsonNode value) {
        var described = new HashMap<String, JsonNode>();
        schema(api, schema).get("properties").properties().forEach(property -> described.put(property.getKey(), property.getValue()));
        assertThat(new TreeSet<>(value.propertyNames())).as(schema).isEqualTo(new TreeSet<>(described.keySet()));
        var required = new TreeSet<String>();
        schema(api, schema).get("required").forEach(name -> required.add(name.asString()));
        assertThat(required).as(schema).isEqualTo(new TreeSet<>(described.keySet()));
        described.forEach((name, property) -> {
            if (property.has("pattern")) assertThat(value.get(name).asString()).as(schema + "." + name).matches(property.get("pattern").asString());
            if (property.has("enum")) assertThat(property.get("enum").toString()).as(schema + "." + name).contains("\"" + value.get(name).asString() + "\"");
        });
    }

    private String base() {
        return "http://127.0.0.1:" + hub.port();
    }

    private String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(base() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, byte[] body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!signature.isEmpty()) request.header(Signing.HEADER, signature);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
