package vn.motcua.desk.device.escl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import vn.motcua.desk.device.Scanner;

/** An eSCL scanner for tests: sheets lie in its feeder and are gone once drawn in, as in a real one; troubles come by plan. */
public final class FakeEscl implements AutoCloseable {
    /** What goes wrong with the page after so many. Happens once, as when somebody mends it. */
    public enum Trouble {
        JAM("ScannerAdfJam"), COVER("ScannerAdfHatchOpen"), DOUBLE_FEED("ScannerAdfMultipickDetected"), MISPICK("ScannerAdfMispick"),
        SHORT_PAGE("ScannerAdfDuplexPageTooShort"),
        /** The body ends before its stated length. */
        CUT(""),
        /** The body ends before its end, and no length was stated. */
        CUT_UNSTATED(""),
        /** The sheet is drawn in, and the connection ends without one byte. */
        NOTHING(""),
        /** The body stops and the connection stays open. */
        STALL(""),
        /** Asks to come back in a second. */
        SLOW(""),
        /** Asks to come back, for ever. */
        NEVER(""),
        GONE(""), ERROR(""), FORBIDDEN(""), PDF(""), NOT_A_PICTURE("");

        private final String feederSays;

        Trouble(String feederSays) {
            this.feederSays = feederSays;
        }
    }

    private static final String ROOT = "/eSCL";
    private static final Duration LONG = Duration.ofSeconds(60);
    /** Waited for only where the body stops; the pages before must have come by then. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final boolean sealed;
    private final Deque<byte[]> feeder = new ArrayDeque<>();
    private final List<String> jobs = Collections.synchronizedList(new ArrayList<>());
    private final List<String> settings = Collections.synchronizedList(new ArrayList<>());
    private final List<String> deleted = Collections.synchronizedList(new ArrayList<>());
    private byte[] onGlass = {};
    private String inputs = platen() + feeder(false);
    private int endOfFeeder = 404;
    private int busyAnswers;
    private int refusal;
    private Optional<Trouble> trouble = Optional.empty();
    private int after;
    private int delivered;
    private String feederSays = "";
    private boolean gone;
    private JmDNS dns;

    public FakeEscl() {
        this(Optional.empty());
    }

    /** @param keys a PKCS12 file with the password {@code secret}: then it speaks TLS */
    public FakeEscl(Optional<Path> keys) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            sealed = keys.isPresent();
            server = sealed ? HttpsServer.create(address, 0) : HttpServer.create(address, 0);
            if (server instanceof HttpsServer https) https.setHttpsConfigurator(new HttpsConfigurator(tls(keys.orElseThrow())));
            server.createContext("/", this::answer);
            server.setExecutor(threads);
            server.start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static SSLContext tls(Path keys) throws IOException {
        try {
            var store = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, "secret".toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unable) {
            throw new IOException(unable);
        }
    }

