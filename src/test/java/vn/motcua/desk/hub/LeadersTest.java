package vn.motcua.desk.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.desk.domain.summary.BatchAnswer;
import vn.motcua.desk.domain.summary.Carried;
import vn.motcua.desk.domain.summary.Signing;
import vn.motcua.desk.domain.summary.SummaryReader;
import vn.motcua.desk.hub.place.Area;
import vn.motcua.desk.work.Shipped;

class LeadersTest {
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;
    private final Ground.HandClock clock = new Ground.HandClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private Hub hub;
    private String cookie = "";

    @BeforeEach
    void start() throws IOException {
        hub = new Hub(new HubPlan("sqlite:" + folder.resolve("hub.db"), "127.0.0.1", 0, Optional.empty(), "Trạm <1>", 1, Ground.WIDE, Ground.COMMUNES,
                Shipped.plans(), clock));
        hub.start();
        Province.fill(hub, clock);
    }

    @AfterEach
    void close() {
        hub.close();
        client.close();
    }

    @Test
    void nobodySeesAnythingWithoutAPassword() throws Exception {
        for (var path : List.of("/", "/targets", "/stick", "/export.csv", "/export.xlsx")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(303);
            assertThat(get(path).headers().firstValue("Location")).contains("/login");
        }
        hub.addAdministrator("boss", Area.COUNTRY);
        assertThat(post("/login", "name=boss&password=boss").statusCode()).isEqualTo(401);
        assertThat(post("/login", "name=nobody&password=x").body()).contains("Tên hoặc mật khẩu không đúng").contains("Trạm &lt;1&gt;");
        for (int i = 0; i < 8; i++) post("/login", "name=boss&password=" + i);
        var slowed = post("/login", "name=boss&password=9");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theCountryIsTheSumOfItsProvinces() throws Exception {
        enter(Area.COUNTRY);
        var page = get("/?from=2026-10-01&until=2026-11-26").body();
        assertThat(page).contains("Cả nước").contains("Thành phố Hà Nội").contains("Thành phố Hồ Chí Minh").contains("Số hóa hồ sơ và kết quả").contains("<svg class=\"line\"");
        assertThat(page).contains("Quầy A2, Phường Ngọc Hà, Thành phố Hà Nội").contains("Quầy A3, Phường Ngọc Hà").contains("chưa lần nào</td><td>–</td><td>–</td><td>–</td>");
        long country = received(page);
        long provinces = received(get("/?province=1&from=2026-10-01&until=2026-11-26").body()) + received(get("/?province=79&from=2026-10-01&until=2026-11-26").body());
        assertThat(country).isEqualTo(provinces).isPositive();
        long desks = received(get("/?province=1&commune=00004&desk=A1&from=2026-10-01&until=2026-11-26").body())
                + received(get("/?province=1&commune=00004&desk=A2&from=2026-10-01&until=2026-11-26").body());
        assertThat(received(get("/?province=1&commune=00004&from=2026-10-01&until=2026-11-26").body())).isEqualTo(desks);
        assertThat(get("/?lang=en").body()).contains("The whole country").contains("lang=\"en\"");
    }

    @Test
    void aCommunesLeaderSeesTheirCommuneAlone() throws Exception {
        enter(Area.commune(1, "00008"));
        for (var path : List.of("/", "/?province=79", "/?province=1", "/?province=1&commune=00004", "/?province=0", "/?province=x&commune='")) {
            assertThat(get(path).body()).as(path).contains("<h1>Phường Ngọc Hà, Thành phố Hà Nội</h1>").doesNotContain("Ba Đình");
        }
        assertThat(get("/export.csv?province=79").body()).contains("Phường Ngọc Hà").doesNotContain("Hồ Chí Minh");
        hub.removeAdministrator("boss");
        assertThat(get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void whatSomebodyShouldSeeToIsShownAndNoted() throws Exception {
        enter(Area.province(79));
        var page = get("/").body();
        assertThat(page).contains("Hai gói khác nhau cùng một số thứ tự").contains("Số liệu đã sửa lại").contains("17/11/2026");
        assertThat(get("/?province=79&commune=26740").body()).contains("chậm 17 phút");
        var form = page.substring(page.indexOf("action=\"/note\""));
        form = form.substring(0, form.indexOf("</form>"));
        var fields = new ArrayList<String>();
        Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(form).results()
                .forEach(field -> fields.add(field.group(1) + "=" + URLEncoder.encode(field.group(2).replace("&amp;", "&"), StandardCharsets.UTF_8)));
        assertThat(post("/note", String.join("&", fields).replaceFirst("form=[^&]*", "form=wrong")).statusCode()).isEqualTo(303);
        assertThat(count(get("/").body(), "action=\"/note\"")).isEqualTo(2);
        assertThat(post("/note", String.join("&", fields)).headers().firstValue("Location").orElseThrow()).startsWith("/?from=");
        assertThat(count(get("/").body(), "action=\"/note\"")).isEqualTo(1);
    }

    @Test
    void targetsAreSetWhereTheyHoldAndTheNearestCounts() throws Exception {
        enter(Area.COUNTRY);
        target("digitized", "99", "least");
        assertThat(get("/?province=1").body()).contains("≥ 99 %").contains("Chưa đạt").containsPattern("thiếu \\d+ hồ sơ");
        enter(Area.province(1));
        target("digitized", "12.5", "least");
        assertThat(get("/?province=1").body()).contains("≥ 12,5 %").doesNotContain("≥ 99 %");
        assertThat(get("/targets").body()).contains("≥ 99 %").contains("≥ 12,5 %");
        assertThat(count(get("/targets").body(), "action=\"/targets/remove\"")).isEqualTo(1);
        assertThat(post("/targets", "form=" + form() + "&indicator=digitized&percent=101&side=least&from=2026-01-01&until=2026-12-31").statusCode()).isEqualTo(400);
        assertThat(post("/targets/remove", "form=" + form() + "&indicator=digitized&from=2026-01-01").statusCode()).isEqualTo(303);
        assertThat(get("/?province=1").body()).contains("≥ 99 %");
        post("/targets/plan", "form=" + form() + "&plan=" + Shipped.plans().getFirst().id());
        assertThat(count(get("/targets").body(), "action=\"/targets/remove\"")).isPositive();
    }

    @Test
    void whatIsShownCanBeTakenAway() throws Exception {
        enter(Area.COUNTRY);
        var csv = get("/export.csv?province=1&from=2026-10-01&until=2026-11-26").body();
        assertThat(csv.lines().toList()).hasSize(4);
        assertThat(csv).startsWith("\uFEFFMã,Tên,Tiếp nhận").contains("\r\n00004,Phường Ba Đình,").contains("\r\n,Thành phố Hà Nội,");
        var answer = client.send(request("/export.xlsx?province=1&from=2026-10-01&until=2026-11-26").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"quay-mot-cua-2026-10-01-2026-11-26.xlsx\"");
        var names = new ArrayList<String>();
        var file = Files.write(folder.resolve("figures.xlsx"), answer.body());
        try (var zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
        }
        assertThat(names).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    @Test
    void whatCameOnAStickIsTakenAndAnswered() throws Exception {
        var desk = new Sender("00004", "B1", clock);
        hub.enrol(List.of(Ground.id("00004", "B1")), Signing.text(desk.keys.getPublic()));
        desk.state(desk.key(Ground.TODAY, 0, 0), Map.of("received", 7L));
        var file = new Carried.Batches(List.of(desk.next())).packed();
        assertThat(stick("x", "a.motcua-batch", file).headers().firstValue("Location")).contains("/login");
        enter(Area.commune(1, "00008"));
        assertThat(get("/stick").body()).contains("enctype=\"multipart/form-data\"").contains("name=\"file\"");
        // as from another page
        assertThat(stick("wrong", "a.motcua-batch", file).headers().firstValue("Location")).contains("/stick");
        assertThat(post("/stick", "form=" + form()).headers().firstValue("Location")).contains("/stick");
        assertThat(hub.sum(new Area(1, "00004", "B1"), "received")).isZero();

        var page = stick(form(), "gui-len 1.motcua-batch", file);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Đã trả lời 1/1 gói").contains("download=\"gui-len 1.motcua-answer\"");
        var link = Pattern.compile("href=\"data:application/octet-stream;base64,([^\"]+)\"").matcher(page.body());
        assertThat(link.find()).isTrue();
        var answers = (Carried.Answers) Carried.read(new SummaryReader(), Base64.getDecoder().decode(link.group(1)));
        assertThat(answers.answers()).extracting(BatchAnswer::outcome).containsExactly(BatchAnswer.Outcome.TAKEN);
        hub.sum();
        assertThat(hub.sum(new Area(1, "00004", "B1"), "received")).isEqualTo(7);
        assertThat(stick(form(), "a.motcua-batch", file).body()).contains("Đã trả lời 1/1 gói");

        hub.dismiss(Ground.id("00004", "B1"));
        var refused = stick(form(), "a.motcua-batch", new Carried.Batches(List.of(desk.signed(desk.batch(2, "ab".repeat(32))))).packed());
        assertThat(refused.body()).contains("Đã trả lời 0/1 gói").contains("Quầy này chưa đăng ký hoặc đã bị ngừng");
        var nonsense = stick(form(), "<b>.txt", new byte[] {1, 2, 3});
        assertThat(nonsense.statusCode()).isEqualTo(400);
        assertThat(nonsense.body()).contains("&lt;b&gt;.txt không phải tệp số liệu");
        assertThat(stick(form(), "a.motcua-batch", page.body().getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        var tooLarge = stick(form(), "a.motcua-batch", new byte[Carried.LONGEST + 100_000]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("quá lớn");
    }

    /** A form as browsers send it. */
    private HttpResponse<String> stick(String form, String name, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--xYx\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + form + "\r\n--xYx\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--xYx--\r\n".getBytes(StandardCharsets.UTF_8));
        return client.send(request("/stick").header("Content-Type", "multipart/form-data; boundary=xYx").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theLanguageThatWasChosenStays() throws Exception {
        enter(Area.COUNTRY);
        for (var path : List.of("/?lang=en", "/targets?lang=en", "/stick?lang=en")) {
            var page = get(path);
            assertThat(page.body()).as(path).contains("<html lang=\"en\">");
            assertThat(page.headers().allValues("Set-Cookie")).as(path).anySatisfy(one -> assertThat(one).startsWith("lang=en;"));
        }
    }

    @Test
    void aVisitEndsByItself() throws Exception {
        enter(Area.COUNTRY);
        clock.forward(Duration.ofMinutes(29));
        assertThat(get("/").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(31));
        assertThat(get("/").statusCode()).isEqualTo(303);
        enter(Area.COUNTRY);
        post("/logout", "form=" + form());
        assertThat(get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void nothingComesFromOutsideAndNothingRunsThatIsNotOurs() throws Exception {
        enter(Area.COUNTRY);
        var page = get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http:").doesNotContain("https:").doesNotContain("style=").doesNotContain("onclick");
        for (var path : List.of("/page.css", "/page.js", "/icon.svg")) {
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(get(path).body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http").doesNotContain("@import");
        }
    }

    private void enter(Area area) throws Exception {
        hub.removeAdministrator("boss");
        var password = hub.addAdministrator("boss", area).orElseThrow();
        cookie = "";
        var answer = post("/login", "name=boss&password=" + password);
        assertThat(answer.statusCode()).isEqualTo(303);
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        cookie = cookie.substring(0, cookie.indexOf(';'));
    }

    private void target(String indicator, String percent, String side) throws Exception {
        var answer = post("/targets", "form=" + form() + "&indicator=" + indicator + "&percent=" + percent + "&side=" + side + "&from=2026-01-01&until=2026-12-31");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private String form() throws Exception {
        var form = FORM.matcher(get("/targets").body());
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private static long received(String page) {
        var said = Pattern.compile("Tiếp nhận ([\\d.]+) hồ sơ").matcher(page);
        assertThat(said.find()).isTrue();
        return Long.parseLong(said.group(1).replace(".", ""));
    }

    private static int count(String page, String what) {
        return page.split(Pattern.quote(what), -1).length - 1;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