    public URI base() {
        return URI.create((sealed ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort() + ROOT);
    }

    /** After {@link #failAfter}: a scanner of ours that speaks to this, and gives up soon what would last for ever. */
    public Scanner client() {
        return EsclScanner.at(base(), Optional.empty(), patience()).orElseThrow();
    }

    private synchronized Patience patience() {
        var silence = trouble.filter(Trouble.STALL::equals).isPresent() ? SHORT : LONG;
        var busy = trouble.filter(Trouble.NEVER::equals).isPresent() ? Duration.ofMillis(300) : LONG;
        return new Patience(Duration.ofMillis(1), LONG, silence, busy);
    }

    public synchronized void load(List<byte[]> sheets) {
        feeder.clear();
        feeder.addAll(sheets);
        feederSays = "";
    }

    public synchronized void lay(byte[] sheet) {
        onGlass = sheet.clone();
    }

    /** @param pages that are well delivered before; counted from now */
    public synchronized void failAfter(int pages, Trouble planned) {
        trouble = Optional.of(planned);
        after = pages;
        delivered = 0;
    }

    /** How the end of the feeder is said: 404, 410, or 409 as older servers do. */
    public synchronized void endOfFeeder(int status) {
        endOfFeeder = status;
    }

    /** So many jobs are refused with 503 first. */
    public synchronized void busy(int answers) {
        busyAnswers = answers;
    }

    /** Each job is refused with this. */
    public synchronized void refuse(int status, String feederState) {
        refusal = status;
        feederSays = feederState;
    }

    public synchronized void inputs(String xml) {
        inputs = xml;
    }

    public List<String> settings() {
        return List.copyOf(settings);
    }

    public List<String> deleted() {
        return List.copyOf(deleted);
    }

    public synchronized int sheetsLeft() {
        return feeder.size();
    }

    /** Shows itself by mDNS there. */
    public void announce(InetAddress card, String name, String uuid) throws IOException {
        dns = JmDNS.create(card, "fake-escl");
        dns.registerService(ServiceInfo.create(sealed ? "_uscans._tcp.local." : "_uscan._tcp.local.", name, server.getAddress().getPort(), 0, 0,
                Map.of("rs", "eSCL", "ty", name, "UUID", uuid, "pdl", "image/jpeg", "is", "platen,adf", "vers", "2.63")));
    }

    static String platen() {
        return "<scan:Platen><scan:PlatenInputCaps>" + CAPS + "</scan:PlatenInputCaps></scan:Platen>";
    }

    static String feeder(boolean bothSides) {
        return "<scan:Adf><scan:AdfSimplexInputCaps>" + CAPS + "</scan:AdfSimplexInputCaps>"
                + (bothSides ? "<scan:AdfDuplexInputCaps>" + CAPS + "</scan:AdfDuplexInputCaps>" : "") + "</scan:Adf>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            exchange.getRequestBody();
            synchronized (this) {
                if (gone) {
                    threads.shutdownNow();
                    server.stop(0);
                    return;
                }
            }
            switch (exchange.getRequestMethod() + " " + path.replaceFirst("/ScanJobs/[^/]+", "/ScanJobs/*")) {
                case "GET " + ROOT + "/ScannerCapabilities" -> text(exchange, capabilities());
                case "GET " + ROOT + "/ScannerStatus" -> text(exchange, status());
                case "POST " + ROOT + "/ScanJobs" -> begin(exchange);
                case "GET " + ROOT + "/ScanJobs/*/NextDocument" -> next(exchange, path.split("/")[3]);
                case "DELETE " + ROOT + "/ScanJobs/*" -> {
                    deleted.add(path.split("/")[3]);
                    boolean known = jobs.remove(path.split("/")[3]);
                    exchange.sendResponseHeaders(known ? 200 : 404, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status;
        synchronized (this) {
            status = refusal > 0 ? refusal : busyAnswers-- > 0 ? 503 : 201;
            if (status == 201 && asked.contains(">Feeder<") && feeder.isEmpty()) status = endOfFeeder == 409 ? 409 : 201;
        }
        if (status == 503) exchange.getResponseHeaders().set("Retry-After", "0");
        if (status == 201) {
            settings.add(asked);
            var id = "job" + (settings.size());
            jobs.add(id + (asked.contains(">Platen<") ? "-glass" : ""));
            exchange.getResponseHeaders().set("Location", "http://who-knows.invalid:8080" + ROOT + "/ScanJobs/" + jobs.getLast() + "/");
        }
        exchange.sendResponseHeaders(status, -1);
    }

    private void next(HttpExchange exchange, String job) throws IOException {
        byte[] sheet;
        var now = Optional.<Trouble>empty();
        synchronized (this) {
            if (!jobs.contains(job)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            boolean glass = job.endsWith("-glass");
            if (trouble.isPresent() && delivered >= after) {
                now = trouble;
                if (now.get() != Trouble.NEVER) trouble = Optional.empty();
            }
            if (now.isPresent() && fails(exchange, now.get())) return;
            if (glass ? onGlass.length == 0 : feeder.isEmpty()) {
                jobs.remove(job);
                exchange.sendResponseHeaders(glass ? 404 : endOfFeeder, -1);
                return;
            }
            sheet = glass ? onGlass : feeder.removeFirst();
            if (glass) onGlass = new byte[0];
            // a page that does not arrive is fed again by the clerk
            if (now.isPresent() && !glass) feeder.addFirst(sheet);
            else delivered++;
        }
        deliver(exchange, sheet, now);
    }

    /** @return whether the answer is given */
    private boolean fails(HttpExchange exchange, Trouble now) throws IOException {
        switch (now) {
            case JAM, COVER, DOUBLE_FEED, MISPICK, SHORT_PAGE -> {
                feederSays = now.feederSays;
                exchange.sendResponseHeaders(409, -1);
            }
            case SLOW, NEVER -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
            }
            case GONE -> {
                gone = true;
                server.stop(0);
            }
            case ERROR -> exchange.sendResponseHeaders(500, -1);
            case FORBIDDEN -> exchange.sendResponseHeaders(403, -1);
            case CUT, CUT_UNSTATED, NOTHING, STALL, PDF, NOT_A_PICTURE -> {
                return false;
            }
        }
        return true;
    }

    private static void deliver(HttpExchange exchange, byte[] sheet, Optional<Trouble> trouble) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        if (trouble.isEmpty()) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(sheet);
            return;
        }
        switch (trouble.get()) {
            case NOTHING -> { }
            case CUT -> {
                exchange.sendResponseHeaders(200, sheet.length);
                exchange.getResponseBody().write(sheet, 0, sheet.length / 2);
                exchange.getResponseBody().flush();
            }
            case CUT_UNSTATED -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(sheet, 0, sheet.length / 2);
            }
            case STALL -> {
                exchange.sendResponseHeaders(200, sheet.length);
                exchange.getResponseBody().write(sheet, 0, sheet.length / 2);
                exchange.getResponseBody().flush();
                // until the other side hangs up, or the server ends and interrupts
                while (!Thread.currentThread().isInterrupted()) java.util.concurrent.locks.LockSupport.park();
            }
            case PDF -> body(exchange, "%PDF-1.4\n%%EOF\n");
            default -> body(exchange, "<html>not a picture</html>");
        }
    }

    private static void body(HttpExchange exchange, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void text(HttpExchange exchange, String xml) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        body(exchange, xml);
    }

    private synchronized String capabilities() {
        return "<?xml version='1.0' encoding='UTF-8'?><scan:ScannerCapabilities " + SPACES + "><pwg:Version>2.63</pwg:Version>"
                + "<pwg:MakeAndModel>Maker Scan 5</pwg:MakeAndModel><scan:UUID>4509a320-00a0-008f-00b6-00559a327d32</scan:UUID>" + inputs
                + "</scan:ScannerCapabilities>";
    }

    private synchronized String status() {
        var adf = feederSays.isEmpty() ? feeder.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded" : feederSays;
        // seen and mended
        if (refusal == 0) feederSays = "";
        return "<scan:ScannerStatus " + SPACES + "><pwg:Version>2.63</pwg:Version><pwg:State>Idle</pwg:State><scan:AdfState>" + adf
                + "</scan:AdfState></scan:ScannerStatus>";
    }

    private static final String SPACES = "xmlns:scan='http://schemas.hp.com/imaging/escl/2011/05/03' xmlns:pwg='http://www.pwg.org/schemas/2010/12/sm'";
    private static final String CAPS = """
            <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3300</scan:MaxHeight>
            <scan:MaxScanRegions>1</scan:MaxScanRegions>
            <scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
            <scan:DocumentFormats><pwg:DocumentFormat>application/pdf</pwg:DocumentFormat><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
            <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
            <scan:SupportedResolutions><scan:DiscreteResolutions>
            <scan:DiscreteResolution><scan:XResolution>200</scan:XResolution><scan:YResolution>200</scan:YResolution></scan:DiscreteResolution>
            <scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution></scan:DiscreteResolution>
            <scan:DiscreteResolution><scan:XResolution>600</scan:XResolution><scan:YResolution>600</scan:YResolution></scan:DiscreteResolution>
            </scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>
            """;

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
        if (dns != null) Thread.startVirtualThread(() -> {
            try {
                dns.close();
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
    }
}
